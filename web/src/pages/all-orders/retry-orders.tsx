import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { ProgressBar } from '@react-spectrum/s2/ProgressBar'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useEffect, useState } from 'react'
import { call } from '../../api/call.ts'
import { queryClient } from '../../api/query-client.ts'
import { useReason } from '../../ui/failed.tsx'
import { useWords } from '../../words/use-words.ts'
import { keyOf } from './use-live-rows.ts'

/** An order that waits for something, or stands still, can be tried again at once. */
export function canRetry(order: AmazonOrderJson): boolean {
  return order.importState === 'blocked'
}

interface Result {
  readonly key: string
  readonly number: string
  readonly came: { readonly words: string } | { readonly error: unknown }
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
const hint = style({ font: 'ui-sm', color: 'neutral-subdued' })

/** Imports orders again, one after the other, and says what came of each. */
export function RetryOrders(props: {
  readonly orders: readonly AmazonOrderJson[]
  readonly onClose: () => void
}) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.orders.length === 0 ? null : <Retrying orders={props.orders} onClose={props.onClose} />}
    </DialogContainer>
  )
}

function Retrying({
  orders,
  onClose,
}: {
  readonly orders: readonly AmazonOrderJson[]
  readonly onClose: () => void
}) {
  const say = useWords()
  const [results, setResults] = useState<readonly Result[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    void retryAll(orders, leaving.signal, (more) => setResults((others) => [...others, ...more]))
    return () => {
      leaving.abort()
      // Also what was stopped has changed those that came before.
      void queryClient.invalidateQueries({ queryKey: ['GET /amazon-orders'] })
    }
  }, [orders])
  const left = orders.length - results.length
  return (
    <Dialog>
      <Heading slot="title">{say('orders.retry.title', { count: orders.length })}</Heading>
      <Content>
        <ProgressBar
          label={say('orders.retry.progress', { done: results.length, count: orders.length })}
          value={results.length}
          maxValue={orders.length}
        />
        <ul className={list} aria-live="polite">
          {results.map((result) => (
            <li key={result.key}>
              <span className={number}>{result.number}</span>{' '}
              {'words' in result.came ? result.came.words : <Reason error={result.came.error} />}
            </li>
          ))}
        </ul>
        {left === 0 ? null : <p className={hint}>{say('orders.retry.left', { count: left })}</p>}
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {say(left === 0 ? 'orders.retry.close' : 'orders.retry.stop')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

function Reason({ error }: { readonly error: unknown }) {
  return useReason(error)
}

/** Some at a time: each answer moves the bar on. */
const AT_ONCE = 5

async function retryAll(
  orders: readonly AmazonOrderJson[],
  signal: AbortSignal,
  tell: (results: readonly Result[]) => void,
): Promise<void> {
  for (let from = 0; from < orders.length; from += AT_ONCE) {
    const some = orders
      .slice(from, from + AT_ONCE)
      .map(({ storeId, amazonOrderId }) => ({ storeId, amazonOrderId }))
    const results = await call(
      'POST /amazon-orders/import-attempts',
      { body: { orders: some } },
      signal,
    ).then(
      ({ items }) =>
        items.map((item) => ({
          key: keyOf(item),
          number: item.amazonOrderId,
          came: { words: item.message },
        })),
      (error: unknown) =>
        some.map((order) => ({ key: keyOf(order), number: order.amazonOrderId, came: { error } })),
    )
    if (signal.aborted) return
    tell(results)
  }
  await queryClient.invalidateQueries({ queryKey: ['GET /amazon-orders'] })
}
