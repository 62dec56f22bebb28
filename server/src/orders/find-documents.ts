/** Finds invoices, shipments and credit memos for a list. */
import {
  countDocuments,
  type DocumentFilter,
  type DocumentWish,
  type DocumentWithOrder,
  listDocuments,
} from '../database/commerce-document-list.ts'
import { commerceFilterOf, type FoundCommerceOrder, withNames } from './find-commerce-orders.ts'
import type { StaffRun } from './staff-run.ts'

export interface DocumentQuestion extends Omit<DocumentWish, 'filter'> {
  readonly filter: Omit<DocumentFilter, 'search'>
  readonly search?: string | undefined
  /** False: names are neither opened nor searched. */
  readonly seesBuyers: boolean
  readonly count: boolean
}

export interface FoundDocument {
  readonly document: DocumentWithOrder['document']
  readonly order: FoundCommerceOrder
}

export interface FoundDocuments {
  readonly documents: readonly FoundDocument[]
  readonly hasMore: boolean
  readonly total: number | undefined
}

export async function findDocuments(run: StaffRun, question: DocumentQuestion): Promise<FoundDocuments> {
  const { sort, limit, offset, seesBuyers } = question
  const filter = await filterOf(run, question)
  const [found, total] = await Promise.all([
    listDocuments(run.database, { filter, sort, limit: limit + 1, offset }),
    question.count ? countDocuments(run.database, filter) : undefined,
  ])
  const shown = found.slice(0, limit)
  const orders = await withNames(
    run,
    shown.map(({ order }) => order),
    seesBuyers,
  )
  const documents = shown.flatMap(({ document }, at) => {
    const order = orders[at]
    return order === undefined ? [] : [{ document, order }]
  })
  return { documents, hasMore: found.length > limit, total }
}

async function filterOf(
  run: StaffRun,
  { filter, search, seesBuyers }: DocumentQuestion,
): Promise<DocumentFilter> {
  if (!search) return filter
  const { search: order } = await commerceFilterOf(run, { filter: {}, search, seesBuyers })
  return order === undefined ? filter : { ...filter, search: { number: search.trim(), order } }
}
