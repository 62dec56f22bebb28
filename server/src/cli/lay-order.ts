import type { ExplanationJson } from '@orderferry/contract/amazon-orders'
import type { AmazonOrderDetailsJson } from '@orderferry/contract/order-details'
import { indent, layFacts, layTable } from './layout.ts'
import { type Session, shortMoney, shortTime } from './session.ts'

/** An order as a page of text. */
export function layOrder(session: Session, order: AmazonOrderDetailsJson): string {
  const { word } = session
  return [
    layFacts([
      [word('column.order'), order.amazonOrderId],
      [word('column.store'), `${order.storeName} (${order.storeId})`],
      [word('column.status'), order.statusText],
      [word('column.import'), word(`import-state.${order.importState}`)],
      [
        word('column.commerce-order'),
        order.commerceOrder === null ? null : layCommerceOrder(order.commerceOrder),
      ],
      [word('column.note'), order.note],
      [word('column.channel'), order.channel],
      [word('column.purchased'), shortTime(order.purchasedAt)],
      [word('column.ship-by'), order.latestShipAt === null ? null : shortTime(order.latestShipAt)],
      [word('column.total'), shortMoney(order.total)],
      [word('column.buyer'), order.buyerName],
      [word('column.address'), layAddress(order)],
      ['Seller Central', order.links.sellerCentral],
    ]),
    section(word('section.items'), layItems(session, order)),
    order.blockers.length === 0
      ? null
      : section(
          word('section.blockers'),
          order.blockers.map(({ message, remedy }) => `${message}\n  → ${remedy}`).join('\n'),
        ),
    order.shipmentConfirmations.length === 0
      ? null
      : section(word('section.packages'), layPackages(session, order)),
    section(
      word('section.history'),
      order.history
        .toReversed()
        .map(({ happenedAt, actor, text }) =>
          actor === 'system'
            ? `${shortTime(happenedAt)}  ${text}`
            : `${shortTime(happenedAt)}  ${text} (${actor})`,
        )
        .join('\n'),
    ),
  ]
    .filter((part) => part !== null)
    .join('\n\n')
}

/** Rule by rule: what it found, and where it stops. */
export function layExplanation(session: Session, explanation: ExplanationJson): string {
  const head = `${explanation.amazonOrderId} (${explanation.storeId}): ${session.word(`import-state.${explanation.importState}`)}`
  const steps = explanation.steps.map(({ rule, verdict, sentences }, at) => {
    const title = `${at + 1}  ${session.word(`rule.${rule}`)}`
    const sign = rule === 'outcome' || rule === 'order' ? '' : `: ${session.word(`verdict.${verdict}`)}`
    return `${title}${sign}\n${indent(sentences.join('\n'), 5)}`
  })
  return [head, ...steps].join('\n')
}

function section(title: string, text: string): string {
  return `${title}\n${indent(text)}`
}

function layCommerceOrder({
  number,
  status,
}: {
  readonly number: string
  readonly status: string | null
}): string {
  return status === null ? number : `${number} (${status})`
}

function layAddress({ shippingAddress: address }: AmazonOrderDetailsJson): string | null {
  if (address === null) return null
  return [
    address.name,
    ...address.lines,
    address.city,
    address.stateOrRegion,
    address.postalCode,
    address.countryCode,
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ')
}

function layItems({ word, terminal }: Session, { items }: AmazonOrderDetailsJson): string {
  return layTable(
    [
      { title: 'SKU' },
      { title: 'ASIN' },
      { title: word('column.ordered'), align: 'right' },
      { title: word('column.shipped'), align: 'right' },
      { title: word('column.total'), align: 'right' },
      { title: word('column.title') },
    ],
    items.map((item) => [
      item.sku ?? '–',
      item.asin ?? '–',
      String(item.quantityOrdered),
      item.quantityShipped === null ? '–' : String(item.quantityShipped),
      shortMoney(item.total),
      item.title ?? '',
    ]),
    terminal.columns === null ? null : terminal.columns - 2,
  )
}

function layPackages({ word, terminal }: Session, { shipmentConfirmations }: AmazonOrderDetailsJson): string {
  return layTable(
    [
      { title: word('column.shipment') },
      { title: word('column.carrier') },
      { title: word('column.tracking') },
      { title: word('column.sent') },
      { title: word('column.answer') },
    ],
    shipmentConfirmations.map((one) => [
      one.shipmentNumber,
      one.carrierName ?? one.carrierCode,
      one.trackingNumber,
      shortTime(one.shippedAt),
      [word(`confirmation.${one.state}`), one.amazonMessage].filter((part) => part !== null).join(': '),
    ]),
    terminal.columns === null ? null : terminal.columns - 2,
  )
}
