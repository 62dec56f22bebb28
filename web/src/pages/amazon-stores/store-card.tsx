import { ActionMenu, MenuItem } from '@react-spectrum/s2/ActionMenu'
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../api/session.ts'
import { paths, pathTo } from '../../paths.ts'
import { Change } from '../../ui/change.tsx'
import { FactTable } from '../../ui/facts.tsx'
import { useReason } from '../../ui/failed.tsx'
import { Flag } from '../../ui/flag.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Card } from './card.ts'
import { Sparkline } from './sparkline.tsx'
import { useStoreActions } from './use-store-actions.ts'

const DeleteStoreDialog = lazy(async () => ({
  default: (await import('./delete-store-dialog.tsx')).DeleteStoreDialog,
}))

const card = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  height: 'full',
  boxSizing: 'border-box',
  padding: 16,
  backgroundColor: 'layer-2',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  minWidth: 0,
})
const head = style({ display: 'flex', alignItems: 'center', gap: 12, minWidth: 0 })
const name = style({ font: 'title', fontWeight: '[700]', margin: 0, minWidth: 0, overflowWrap: 'anywhere' })
const link = style({ color: 'neutral', textDecoration: { default: 'none', ':hover': 'underline' } })
const sales = style({ display: 'flex', alignItems: 'end', justifyContent: 'space-between', gap: 16 })
const label = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })
const figure = style({ font: 'heading-lg', fontWeight: 'extra-bold', margin: 0 })
const alertLine = style({
  display: 'flex',
  gap: 8,
  alignItems: 'start',
  font: 'ui',
  margin: 0,
  color: { default: 'orange-1100', isCritical: 'red-1100' },
  '--iconPrimary': { type: 'fill', value: 'currentColor' },
})
const quiet = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const foot = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  marginTop: 'auto',
})

/** S-31 to S-33: a store, what it sold, what is the matter with it, and what may be done with it. */
export function StoreCard({ card: store }: { readonly card: Card }) {
  const say = useWords()
  const dashboard = pathTo(paths.amazonStore, { storeId: store.storeId })
  return (
    <article className={card} aria-label={store.name}>
      <div className={head}>
        <Flag countryCode={store.countryCode} countryName={store.countryName} />
        <h2 className={name}>
          <Link to={dashboard} className={link}>
            {store.name}
          </Link>
        </h2>
      </div>
      <FactTable
        facts={[
          { name: say('stores.website'), value: store.website.name },
          { name: say('stores.status'), value: <StoreState state={store.state} /> },
          { name: say('stores.last-updated'), value: say.moment(store.updatedAt) },
          { name: say('stores.created'), value: say.day(store.createdAt) },
        ]}
      />
      <Sales store={store} />
      <Alerts alerts={store.alerts} />
      <div className={foot}>
        <LinkButton
          variant="secondary"
          href={dashboard}
          aria-label={say('stores.view-named', { name: store.name })}
        >
          {say('stores.view')}
        </LinkButton>
        <Actions store={store} />
      </div>
    </article>
  )
}

function StoreState({ state }: { readonly state: Card['state'] }) {
  const say = useWords()
  return (
    <StatusLight variant={state === 'active' ? 'positive' : 'neutral'}>
      {say(`stores.state.${state}`)}
    </StatusLight>
  )
}

function Sales({ store: { revenue } }: { readonly store: Card }) {
  const say = useWords()
  if (revenue === null) return <p className={quiet}>{say('stores.no-figures')}</p>
  const { changePercent } = revenue
  const percent = say.percent(Math.abs(changePercent ?? 0))
  const sentence =
    changePercent === null
      ? say('stores.change.none')
      : changePercent === 0
        ? say('stores.change.same')
        : say(changePercent > 0 ? 'stores.change.up' : 'stores.change.down', { percent })
  return (
    <div className={sales}>
      <div>
        <p className={label}>{say('stores.gross')}</p>
        <p className={figure} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {say.money(revenue.total)}
        </p>
        <Change percent={changePercent} figure={percent} sentence={sentence} />
      </div>
      <Sparkline days={revenue.days} />
    </div>
  )
}

function Alerts({ alerts }: { readonly alerts: Card['alerts'] }) {
  const say = useWords()
  if (alerts.length === 0) return <p className={quiet}>{say('stores.all-well')}</p>
  return (
    <div>
      {alerts.map(({ kind, severity, text }) => (
        <p key={kind} className={alertLine({ isCritical: severity === 'critical' })}>
          <AlertTriangle />
          {text}
        </p>
      ))}
    </div>
  )
}

function Actions({ store }: { readonly store: Card }) {
  const say = useWords()
  const isOwner = useMay('owner')
  const [isDeleting, setDeleting] = useState(false)
  const { setState, renew, error } = useStoreActions(store)
  const reason = useReason(error)
  if (!isOwner || store.state === 'removing') return null
  const isActive = store.state === 'active'
  return (
    <>
      {error === null ? null : (
        <span role="alert" className={alertLine({ isCritical: true })}>
          {reason}
        </span>
      )}
      <ActionMenu
        aria-label={say('stores.actions', { name: store.name })}
        onAction={(key) => {
          if (key === 'delete') setDeleting(true)
          else if (key === 'renew') renew()
          else setState(isActive ? 'inactive' : 'active')
        }}
      >
        <MenuItem id="state">{say(isActive ? 'stores.deactivate' : 'stores.activate')}</MenuItem>
        <MenuItem id="renew">{say('stores.renew')}</MenuItem>
        <MenuItem id="delete">{say('stores.delete')}</MenuItem>
      </ActionMenu>
      {isDeleting ? (
        <Suspense>
          <DeleteStoreDialog store={store} onClose={() => setDeleting(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
