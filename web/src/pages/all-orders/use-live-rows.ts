/**
 * Rows change in place while people work on them: an order keeps its row until the list is asked for something else,
 * and orders that come in between wait until they are called.
 */
import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { useEffect, useRef, useState } from 'react'

const JUST_UPDATED_MS = 10_000

export interface LiveRows {
  readonly rows: readonly AmazonOrderJson[]
  /** Those among them that are no longer in the answer: another filter, another page, another place. */
  readonly left: readonly AmazonOrderJson[]
  /** Orders of the first page that are not shown yet. */
  readonly waiting: number
  readonly showWaiting: () => void
  /** Keys of the orders that have changed within the last ten seconds. */
  readonly justUpdated: ReadonlySet<string>
}

export function keyOf(order: Pick<AmazonOrderJson, 'storeId' | 'amazonOrderId'>): string {
  return `${order.storeId}/${order.amazonOrderId}`
}

/** @param question changes when the list is asked for something else */
export function useLiveRows(
  question: string,
  items: readonly AmazonOrderJson[] | undefined,
  isOfQuestion: boolean,
): LiveRows {
  const [shown, setShown] = useState<{ question: string; keys: readonly string[] } | null>(null)
  const known = useRef(new Map<string, AmazonOrderJson>())
  // Where nothing is shown, nothing has a place to keep.
  const isCurrent = shown !== null && shown.question === question && shown.keys.length > 0

  useEffect(() => {
    if (items === undefined || items.length === 0 || !isOfQuestion || isCurrent) return
    known.current = new Map()
    setShown({ question, keys: items.map(keyOf) })
  }, [items, isOfQuestion, isCurrent, question])

  const justUpdated = useJustUpdated(items, question)
  for (const order of items ?? []) known.current.set(keyOf(order), order)

  const keys = isCurrent ? shown.keys : (items ?? []).map(keyOf)
  const rows = keys.flatMap((key) => known.current.get(key) ?? [])
  const answered = (items ?? []).map(keyOf)
  return {
    rows,
    left: isCurrent ? rows.filter((order) => !answered.includes(keyOf(order))) : [],
    waiting: isCurrent ? countNew(answered, keys) : 0,
    showWaiting: () => setShown({ question, keys: (items ?? []).map(keyOf) }),
    justUpdated,
  }
}

/** What follows the last of those shown has moved up from the next page, and is not new. */
export function countNew(answered: readonly string[], shown: readonly string[]): number {
  const last = answered.findLastIndex((key) => shown.includes(key))
  const before = last === -1 ? answered : answered.slice(0, last)
  return before.filter((key) => !shown.includes(key)).length
}

function useJustUpdated(
  items: readonly AmazonOrderJson[] | undefined,
  question: string,
): ReadonlySet<string> {
  const before = useRef<{ question: string; notes: Map<string, string> } | null>(null)
  const [updated, setUpdated] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (items === undefined) return
    const notes = new Map(items.map((order) => [keyOf(order), `${order.notedAt} ${order.displayStatus}`]))
    const last = before.current
    before.current = { question, notes }
    if (last === null || last.question !== question) return
    const changed = [...notes].filter(([key, note]) => last.notes.has(key) && last.notes.get(key) !== note)
    if (changed.length === 0) return
    const changedKeys = changed.map(([key]) => key)
    setUpdated((others) => new Set([...others, ...changedKeys]))
    setTimeout(
      () => setUpdated((others) => new Set([...others].filter((key) => !changedKeys.includes(key)))),
      JUST_UPDATED_MS,
    )
  }, [items, question])
  return updated
}
