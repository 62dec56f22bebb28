import type { ListedCommerceOrder } from '@orderferry/contract/commerce-order-list'
import { ActionBar } from '@react-spectrum/s2/ActionBar'
import { ActionMenu } from '@react-spectrum/s2/ActionMenu'
import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { MenuItem } from '@react-spectrum/s2/Menu'
import { ProgressBar } from '@react-spectrum/s2/ProgressBar'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useEffect, useState } from 'react'
import { ApiProblem, call } from '../../api/call.ts'
import { queryClient } from '../../api/query-client.ts'
import { useMay } from '../../api/session.ts'
import { useReason } from '../../ui/failed.tsx'
import { useWords } from '../../words/use-words.ts'
import { type PrintWish, printedPapers } from './mass-print.tsx'

const massActions = ['cancel', 'hold', 'unhold'] as const
export type MassAction = (typeof massActions)[number]

export interface MassWish {
  readonly action: MassAction
  readonly orders: readonly ListedCommerceOrder[]
}

const list = style({
  font: 'ui',
  paddingStart: 0,
  listStyleType: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
})
const number = style({ fontWeight: '[700]' })
const text = style({ font: 'ui', marginY: 8 })

/** What can be done with the ticked orders (product.md 7.3). */
export function MassActionBar(props: {
  readonly orders: readonly ListedCommerceOrder[]
  readonly onClear: () => void
  readonly onAct: (wish: MassWish) => void
  readonly onPrint: (wish: PrintWish) => void
}) {
  const say = useWords()
  const mayAct = useMay('clerk')
  return (
    <ActionBar isEmphasized selectedItemCount={props.orders.length} onClearSelection={props.onClear}>
      {mayAct ? (
        <ActionMenu
          aria-label={say('workspace.mass')}
          onAction={(key) => {
            const action = massActions.find((one) => one === key)
            if (action !== undefined) props.onAct({ action, orders: props.orders })
            const papers = printedPapers.find((one) => one === key)
            if (papers !== undefined) props.onPrint({ papers, orders: props.orders })
          }}
        >
          <MenuItem id="cancel">{say('workspace.mass.cancel')}</MenuItem>
          <MenuItem id="hold">{say('workspace.mass.hold')}</MenuItem>
          <MenuItem id="unhold">{say('workspace.mass.unhold')}</MenuItem>
          {printedPapers.map((papers) => (
            <MenuItem key={papers} id={papers}>
              {say(`workspace.print.${papers}`)}
            </MenuItem>
          ))}
        </ActionMenu>
      ) : null}
    </ActionBar>
  )
}

interface Result {
  readonly order: ListedCommerceOrder
  /** Null: done. */
  readonly refused: Error | null
}

/** W-20: one order after the other, with what came of each, and at the end how many were done. */
export function MassActionDialog(props: { readonly wish: MassWish | null; readonly onClose: () => void }) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.wish === null ? null : <Acting wish={props.wish} onClose={props.onClose} />}
    </DialogContainer>
  )
}

function Acting({ wish, onClose }: { readonly wish: MassWish; readonly onClose: () => void }) {
  const say = useWords()
  const [results, setResults] = useState<readonly Result[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    void actOnAll(wish, leaving.signal, (result) => setResults((others) => [...others, result]))
    return () => {
      leaving.abort()
      void queryClient.invalidateQueries({ queryKey: ['GET /commerce-orders'] })
      void queryClient.invalidateQueries({ queryKey: ['GET /commerce-orders/:commerceOrderId'] })
    }
  }, [wish])
  const count = wish.orders.length
  const left = count - results.length
  const done = results.filter(({ refused }) => refused === null).length
  return (
    <Dialog>
      <Heading slot="title">{say(`workspace.mass.${wish.action}.title`, { count })}</Heading>
      <Content>
        <ProgressBar
          label={say('orders.retry.progress', { done: results.length, count })}
          value={results.length}
          maxValue={count}
        />
        <p className={text} role={left === 0 && done === 0 ? 'alert' : 'status'}>
          {left > 0
            ? say('orders.retry.left', { count: left })
            : done === 0
              ? say('workspace.mass.none')
              : say('workspace.mass.done', { done, refused: count - done })}
        </p>
        <ul className={list} aria-live="polite">
          {results.map(({ order, refused }) => (
            <li key={order.id}>
              <span className={number}>{order.number}</span>{' '}
              {refused === null ? say(`workspace.mass.${wish.action}.done`) : <Reason error={refused} />}
            </li>
          ))}
        </ul>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {say(left === 0 ? 'orders.retry.close' : 'orders.retry.stop')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

function Reason({ error }: { readonly error: Error }) {
  return useReason(error)
}

async function actOnAll(
  { action, orders }: MassWish,
  signal: AbortSignal,
  tell: (result: Result) => void,
): Promise<void> {
  for (const order of orders) {
    const refused = await act(action, order, signal).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    )
    if (signal.aborted) return
    tell({ order, refused })
  }
}

const endpoints = {
  cancel: 'POST /commerce-orders/:commerceOrderId/cancellations',
  hold: 'POST /commerce-orders/:commerceOrderId/holds',
  unhold: 'POST /commerce-orders/:commerceOrderId/hold-releases',
} as const

/** What is asked of an order is asked of it as it is now: what the list shows may be a while ago. */
async function act(action: MassAction, { id }: ListedCommerceOrder, signal: AbortSignal): Promise<void> {
  const params = { commerceOrderId: String(id) }
  const { version } = await call('GET /commerce-orders/:commerceOrderId', { params }, signal)
  const body = { key: crypto.randomUUID(), seen: version }
  const send = () => call(endpoints[action], { params, body })
  // Without an answer it is asked again under the same key, and so done once.
  await send().catch((error: unknown) => {
    if (error instanceof ApiProblem) throw error
    return send()
  })
}
