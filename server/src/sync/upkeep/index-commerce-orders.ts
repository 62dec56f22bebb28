/**
 * Reads one page of Commerce orders or documents into the service's own index, from which lists are shown: the newest
 * first, and what changes since. Killed, it goes on with the page whose progress was not recorded. Whatever there is to
 * read, Commerce is asked at most twice a second, by all processes together.
 */
import type { DocumentKind, IndexedDocument, IndexedOrder } from '@orderferry/domain/commerce/indexed-order'
import {
  type IndexReading,
  nextChanges,
  nextIndexReading,
} from '@orderferry/domain/sync-cursor/next-index-reading'
import type { Updateable } from 'kysely'
import {
  readChangedOrders,
  readDocumentsAfter,
  readNewestDocuments,
  readNewestOrders,
  readOrdersOfIds,
} from '../../commerce/order-index.ts'
import { readOrderStatuses } from '../../commerce/order-statuses.ts'
import { keepCommerceDocuments } from '../../database/commerce-documents.ts'
import {
  type IndexPartRow,
  moveIndexPart,
  readIndexParts,
  refuseIndexPart,
} from '../../database/commerce-index.ts'
import { readIndexKey } from '../../database/commerce-names.ts'
import {
  amazonCommerceOrders,
  keepCommerceOrders,
  missingCommerceOrders,
} from '../../database/commerce-orders.ts'
import { keepStatusLabels } from '../../database/commerce-statuses.ts'
import type { Schema } from '../../database/schema.ts'
import { takeToken } from '../../database/throttle-buckets.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import { SyncError } from '../../platform/sync-error.ts'
import type { Run } from '../run.ts'

const PAGE_SIZE = 100
/** Older orders are looked up by their number, those of Amazon aside. */
const LOADED_DAYS = 90
/** A page of documents may need the orders they belong to: a reading is two requests at most. */
const PACE = { ratePerSecond: 1, burst: 1 }
/** An id is given out before its document can be seen. */
const IDS_READ_AGAIN = 50
const ASK_AGAIN_MS = 15 * 60_000
const DAY_MS = 24 * 3_600_000

const kinds = { invoices: 'invoice', shipments: 'shipment', creditMemos: 'creditMemo' } as const

/** What was read, and how far the part has come by it. */
interface Reading {
  readonly orders: readonly IndexedOrder[]
  readonly documents?: { readonly kind: DocumentKind; readonly read: readonly IndexedDocument[] }
  /** The shop's own, by status; where it tells them. */
  readonly labels?: ReadonlyMap<string, string>
  readonly progress: Progress
}
type Progress = Updateable<Schema['commerce_index_parts']>

export async function indexCommerceOrders(run: Run, pageSize = PAGE_SIZE): Promise<StepResult> {
  const now = run.clock()
  const parts = await readIndexParts(run.database)
  const next = nextIndexReading(parts.map(progressOf), now)
  const part = parts.find((one) => one.part === next?.part)
  if (next === null || part === undefined) return undefined
  const turn = await takeToken(run.database, {
    accountId: 'commerce',
    operation: 'index',
    plan: PACE,
    leave: 0,
    now,
  })
  if (!turn.granted) return { againAt: turn.retryAt }
  try {
    await record(run, part, await read(run, part, { ...next, pageSize, now }))
  } catch (error) {
    if (!(error instanceof SyncError) || error.kind !== 'rejected') throw error
    const tryAt = new Date(now.getTime() + ASK_AGAIN_MS)
    await refuseIndexPart(run.database, part.part, { problem: error.message, tryAt })
  }
  return { againAt: new Date(now.getTime() + 1000 / PACE.ratePerSecond) }
}

function progressOf(row: IndexPartRow) {
  return {
    part: row.part,
    loadReadAt: row.load_read_at,
    loadEndedAt: row.load_ended_at,
    followReadAt: row.follow_read_at,
    followEndedAt: row.follow_ended_at,
    tryAt: row.try_at,
  }
}

interface Asked extends IndexReading {
  readonly pageSize: number
  readonly now: Date
}

function read(run: Run, part: IndexPartRow, asked: Asked): Promise<Reading> {
  if (part.part === 'amazonOrders') return loadAmazonOrders(run, part, asked)
  if (part.part === 'orders')
    return asked.kind === 'load' ? loadOrders(run, part, asked) : followOrders(run, part, asked)
  const kind = kinds[part.part]
  return asked.kind === 'load'
    ? loadDocuments(run, part, { ...asked, documents: kind })
    : followDocuments(run, part, { ...asked, documents: kind })
}

async function loadOrders(run: Run, part: IndexPartRow, { pageSize, now }: Asked): Promise<Reading> {
  const page = await readNewestOrders(run.commerce, backwards(part, { pageSize, now }))
  return {
    orders: page.items,
    labels: await readLabels(run),
    progress: {
      ...loaded(page, now),
      // What changes from now on has a later time than all that this page shows.
      ...(part.load_read_at === null ? { followed_to: latest(page.items) } : {}),
    },
  }
}

