/** Prints documents of Commerce orders as PDF, for whoever may see their buyers. */
import { type Language, say } from '@orderferry/contract/words/words'
import { findOrigins } from '../../database/orders-by-commerce-order.ts'
import {
  type DocumentToPrint,
  documentsToPrint,
  ordersOfDocuments,
  type PrintChoice,
} from '../../orders/print-documents.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { composePaper, type PrintWish } from '../../printing/compose-paper.ts'
import { printPapers } from '../../printing/print-papers.ts'
import type { Handlers } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin, type StoreLimit } from '../store-limit.ts'

export function printRoutes(run: StaffRun): Handlers<'printDocument' | 'printDocuments'> {
  return {
    printDocument: async ({ params, query, language }) => {
      const { kind } = params
      const commerceOrderId = Number(params.commerceOrderId)
      const [found] = await firstOf(documentsToPrint(run, { kind, documentIds: [Number(params.documentId)] }))
      if (found === undefined || found.order.entity_id !== commerceOrderId)
        throw new ServiceProblem('document-unknown', params)
      const name = say(language, fileNames[kind], { number: found.document.increment_id })
      return {
        headers: { 'content-disposition': inline(name) },
        pieces: piecesOf(run, one(found), { title: name, wish: { ...query, readerLanguage: language } }),
        amazon: found.amazon ?? undefined,
      }
    },
    printDocuments: async ({ body, language, storeIds }) => {
      const choice = choiceOf(body)
      await requireOwn(run, choice, storeIds)
      const [first, rest] = await firstOf(documentsToPrint(run, choice))
      if (first === undefined) throw new ServiceProblem('nothing-to-print', { kind: wordOf(body.kinds) })
      const name = say(language, 'print.file.many')
      return {
        headers: { 'content-disposition': inline(name) },
        pieces: piecesOf(run, chain(first, rest), {
          title: name,
          wish: { ...body, readerLanguage: language },
        }),
      }
    },
  }
}

const fileNames = {
  invoice: 'print.file.invoice',
  shipment: 'print.file.shipment',
  'credit-memo': 'print.file.credit-memo',
} as const

/** As the words choose by it, which take no hyphen. */
function wordOf([kind, ...more]: Selection['kinds']): string {
  if (more.length > 0) return 'any'
  return kind === 'credit-memo' ? 'memo' : (kind ?? 'any')
}

interface Selection {
  readonly kinds: readonly DocumentToPrint['kind'][]
  readonly orderIds?: readonly number[] | undefined
  readonly documentIds?: readonly number[] | undefined
}

function choiceOf({ kinds, orderIds = [], documentIds }: Selection): PrintChoice {
  const [kind] = kinds
  return documentIds === undefined || kind === undefined
    ? { kinds: [...new Set(kinds)], orderIds: [...new Set(orderIds)] }
    : { kind, documentIds: [...new Set(documentIds)] }
}

/** One that is not theirs refuses the whole: a file that lacks some in silence would be taken for complete. */
async function requireOwn(run: StaffRun, choice: PrintChoice, storeIds: StoreLimit): Promise<void> {
  if (storeIds === null) return
  const orderIds =
    'orderIds' in choice ? choice.orderIds : await ordersOfDocuments(run, choice.kind, choice.documentIds)
  const origins = await findOrigins(run.database, orderIds)
  const foreign = orderIds.find((id) => !isWithin(storeIds, origins.get(id)?.key.storeId ?? null))
  if (foreign !== undefined || orderIds.length === 0)
    throw new ServiceProblem('commerce-order-not-yours', { commerceOrderId: foreign ?? 0 })
}

function piecesOf(
  run: StaffRun,
  documents: AsyncIterable<DocumentToPrint>,
  { title, wish }: { readonly title: string; readonly wish: PrintWish },
): AsyncGenerator<Uint8Array> {
  const language: Language = wish.language ?? wish.readerLanguage
  return printPapers(composed(documents, wish), { title, language, madeAt: run.clock() })
}

async function* composed(documents: AsyncIterable<DocumentToPrint>, wish: PrintWish) {
  for await (const document of documents) yield composePaper(document, wish)
}

/** The first is read before an answer is begun: that there is none can still be said. */
async function firstOf<Value>(
  all: AsyncGenerator<Value>,
): Promise<readonly [first: Value | undefined, rest: AsyncGenerator<Value>]> {
  const { done, value } = await all.next()
  return [done === true ? undefined : value, all]
}

async function* chain<Value>(first: Value, rest: AsyncIterable<Value>): AsyncGenerator<Value> {
  yield first
  yield* rest
}

async function* one<Value>(value: Value): AsyncGenerator<Value> {
  yield value
}

/** Shown by the browser, from where it is printed. https://www.rfc-editor.org/rfc/rfc6266 */
function inline(name: string): string {
  const whole = `${name}.pdf`.replaceAll(/\s+/g, '-')
  const plain = whole.replaceAll(/[^\w.-]/g, '').replace(/^[-.]+/, '') || 'document.pdf'
  return `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(whole)}`
}
