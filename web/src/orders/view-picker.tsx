import type { OrderViewJson } from '@orderferry/contract/order-views'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import ChevronDown from '@react-spectrum/s2/icons/ChevronDown'
import { Header, Heading, Menu, MenuItem, MenuSection, MenuTrigger } from '@react-spectrum/s2/Menu'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Text } from '@react-spectrum/s2/Text'
import { useState } from 'react'
import { type Confirmation, ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { toast } from '../ui/toast.ts'
import { useWords } from '../words/use-words.ts'
import { DEFAULT_VIEW } from './default-view.ts'
import { type NamedView, ViewDialog, type ViewsApi } from './view-dialog.tsx'

/** Buttons put their icons first; this one says that it opens, as pickers do, at the end. */
const arrow = style({ gridColumnStart: 3, gridRowStart: 1, display: 'flex' })
const button = style({ maxWidth: 260 })

export interface ListViews {
  readonly known: readonly OrderViewJson[]
  readonly error: Error | null
  readonly askAnew: () => void
  readonly api: ViewsApi
  /** Id of the view that was chosen. */
  readonly chosen: string | undefined
  /** What a view of the list as it is now would keep. */
  readonly kept: Readonly<Record<string, string>>
  readonly differs: (view: OrderViewJson) => boolean
  readonly onChoose: (view: OrderViewJson) => void
  /** The chosen view is no more. */
  readonly onForget: () => void
}

/** The views of a list: one is chosen; what is shown is kept as another. */
export function ViewPicker(props: ListViews) {
  const say = useWords()
  const { known, api, kept } = props
  const [naming, setNaming] = useState<NamedView | null>(null)
  const [confirming, setConfirming] = useState<Confirmation | null>(null)
  const current = known.find(({ viewId }) => viewId === (props.chosen ?? DEFAULT_VIEW))
  const own = known.find((view) => view.own && view === current)
  const isChanged = own !== undefined && props.differs(own)
  const name = current?.name ?? say('orders.view')
  const said = (words: string) => {
    props.askAnew()
    toast(words)
  }
  const replace = (view: OrderViewJson): Confirmation => ({
    title: say('orders.view.replace.title', { name: view.name }),
    why: say('orders.view.replace.why'),
    action: say('orders.view.replace.yes'),
    act: async () => {
      await api.change(view.viewId, { search: kept })
      said(say('orders.view.saved', { name: view.name }))
    },
  })
  const remove = (view: OrderViewJson): Confirmation => ({
    title: say('orders.view.delete.title', { name: view.name }),
    why: say(view.shared ? 'orders.view.delete.why-shared' : 'orders.view.delete.why'),
    action: say('orders.view.delete.yes'),
    isNegative: true,
    act: async () => {
      await api.remove(view.viewId)
      props.onForget()
      said(say('orders.view.deleted', { name: view.name }))
    },
  })
  const act = (key: string) => {
    if (key === 'save') setNaming({ kind: 'new', search: kept })
    else if (key === 'again') props.askAnew()
    else if (own !== undefined && key === 'edit') setNaming({ kind: 'known', view: own })
    else if (own !== undefined && key === 'replace') setConfirming(replace(own))
    else if (own !== undefined && key === 'delete') setConfirming(remove(own))
    else {
      const chosen = known.find(({ viewId }) => viewId === key)
      if (chosen !== undefined) props.onChoose(chosen)
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
            {props.error === null ? null : <MenuItem id="again">{say('orders.view.failed')}</MenuItem>}
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
        api={api}
        onClose={() => setNaming(null)}
        onSaved={(view) => {
          if (naming?.kind === 'new') props.onChoose(view)
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
