/** Puts a document of Commerce into the words of its paper (product.md 7.10). */
import { type Language, say } from '@orderferry/contract/words/words'
import type { DocumentKind, DocumentToPrint } from '../orders/print-documents.ts'
import { composeRows } from './compose-rows.ts'
import { composeTotals } from './compose-totals.ts'
import type { Composing } from './composing.ts'
import type { Block, Fact, Paper } from './paper.ts'
import { addressLines, sayAmount, sayDay } from './say-facts.ts'

export interface PrintWish {
  /** Left out: as the store view speaks, or else as the reader does. */
  readonly language?: Language | undefined
  /** Left out: as the store view's settings say. */
  readonly prices?: 'show' | 'hide' | undefined
  readonly readerLanguage: Language
}

export function composePaper(one: DocumentToPrint, wish: PrintWish): Paper {
  const { kind, document, order, settings, amazon } = one
  const language = wish.language ?? languageOfStore(one.storeLocale?.locale ?? null) ?? wish.readerLanguage
  const composing: Composing = {
    language,
    currency: document.order_currency_code ?? order.order_currency_code ?? order.base_currency_code ?? '',
    showsPrices: wish.prices === undefined ? !settings.hidePrices : wish.prices === 'show',
  }
  const title = say(language, `print.${kind}`, { number: document.increment_id })
  const orderNumber = `${say(language, 'print.order')} ${order.increment_id}`
  return {
    title,
    logo: settings.logo,
    store: settings.storeAddress,
    facts: factsOf(one, language),
    blocks: blocksOf(one, composing),
    tables: composeRows(one, composing),
    totals: composing.showsPrices ? composeTotals(kind, document, composing) : [],
    notes: kind === 'shipment' ? giftNotes(one, language) : [],
    runningHead: [title, orderNumber, amazon?.amazonOrderId].filter(Boolean).join(' · '),
    sayPage: (page, pages) => say(language, 'print.page', { page, pages }),
    size: sizeOf(one.storeLocale?.locale ?? null),
  }
}

function factsOf(
  { kind, document, order, storeLocale, settings, amazon }: DocumentToPrint,
  language: Language,
) {
  const timeZone = storeLocale?.timeZone ?? null
  const day = (time: string) => sayDay(time, { language, timeZone })
  const facts: Fact[] = []
  if (settings.orderNumberOn[kind])
    facts.push({ label: say(language, 'print.order'), value: order.increment_id })
  facts.push({ label: say(language, 'print.order-date'), value: day(order.created_at) })
  facts.push({ label: say(language, dateKeys[kind]), value: day(document.created_at) })
  if (amazon !== null) facts.push({ label: say(language, 'print.amazon-order'), value: amazon.amazonOrderId })
  if (order.remote_ip !== null && !settings.hideCustomerIp)
    facts.push({ label: say(language, 'print.placed-from-ip'), value: order.remote_ip })
  return facts
}

const dateKeys = {
  invoice: 'print.date.invoice',
  shipment: 'print.date.shipment',
  'credit-memo': 'print.date.credit-memo',
} as const satisfies Record<DocumentKind, string>

function blocksOf({ order, amazon }: DocumentToPrint, composing: Composing): readonly Block[] {
  const { language, currency, showsPrices } = composing
  const { payment, billing_address: billing, extension_attributes: extension } = order
  const shipTo = extension?.shipping_assignments[0]?.shipping?.address ?? null
  const methodTitle = extension?.payment_additional_info.find(({ key }) => key === 'method_title')?.value
  const method = methodTitle ?? payment?.method ?? ''
  // The import writes Amazon's number there, which stands in the head already.
  const poNumber = payment?.po_number === amazon?.amazonOrderId ? null : (payment?.po_number ?? null)
  const charge = showsPrices && order.shipping_amount !== null
  const block = (key: BlockKey, lines: readonly string[]) => ({ title: say(language, key), lines })
  return [
    block('print.sold-to', billing === null ? [] : addressLines(billing, language)),
    // What is not shipped, such as a licence, goes nowhere.
    ...(shipTo === null ? [] : [block('print.ship-to', addressLines(shipTo, language))]),
    block('print.payment-method', [
      method,
      ...(poNumber === null ? [] : [say(language, 'print.po-number', { number: poNumber })]),
    ]),
    ...(shipTo === null
      ? []
      : [
          block('print.shipping-method', [
            order.shipping_description ?? '',
            ...(charge
              ? [
                  say(language, 'print.shipping-charge', {
                    amount: sayAmount(order.shipping_amount ?? '0', { language, currency }),
                  }),
                ]
              : []),
          ]),
        ]),
  ]
}

type BlockKey = 'print.sold-to' | 'print.ship-to' | 'print.payment-method' | 'print.shipping-method'

/** Of the order, of its lines, and of Amazon's lines. */
function giftNotes({ order, amazon }: DocumentToPrint, language: Language): readonly Block[] {
  const inCommerce = [
    { product: null, gift: order.extension_attributes?.gift_message ?? null },
    ...order.items.map((item) => ({
      product: item.name,
      gift: item.extension_attributes?.gift_message ?? null,
    })),
  ].flatMap(({ product, gift }) =>
    gift?.message ? [{ product, sender: gift.sender, recipient: gift.recipient, message: gift.message }] : [],
  )
  return [...inCommerce, ...(amazon?.giftMessages ?? [])].map(({ product, sender, recipient, message }) => ({
    title: say(language, 'print.gift-message'),
    lines: [
      ...(product === null ? [] : [product]),
      ...(sender ? [say(language, 'print.gift-from', { name: sender })] : []),
      ...(recipient ? [say(language, 'print.gift-to', { name: recipient })] : []),
      message,
    ],
  }))
}

/** Null: a language that our words are not in. */
function languageOfStore(locale: string | null): Language | null {
  if (locale === null) return null
  if (locale.startsWith('zh')) return 'zh-Hant'
  return locale.startsWith('en') ? 'en' : null
}

const LETTER_COUNTRIES = ['US', 'CA', 'MX', 'PH', 'CL', 'CO']

function sizeOf(locale: string | null): Paper['size'] {
  const country = locale?.split('_').at(-1) ?? ''
  return LETTER_COUNTRIES.includes(country) ? 'LETTER' : 'A4'
}
