import type { OrderViewJson } from '@orderferry/contract/order-views'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import ChevronDown from '@react-spectrum/s2/icons/ChevronDown'
import { Header, Heading, Menu, MenuItem, MenuSection, MenuTrigger } from '@react-spectrum/s2/Menu'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Text } from '@react-spectrum/s2/Text'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'
import { type Confirmation, ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import type { OrderSearch } from './order-search.ts'
import { DEFAULT_VIEW, differsFromView, keptByView, searchOfView } from './order-views.ts'
import { type NamedView, ViewDialog } from './view-dialog.tsx'

/** Buttons put their icons first; this one says that it opens, as pickers do, at the end. */
const arrow = style({ gridColumnStart: 3, gridRowStart: 1, display: 'flex' })
const button = style({ maxWidth: 260 })

/** The views of All Orders: one is chosen; what is shown is kept as another. */
export function ViewPicker(props: {
  readonly search: OrderSearch
  readonly change: (search: OrderSearch) => void
}) {
  const say = useWords()
  const { search, change } = props
  const views = useQuery(asked('GET /order-views', {}))
  const [naming, setNaming] = useState<NamedView | null>(null)
  const [confirming, setConfirming] = useState<Confirmation | null>(null)
  const known = views.data?.items ?? []
  const current = known.find(({ viewId }) => viewId === (search.view ?? DEFAULT_VIEW))
  const own = known.find((view) => view.own && view === current)
  const isChanged = own !== undefined && differsFromView(search, own)
  const name = current?.name ?? say('orders.view')
  const said = (words: string) => {
    void queryClient.invalidateQueries({ queryKey: ['GET /order-views'] })
    toast(words)
  }
  const replace = (view: OrderViewJson): Confirmation => ({
    title: say('orders.view.replace.title', { name: view.name }),
    why: say('orders.view.replace.why'),
    action: say('orders.view.replace.yes'),
    act: async () => {
      const params = { viewId: view.viewId }
      await call('PATCH /order-views/:viewId', { params, body: { search: keptByView(search) } })
      said(say('orders.view.saved', { name: view.name }))
    },
  })
  const remove = (view: OrderViewJson): Confirmation => ({
    title: say('orders.view.delete.title', { name: view.name }),
    why: say(view.shared ? 'orders.view.delete.why-shared' : 'orders.view.delete.why'),
    action: say('orders.view.delete.yes'),
    isNegative: true,
    act: async () => {
      await call('DELETE /order-views/:viewId', { params: { viewId: view.viewId } })
      const { view: _, ...others } = search
      change(others)
      said(say('orders.view.deleted', { name: view.name }))
    },
  })
  const act = (key: string) => {
    if (key === 'save') setNaming({ kind: 'new', search: keptByView(search) })
    else if (key === 'again') void views.refetch()
    else if (own !== undefined && key === 'edit') setNaming({ kind: 'known', view: own })
    else if (own !== undefined && key === 'replace') setConfirming(replace(own))
    else if (own !== undefined && key === 'delete') setConfirming(remove(own))
    else {
      const chosen = known.find(({ viewId }) => viewId === key)
      if (chosen !== undefined) change(searchOfView(chosen, search))
    }
  }
  return (
    <>
      <MenuTrigger>
        <ActionButton aria-label={say('orders.view.button', { name })} styles={button}>
          <Text>{isChanged ? say('orders.view.changed', { name }) : name}</Text>
          <span className={arrow}>
            <ChevronDown />
          </span>
        </ActionButton>
        <Menu onAction={(key) => act(String(key))}>
          <Views label={say('orders.view')} views={known.filter(isStandard)} current={current} isUntitled />
          <Views label={say('orders.view.own')} views={known.filter((view) => view.own)} current={current} />
          <Views
            label={say('orders.view.shared')}
            views={known.filter((view) => !view.own && !isStandard(view))}
            current={current}
          />
          <MenuSection aria-label={say('orders.view.actions')}>
            {views.error === null ? null : <MenuItem id="again">{say('orders.view.failed')}</MenuItem>}
            <MenuItem id="save">{say('orders.view.save')}</MenuItem>
            {own === undefined || !isChanged ? null : (
              <MenuItem id="replace">{say('orders.view.replace', { name })}</MenuItem>
            )}
            {own === undefined ? null : <MenuItem id="edit">{say('orders.view.edit', { name })}</MenuItem>}
            {own === undefined ? null : (
              <MenuItem id="delete">{say('orders.view.delete', { name })}</MenuItem>
            )}
          </MenuSection>
        </Menu>
      </MenuTrigger>
      <ViewDialog
        naming={naming}
        onClose={() => setNaming(null)}
        onSaved={(view) => {
          if (naming?.kind === 'new') change(searchOfView(view, search))
          said(say('orders.view.saved', { name: view.name }))
        }}
      />
      <ConfirmDialog confirmation={confirming} onClose={() => setConfirming(null)} />
    </>
  )
}

function isStandard({ viewId }: OrderViewJson): boolean {
  return viewId === DEFAULT_VIEW
}

function Views(props: {
  readonly label: string
  readonly views: readonly OrderViewJson[]
  readonly current: OrderViewJson | undefined
  readonly isUntitled?: boolean
}) {
  if (props.views.length === 0) return null
  const chosen = props.views.filter((view) => view === props.current).map(({ viewId }) => viewId)
  return (
    <MenuSection selectionMode="single" selectedKeys={chosen} aria-label={props.label}>
      {props.isUntitled === true ? null : (
        <Header>
          <Heading>{props.label}</Heading>
        </Header>
      )}
      {props.views.map((view) => (
        <MenuItem key={view.viewId} id={view.viewId}>
          {view.name}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
