import { type AmazonOrder, type AmazonOrderItem, fulfillmentStatuses } from '../world/amazon-order.ts'
import { amazonTime } from '../world/clock.ts'
import { findMarketplace, unitedStates } from '../world/marketplaces.ts'
import {
  asFields,
  ControlProblem,
  type Fields,
  optionalChoice,
  optionalList,
  optionalText,
  optionalTime,
  optionalWhole,
} from './read-fields.ts'

/**
 * A whole order in Amazon's own JSON is taken as it is; what the simulator itself needs and does not find is filled
 * in (number, times, channel, status, quantities).
 */
export function readWholeOrder(value: unknown, nowMs: number, newId: () => string): AmazonOrder {
  const fields = asFields(value, 'order')
  const createdMs = optionalTime(fields, 'createdTime') ?? nowMs
  const channel = asFields(fields.salesChannel ?? {}, 'order.salesChannel')
  const marketplaceId = optionalText(channel, 'marketplaceId') ?? unitedStates
  const marketplaceName = findMarketplace(marketplaceId)?.name ?? marketplaceId
  const fulfillment = asFields(fields.fulfillment ?? {}, 'order.fulfillment')
  const fulfillmentStatus =
    optionalChoice(fulfillment, 'fulfillmentStatus', fulfillmentStatuses) ?? 'UNSHIPPED'
  const fulfilledBy =
    optionalChoice(fulfillment, 'fulfilledBy', ['MERCHANT', 'AMAZON'] as const) ?? 'MERCHANT'
  const isShipped = fulfillmentStatus === 'SHIPPED'
  return {
    ...(fields as unknown as AmazonOrder),
    orderId: readOrderId(fields) ?? newId(),
    createdTime: amazonTime(createdMs),
    lastUpdatedTime: amazonTime(optionalTime(fields, 'lastUpdatedTime') ?? createdMs),
    salesChannel: { channelName: 'AMAZON', marketplaceName, ...channel, marketplaceId },
    fulfillment: { ...fulfillment, fulfillmentStatus, fulfilledBy },
    orderItems: readItems(fields, isShipped),
  }
}

function readOrderId(fields: Fields): string | undefined {
  const orderId = optionalText(fields, 'orderId')
  if (orderId === undefined || /^[0-9A-Z]\d{2}-\d{7}-\d{7}$/.test(orderId)) return orderId
  throw new ControlProblem(`orderId ${orderId} is not in 3-7-7 format.`)
}

function readItems(fields: Fields, isShipped: boolean): readonly AmazonOrderItem[] {
  const items = optionalList(fields, 'orderItems') ?? []
  if (items.length === 0) throw new ControlProblem('order.orderItems must hold at least one item.')
  return items.map((one, at) => {
    const item = asFields(one, `order.orderItems[${at}]`)
    const orderItemId = optionalText(item, 'orderItemId')
    if (orderItemId === undefined)
      throw new ControlProblem(`order.orderItems[${at}].orderItemId is required.`)
    asFields(item.product, `order.orderItems[${at}].product`)
    const quantityOrdered = optionalWhole(item, 'quantityOrdered', [0, 1_000_000])
    if (quantityOrdered === undefined) {
      throw new ControlProblem(`order.orderItems[${at}].quantityOrdered is required.`)
    }
    const fulfillment = asFields(item.fulfillment ?? {}, `order.orderItems[${at}].fulfillment`)
    const quantityFulfilled = optionalWhole(fulfillment, 'quantityFulfilled', [0, quantityOrdered])
    const fulfilled = quantityFulfilled ?? (isShipped ? quantityOrdered : 0)
    const quantities = { quantityFulfilled: fulfilled, quantityUnfulfilled: quantityOrdered - fulfilled }
    return {
      ...(item as unknown as AmazonOrderItem),
      fulfillment: { ...quantities, ...fulfillment, ...quantities },
    }
  })
}
