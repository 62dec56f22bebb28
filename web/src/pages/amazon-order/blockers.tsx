import { ActionButton, Text } from '@react-spectrum/s2/ActionButton'
import { Button } from '@react-spectrum/s2/Button'
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle'
import Refresh from '@react-spectrum/s2/icons/Refresh'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useId } from 'react'
import { useReason } from '../../ui/failed.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Mending } from './mend-dialog.tsx'
import { actionOf, type Blocker, type Order, useEnableProduct, useRetry } from './use-order.ts'

const panel = style({
  backgroundColor: 'negative-subtle',
  borderRadius: 'lg',
  padding: 16,
  display: 'flex',
  flexDirection: 'column',
  font: 'ui',
  color: 'neutral',
})
const head = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 16,
  rowGap: 8,
  '--iconPrimary': { type: 'fill', value: 'negative' },
})
const title = style({
  font: 'title',
  fontWeight: '[700]',
  margin: 0,
  display: 'flex',
  gap: 8,
  alignItems: 'start',
})
const tries = style({ font: 'ui-sm', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 })
const list = style({ listStyleType: 'none', margin: 0, padding: 0, marginBottom: -12 })
const line = style({
  display: 'grid',
  gridTemplateColumns: { default: ['20px', 'minmax(0, 1fr)'], md: ['20px', 'minmax(0, 1fr)', 'auto'] },
  columnGap: 12,
  rowGap: 8,
  alignItems: 'start',
  paddingY: 12,
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'red-300',
  marginTop: { default: 0, ':first-child': 12 },
})
const number = style({
  font: 'ui-sm',
  fontWeight: '[700]',
  color: 'white',
  backgroundColor: 'negative',
  borderRadius: 'full',
  width: 20,
  height: 20,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
})
const cause = style({ margin: 0, fontWeight: '[700]', overflowWrap: 'anywhere' })
const remedy = style({ margin: 0, overflowWrap: 'anywhere' })
const buttons = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  gridColumnStart: { default: 2, md: 3 },
})
const said = style({ margin: 0, paddingTop: 8 })

/** What keeps an order from Commerce: each cause with the button that mends it. */
export function Blockers(props: {
  readonly order: Order
  readonly onCorrectAddress: () => void
  readonly onMend: (mending: Mending) => void
  /** With what was done. */
  readonly onMended: (text: string) => void
}) {
  const say = useWords()
  const { order } = props
  const id = useId()
  const retry = useRetry(order)
  const enable = useEnableProduct(order.storeId)
  const error = retry.error ?? enable.error
  return (
    <section aria-labelledby={id} className={panel}>
      <div className={head}>
        <h2 id={id} className={title}>
          <AlertTriangle />
          {say('order.blocked', { count: order.blockers.length })}
        </h2>
        <div className={tries}>
          <span>
            {say('order.tries', { count: order.importAttempts })}
            {order.retryAt === null
              ? null
              : ` · ${say('order.next-try', { time: timeOf(say.locale, order.retryAt) })}`}
          </span>
          {actionOf(order, 'retry-import')?.allowed === true ? (
            <ActionButton size="S" isDisabled={retry.isPending} onPress={() => retry.mutate()}>
              <Refresh />
              <Text>{say('order.retry')}</Text>
            </ActionButton>
          ) : null}
        </div>
      </div>
      <ol className={list}>
        {order.blockers.map((blocker, at) => (
          <li key={`${blocker.code} ${blocker.sku ?? ''}`} className={line}>
            <span className={number} aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <p className={cause}>{blocker.message}</p>
              <p className={remedy}>{blocker.remedy}</p>
            </div>
            <div className={buttons}>
              <MendButtons
                order={order}
                blocker={blocker}
                onCorrectAddress={props.onCorrectAddress}
                onMend={props.onMend}
                isEnabling={enable.isPending}
                onEnable={(sku) =>
                  enable.mutate(sku, {
                    onSuccess: ({ ordersRetried: count }) =>
                      props.onMended(say('order.mended', { sku, count })),
                  })
                }
              />
            </div>
          </li>
        ))}
      </ol>
      <Trouble error={error} />
    </section>
  )
}

function Trouble({ error }: { readonly error: unknown }) {
  const reason = useReason(error)
  return error === null || error === undefined ? null : (
    <p className={said} role="alert">
      {reason}
    </p>
  )
}

function MendButtons(props: {
  readonly order: Order
  readonly blocker: Blocker
  readonly isEnabling: boolean
  readonly onCorrectAddress: () => void
  readonly onMend: (mending: Mending) => void
  readonly onEnable: (sku: string) => void
}) {
  const say = useWords()
  const { order, blocker, onMend } = props
  const mayAct = actionOf(order, 'match-product')?.allowed === true
  if (!mayAct) return null
  const line = lineOf(order, blocker)
  const match = line === null ? null : { key: line.matchKey ?? '', asin: line.asin, title: line.title }
  switch (blocker.code) {
    case 'address-not-importable':
      return (
        <Button size="S" variant="primary" onPress={props.onCorrectAddress}>
          {say('order.blocker.address')}
        </Button>
      )
    case 'product-disabled':
      return (
        <Button
          size="S"
          variant="primary"
          isPending={props.isEnabling}
          onPress={() => props.onEnable(blocker.sku ?? '')}
        >
          {say('order.blocker.enable')}
        </Button>
      )
    case 'out-of-stock':
      return (
        <Button size="S" variant="primary" onPress={() => onMend({ kind: 'stock', blocker })}>
          {say('order.blocker.stock')}
        </Button>
      )
    case 'sku-not-in-catalog':
    case 'sku-missing':
    case 'product-type-not-supported':
      return match === null || match.key === '' ? null : (
        <>
          <Button size="S" variant="primary" onPress={() => onMend({ kind: 'match', ...match })}>
            {say('order.blocker.match')}
          </Button>
          <Button
            size="S"
            variant="primary"
            fillStyle="outline"
            onPress={() => onMend({ kind: 'create', ...match })}
          >
            {say('order.blocker.create')}
          </Button>
        </>
      )
    default:
      return <PlaceToMend blocker={blocker} />
  }
}

function PlaceToMend({ blocker }: { readonly blocker: Blocker }) {
  const say = useWords()
  const isOurs = blocker.link?.startsWith('/') === true
  if (isOurs)
    return (
      <LinkButton size="S" variant="primary" href={blocker.link ?? ''}>
        {say(blocker.code === 'currency-not-available' ? 'order.blocker.settings' : 'nav.logs')}
      </LinkButton>
    )
  return blocker.link?.startsWith('https://') === true ? (
    <LinkButton size="S" variant="primary" href={blocker.link} target="_blank" rel="noreferrer">
      {say('order.seller-central')}
    </LinkButton>
  ) : null
}

/** The line that a blocker is about: a match may have made another SKU of the seller's. */
function lineOf(order: Order, { sku, code }: Blocker): Order['items'][number] | null {
  const named = order.items.find((item) => item.sku === sku)
  const matched = order.items.find((item) => item.commerceProducts.some((product) => product.sku === sku))
  const nameless = code === 'sku-missing' ? order.items.find((item) => item.sku === null) : undefined
  return named ?? matched ?? nameless ?? null
}

function timeOf(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(instant))
}
