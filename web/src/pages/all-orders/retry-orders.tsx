import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { ProgressBar } from '@react-spectrum/s2/ProgressBar'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useEffect, useState } from 'react'
import { ApiProblem, call } from '../../api/call.ts'
import { queryClient } from '../../api/query-client.ts'
import { useWords } from '../../words/use-words.ts'
import { keyOf } from './use-live-rows.ts'

/** An order that waits for something, or stands still, can be tried again at once. */
export function canRetry(order: AmazonOrderJson): boolean {
  return order.importState === 'blocked'
}

interface Result {
  readonly key: string
  readonly number: string
  readonly words: string
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
    return () => leaving.abort()
  }, [orders])
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
              <span className={number}>{result.number}</span> {result.words}
            </li>
          ))}
        </ul>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {say('orders.retry.close')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
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
        items.map((item) => ({ key: keyOf(item), number: item.amazonOrderId, words: item.message })),
      (error) =>
        some.map((order) => ({ key: keyOf(order), number: order.amazonOrderId, words: wordsOf(error) })),
    )
    if (signal.aborted) return
    tell(results)
  }
  await queryClient.invalidateQueries({ queryKey: ['GET /amazon-orders'] })
}

function wordsOf(error: unknown): string {
  return error instanceof ApiProblem ? error.problem.detail : String(error)
}