async function followOrders(run: Run, part: IndexPartRow, { pageSize, now }: Asked): Promise<Reading> {
  const cursor = { since: part.followed_to ?? new Date(0), page: part.followed_page }
  const { items, left } = await readChangedOrders(run.commerce, { ...cursor, pageSize })
  const next = nextChanges(cursor, {
    lastUpdatedAt: latestOrNull(items),
    isFull: left > 0 && items.length > 0,
  })
  return {
    orders: items,
    labels: await readLabels(run),
    progress: {
      followed_to: next.since,
      followed_page: next.page,
      follow_read_at: now,
      follow_ended_at: next.ended ? now : null,
    },
  }
}

async function readLabels(run: Run): Promise<ReadonlyMap<string, string>> {
  const listing = await readOrderStatuses(run.commerce)
  return new Map(
    listing.kind === 'listed' ? listing.statuses.map(({ status, label }) => [status, label]) : [],
  )
}

/** Orders that Amazon's were imported into are kept however old they are. */
async function loadAmazonOrders(run: Run, part: IndexPartRow, { pageSize, now }: Asked): Promise<Reading> {
  const ids = await amazonCommerceOrders(run.database, { belowId: part.loaded_down_to_id, limit: pageSize })
  const missing = await missingCommerceOrders(run.database, ids)
  return {
    orders: await readOrdersOfIds(run.commerce, missing),
    progress: {
      load_read_at: now,
      ...(ids.length === 0 ? {} : { loaded_down_to_id: BigInt(Math.min(...ids)) }),
      ...(ids.length < pageSize ? { load_ended_at: now } : {}),
    },
  }
}

async function loadDocuments(
  run: Run,
  part: IndexPartRow,
  { documents: kind, pageSize, now }: Asked & { readonly documents: DocumentKind },
): Promise<Reading> {
  const page = await readNewestDocuments(run.commerce, kind, backwards(part, { pageSize, now }))
  const newest = Math.max(0, ...page.items.map(({ id }) => id))
  return withOrders(run, kind, page.items, {
    ...loaded(page, now),
    ...(part.load_read_at === null ? { followed_to_id: BigInt(newest) } : {}),
  })
}

async function followDocuments(
  run: Run,
  part: IndexPartRow,
  { documents: kind, pageSize, now }: Asked & { readonly documents: DocumentKind },
): Promise<Reading> {
  const followedTo = Number(part.followed_to_id ?? 0)
  // Only a pass that begins reads back: one that goes on would never come further.
  const overlap = part.follow_ended_at === null ? 0 : IDS_READ_AGAIN
  const afterId = Math.max(0, followedTo - overlap)
  const { items, left } = await readDocumentsAfter(run.commerce, kind, { afterId, pageSize })
  const newest = Math.max(followedTo, ...items.map(({ id }) => id))
  return withOrders(run, kind, items, {
    followed_to_id: BigInt(newest),
    follow_read_at: now,
    follow_ended_at: left > 0 ? null : now,
  })
}

/** A document is shown with its order's number and names: the orders that are not there yet are read with it. */
async function withOrders(
  run: Run,
  kind: DocumentKind,
  read: readonly IndexedDocument[],
  progress: Progress,
): Promise<Reading> {
  const missing = await missingCommerceOrders(
    run.database,
    read.map(({ orderId }) => orderId),
  )
  return { orders: await readOrdersOfIds(run.commerce, missing), documents: { kind, read }, progress }
}

function backwards(part: IndexPartRow, { pageSize, now }: { readonly pageSize: number; readonly now: Date }) {
  return {
    belowId: part.loaded_down_to_id === null ? null : Number(part.loaded_down_to_id),
    createdFrom: new Date(now.getTime() - LOADED_DAYS * DAY_MS),
    pageSize,
  }
}

function loaded(
  {
    items,
    left,
  }: {
    readonly items: readonly { readonly id: number; readonly createdAt: string }[]
    readonly left: number
  },
  now: Date,
): Progress {
  const last = items.at(-1)
  return {
    load_read_at: now,
    load_left: left,
    ...(last === undefined
      ? {}
      : { loaded_down_to_id: BigInt(last.id), loaded_back_to: new Date(last.createdAt) }),
    ...(left === 0 || last === undefined ? { load_ended_at: now } : {}),
  }
}

function latestOrNull(orders: readonly IndexedOrder[]): Date | null {
  return orders.length === 0 ? null : latest(orders)
}

/** Where there is no order at all, every one that comes has changed since. */
function latest(orders: readonly IndexedOrder[]): Date {
  return new Date(Math.max(0, ...orders.map(({ updatedAt }) => Date.parse(updatedAt))))
}

/** What was read and how far that is: both, or neither. */
async function record(run: Run, part: IndexPartRow, reading: Reading): Promise<void> {
  const key = await readIndexKey(run.database, run.secretKeys)
  await run.database.transaction().execute(async (trx) => {
    if (!(await moveIndexPart(trx, part, { ...reading.progress, problem: null, try_at: null }))) return
    await keepCommerceOrders(trx, key, reading.orders)
    if (reading.labels !== undefined) await keepStatusLabels(trx, reading.labels)
    if (reading.documents === undefined) return
    const { kind, read } = reading.documents
    // Of an order that Commerce has lost nothing can be shown.
    const lost = new Set(
      await missingCommerceOrders(
        trx,
        read.map(({ orderId }) => orderId),
      ),
    )
    await keepCommerceDocuments(
      trx,
      kind,
      read.filter(({ orderId }) => !lost.has(orderId)),
    )
  })
}
