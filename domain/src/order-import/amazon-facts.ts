/** P-22: what Amazon says of an order and Commerce has no field for, as lines of a comment that the buyer does not see. */
import type { AmazonOrder, AmazonPoints } from '../amazon/amazon-order.ts'
import { readableWords } from '../amazon/readable-words.ts'
import { formatAmount } from '../money/money.ts'
import { tidyText } from './tidy-text.ts'

/** Empty when there is nothing to say. */
export function amazonFacts(order: AmazonOrder): readonly string[] {
  const said = (label: string, text: string | null | undefined) =>
    text === null || text === undefined || tidyText(text) === '' ? [] : [`${label}: ${tidyText(text)}`]
  return [
    ...said('Programs', order.programs.map((program) => readableWords(program)).join(', ')),
    ...said(
      'Ship by',
      order.latestShipAt === null ? null : `${order.latestShipAt.slice(0, 16).replace('T', ' ')} UTC`,
    ),
    ...said('Purchase order', order.buyer?.purchaseOrderNumber),
    ...said('Replaces Amazon order', order.replacementOf),
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

/** Amazon grants them to the buyer; they change neither price nor total. */
function tellPoints(points: AmazonPoints | null): string | null {
  if (points === null) return null
  const worth = points.worth && `${formatAmount(points.worth)} ${points.worth.currency}`
  return [points.granted, worth].filter((part) => part !== null).join(', worth ')
}
