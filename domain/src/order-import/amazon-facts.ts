/** P-22: what Amazon says of an order and Commerce has no field for, as lines of a comment that the buyer does not see. */
import type { AmazonDeliveryHours, AmazonOrder, AmazonPoints } from '../amazon/amazon-order.ts'
import { readableWords } from '../amazon/readable-words.ts'
import { formatAmount } from '../money/money.ts'
import { tidyText } from './address/tidy-text.ts'

/** Empty when there is nothing to say. */
export function amazonFacts(order: AmazonOrder): readonly string[] {
  return [
    ...said('Programs', order.programs.map((program) => readableWords(program)).join(', ')),
    ...said(
      'Ship by',
      order.latestShipAt === null ? null : `${order.latestShipAt.slice(0, 16).replace('T', ' ')} UTC`,
    ),
    ...said('Purchase order', order.buyer?.purchaseOrderNumber),
    ...said('Replaces Amazon order', order.replacementOf),
    ...said('Warehouse', [...new Set(order.packages.flatMap(({ shipsFrom }) => shipsFrom ?? []))].join(', ')),
    ...deliveryFacts(order),
    ...order.items.flatMap((item) => {
      const line = item.sellerSku ?? item.asin ?? item.amazonOrderItemId
      return [
        ...said(`Gift wrap of ${line}`, item.giftWrapLevel),
        ...said(`Gift message of ${line}`, item.giftMessage),
        ...said(`Customization of ${line}`, item.customizationUrl),
        ...said(`Points for ${line}, at the seller's expense`, tellPoints(item.points)),
      ]
    }),
  ]
}

function deliveryFacts({ deliveryPreference: wish }: AmazonOrder): readonly string[] {
  return wish === null
    ? []
    : [
        ...said('Leave the parcel at', wish.dropOffLocation),
        ...said('Delivery instruction', wish.addressInstruction),
        ...said('Place of delivery', wish.capabilities.map((what) => readableWords(what)).join(', ')),
        ...said('Delivery hours', wish.hours.flatMap(sayHours).join(', ')),
      ]
}

function sayHours({ on, isClosed, windows }: AmazonDeliveryHours): readonly string[] {
  // A date is written as it is, a day of the week in words.
  const when = /^\d/.test(on) ? on : readableWords(on)
  return isClosed ? [`${when} closed`] : windows.map(({ start, end }) => `${when} ${start}-${end}`)
}

/** Amazon grants them to the buyer; they change neither price nor total. */
function tellPoints(points: AmazonPoints | null): string | null {
  if (points === null) return null
  const worth = points.worth && `${formatAmount(points.worth)} ${points.worth.currency}`
  return [points.granted, worth].filter((part) => part !== null).join(', worth ')
}

/** On one line, whatever the buyer typed: a gift message cannot pass for another fact. */
function said(label: string, text: string | null | undefined): readonly string[] {
  const tidied = tidyText(text ?? '')
  return tidied === '' ? [] : [`${label}: ${tidied}`]
}
