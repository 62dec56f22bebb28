/** The words of sales mails: eight kinds, each for customers with an account and for guests, in two languages. */
import type { MailKind, MailLanguage } from './mail-settings.ts'

/** Whose mail it is, and what of. */
export interface MailFacts {
  readonly storeName: string
  readonly customerName: string
  readonly isGuest: boolean
  readonly orderNumber: string
  /** Of an invoice, a shipment or a credit memo. */
  readonly documentNumber: string | null
  readonly status: string
  readonly comment: string | null
  /** A line for each product: what, and how many. */
  readonly lines: readonly string[]
  /** A line for each package. */
  readonly tracks: readonly string[]
  /** With its currency; null: the mail tells none. */
  readonly total: string | null
}

interface Words {
  readonly subject: Readonly<Record<MailKind, string>>
  readonly opening: Readonly<Record<MailKind, string>>
  readonly hello: string
  readonly account: string
  readonly guest: string
  readonly items: string
  readonly tracks: string
  readonly total: string
}

const en: Words = {
  subject: {
    order: 'Your {store} order confirmation',
    order_comment: 'Update to your {store} order',
    invoice: 'Invoice for your {store} order',
    invoice_comment: 'Update to your {store} invoice',
    shipment: 'Your {store} order has shipped',
    shipment_comment: 'Update to your {store} shipment',
    creditmemo: 'Credit memo for your {store} order',
    creditmemo_comment: 'Update to your {store} credit memo',
  },
  opening: {
    order: 'Thank you for your order from {store}. Your order number is {order}.',
    order_comment: 'Your order {order} has been updated. Its status is {status}.',
    invoice: 'Thank you for your order from {store}. This is invoice {document} for order {order}.',
    invoice_comment: 'Invoice {document} of your order {order} has been updated. The status is {status}.',
    shipment: 'Your order {order} from {store} is on its way. This is shipment {document}.',
    shipment_comment: 'Shipment {document} of your order {order} has been updated. The status is {status}.',
    creditmemo: 'This is credit memo {document} for your order {order} from {store}.',
    creditmemo_comment:
      'Credit memo {document} of your order {order} has been updated. The status is {status}.',
  },
  hello: '{name},',
  account: 'You can see how your order stands by signing in to your account.',
  guest: 'If you have questions about your order, reply to this mail.',
  items: 'Items:',
  tracks: 'Tracking numbers:',
  total: 'Grand Total: {total}',
}

const zhHant: Words = {
  subject: {
    order: '您在 {store} 的訂單確認',
    order_comment: '您在 {store} 的訂單有更新',
    invoice: '您在 {store} 訂單的發票',
    invoice_comment: '您在 {store} 的發票有更新',
    shipment: '您在 {store} 的訂單已出貨',
    shipment_comment: '您在 {store} 的出貨單有更新',
    creditmemo: '您在 {store} 訂單的折讓單',
    creditmemo_comment: '您在 {store} 的折讓單有更新',
  },
  opening: {
    order: '感謝您在 {store} 訂購。您的訂單編號是 {order}。',
    order_comment: '您的訂單 {order} 有更新，目前狀態是 {status}。',
    invoice: '感謝您在 {store} 訂購。這是訂單 {order} 的發票 {document}。',
    invoice_comment: '訂單 {order} 的發票 {document} 有更新，目前狀態是 {status}。',
    shipment: '您在 {store} 的訂單 {order} 已寄出，出貨單號是 {document}。',
    shipment_comment: '訂單 {order} 的出貨單 {document} 有更新，目前狀態是 {status}。',
    creditmemo: '這是您在 {store} 訂單 {order} 的折讓單 {document}。',
    creditmemo_comment: '訂單 {order} 的折讓單 {document} 有更新，目前狀態是 {status}。',
  },
  hello: '{name}，您好：',
  account: '登入您的帳號即可查看訂單進度。',
  guest: '如對訂單有任何疑問，請回覆此郵件。',
  items: '商品：',
  tracks: '追蹤號碼：',
  total: '總計：{total}',
}

const catalogs: Readonly<Record<MailLanguage, Words>> = { en, 'zh-Hant': zhHant }

export function composeMail(
  kind: MailKind,
  language: MailLanguage,
  facts: MailFacts,
): { readonly subject: string; readonly body: string } {
  const words = catalogs[language]
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => valuesOf(facts)[name] ?? '')
  const { comment, lines, tracks, total } = facts
  const parts = [
    fill(words.hello),
    fill(words.opening[kind]),
    comment ?? '',
    lines.length === 0 ? '' : [words.items, ...lines].join('\n'),
    tracks.length === 0 ? '' : [words.tracks, ...tracks].join('\n'),
    total === null ? '' : fill(words.total),
    facts.isGuest ? words.guest : words.account,
    facts.storeName,
  ]
  return {
    subject: oneLine(fill(words.subject[kind])),
    body: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  }
}

function valuesOf(facts: MailFacts): Readonly<Record<string, string | null>> {
  const { storeName: store, customerName: name, orderNumber: order, documentNumber, status, total } = facts
  return { store, name, order, document: documentNumber, status, total }
}

/** A head of a mail ends at its line's end; what a name smuggles in after one would be another head. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** What somebody wrote, without the tags that it may hold. */
export function plainText(comment: unknown): string | null {
  const text = String(comment ?? '')
    .replaceAll(/<[^>]*>/g, '')
    .trim()
  return text === '' ? null : text
}
