import type { ItemWish, OrderWish } from '../scenarios/order-wish.ts'
import { marketplaceOf } from '../scenarios/plan-order.ts'
import type { Template } from '../scenarios/templates/template.ts'
import { findMarketplace } from '../world/marketplaces.ts'
import { parseMinor } from '../world/money.ts'
import type { TimelineStep } from '../world/order-lives.ts'
import {
  allowFields,
  asFields,
  ControlProblem,
  type Fields,
  optionalChoice,
  optionalList,
  optionalNumber,
  optionalText,
  optionalTexts,
  optionalTime,
  optionalWhole,
  requiredText,
} from './read-fields.ts'
import { moveFields, readAddress, readMove } from './read-move.ts'

export const wishFields = [
  ...['marketplaceId', 'items', 'purchasedAt', 'updatedAt', 'buyerName', 'shipTo', 'programs'],
  ...['serviceLevel', 'discountSign'],
]

const yearSeconds = 31_536_000

export function readOrderWish(fields: Fields, template: Template): OrderWish {
  const marketplaceId = optionalText(fields, 'marketplaceId')
  if (marketplaceId !== undefined && findMarketplace(marketplaceId) === undefined)
    throw new ControlProblem(`${marketplaceId} is not the id of a marketplace.`)
  const { currencyCode } = marketplaceOf(template, marketplaceId)
  return {
    marketplaceId,
    purchasedAtMs: optionalTime(fields, 'purchasedAt'),
    updatedAtMs: optionalTime(fields, 'updatedAt'),
    buyerName: optionalText(fields, 'buyerName'),
    shipTo: fields.shipTo === undefined ? undefined : readAddress(fields, 'shipTo'),
    items: optionalList(fields, 'items')?.map((item) =>
      readItem(asFields(item, 'Each of items'), currencyCode),
    ),
    programs: optionalTexts(fields, 'programs'),
    serviceLevel: optionalText(fields, 'serviceLevel'),
    discountSign: optionalChoice(fields, 'discountSign', ['negative', 'positive'] as const),
  }
}

function readItem(item: Fields, currencyCode: string): ItemWish {
  allowFields(item, ['sku', 'quantity', 'unitPrice', 'asin', 'title'])
  const price = optionalText(item, 'unitPrice')
  const unitMinor = price === undefined ? undefined : parseMinor(price, currencyCode)
  if (price !== undefined && unitMinor === undefined) {
    throw new ControlProblem(`unitPrice must be an amount of ${currencyCode} in a text, like "12.34".`)
  }
  return {
    sku: requiredText(item, 'sku'),
    quantity: optionalWhole(item, 'quantity', [1, 100_000]) ?? 1,
    unitMinor,
    asin: optionalText(item, 'asin'),
    title: optionalText(item, 'title'),
  }
}

/** `[{to, at}]` or `[{to, afterSeconds}]`, counted from now. */
export function readTimeline(fields: Fields, nowMs: number): readonly TimelineStep[] {
  return (optionalList(fields, 'timeline') ?? []).map((one) => {
    const step = asFields(one, 'Each of timeline')
    allowFields(step, [...moveFields, 'at', 'afterSeconds'])
    const afterSeconds = optionalNumber(step, 'afterSeconds', [0, yearSeconds])
    const atMs =
      optionalTime(step, 'at') ?? (afterSeconds === undefined ? undefined : nowMs + afterSeconds * 1000)
    if (atMs === undefined) throw new ControlProblem('Each of timeline needs "at" or "afterSeconds".')
    return { move: readMove(step), atMs }
  })
}
