/** The lines of a document, with the columns of its kind, and the packages of a packing slip. */
import type { WordKey } from '@orderferry/contract/words/en'
import { say } from '@orderferry/contract/words/words'
import { priceSum } from '@orderferry/domain/commerce/price-sum'
import type { DocumentToPrint } from '../orders/print-documents.ts'
import type { Composing } from './composing.ts'
import type { PaperTable } from './paper.ts'
import { sayAmount, sayCount } from './say-facts.ts'

type Item = DocumentToPrint['document']['items'][number]

interface Column {
  readonly key: WordKey
  readonly share: number
  readonly isEnd?: true
  /** It says what something costs. */
  readonly isPrice?: true
  readonly cell: (item: Item, composing: Composing) => string
}

const amountOf =
  (read: (item: Item) => string | null) =>
  (item: Item, { language, currency }: Composing) =>
    sayAmount(read(item) ?? '0', { language, currency })

const products: Column = { key: 'print.products', share: 8, cell: ({ name, sku }) => name ?? sku ?? '' }
const sku: Column = { key: 'print.sku', share: 4, cell: (item) => item.sku ?? '' }
const qty: Column = {
  ...{ key: 'print.qty', share: 1.6, isEnd: true },
  cell: (item, { language }) => sayCount(item.qty, language),
}
const priced = (key: WordKey, read: (item: Item) => string | null): Column => ({
  ...{ key, share: 2.9, isEnd: true, isPrice: true },
  cell: amountOf(read),
})
const tax = priced('print.tax', (item) => item.tax_amount)

const columnsOf: Readonly<Record<DocumentToPrint['kind'], readonly Column[]>> = {
  invoice: [
    products,
    sku,
    priced('print.price', (item) => item.price),
    qty,
    tax,
    priced('print.subtotal', (item) => item.row_total),
  ],
  shipment: [{ ...qty, isEnd: true }, { ...products, share: 10 }, sku],
  'credit-memo': [
    products,
    sku,
    priced('print.total-ex', (item) => item.row_total),
    priced('print.discount', (item) =>
      item.discount_amount === null ? null : priceSum([], [item.discount_amount]),
    ),
    qty,
    tax,
    priced('print.total-inc', totalWithTax),
  ],
}

export function composeRows(one: DocumentToPrint, composing: Composing): readonly PaperTable[] {
  const columns = columnsOf[one.kind].filter(({ isPrice }) => composing.showsPrices || isPrice !== true)
  const lines: PaperTable = {
    columns: columns.map(({ key, share, isEnd }) => ({
      title: say(composing.language, key),
      share,
      isEnd: isEnd === true,
    })),
    rows: ownLines(one).map((item) => columns.map(({ cell }) => cell(item, composing))),
  }
  return one.kind === 'shipment' && one.document.tracks.length > 0
    ? [tracksOf(one, composing), lines]
    : [lines]
}

/** Commerce keeps two lines of a product with variants: what was bought, and below it what is in stock, without a price. */
function ownLines({ document, order }: DocumentToPrint): readonly Item[] {
  const parts = new Set(
    order.items.filter(({ parent_item_id }) => parent_item_id !== null).map(({ item_id }) => item_id),
  )
  return document.items.filter((item) => item.qty > 0 && !parts.has(item.order_item_id))
}

function totalWithTax(item: Item): string {
  return priceSum(
    [item.row_total, item.tax_amount, item.discount_tax_compensation_amount],
    [item.discount_amount],
  )
}

function tracksOf({ document }: DocumentToPrint, { language }: Composing): PaperTable {
  return {
    columns: [
      { title: say(language, 'print.carrier'), share: 3 },
      { title: say(language, 'print.track-title'), share: 4 },
      { title: say(language, 'print.track-number'), share: 5 },
    ],
    rows: document.tracks.map((track) => [
      track.carrier_code ?? '',
      track.title ?? '',
      track.track_number ?? '',
    ]),
  }
}
