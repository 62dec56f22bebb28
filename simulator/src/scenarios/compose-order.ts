import type { AmazonOrder, AmazonOrderItem, OrderProceeds } from '../world/amazon-order.ts'
import { amazonTime } from '../world/clock.ts'
import { findMarketplace } from '../world/marketplaces.ts'
import { amazonMoney, parseMinor } from '../world/money.ts'
import { totalProceeds } from '../world/total-proceeds.ts'
import { composeItem } from './compose-item.ts'
import type { Departures, OrderPlan } from './order-plan.ts'

const dayMs = 86_400_000

/** Does a plan's sums and writes them down as Amazon does. */
export function composeOrder(plan: OrderPlan): AmazonOrder {
  const orderItems = plan.lines.map((line) => composeItem(plan, line))
  const tip = amazonMoney(plan.tipMinor, plan.currencyCode)
  const orderOnly = plan.tipMinor > 0n ? [{ type: 'DELIVERY_TIP', status: 'FINALIZED', subtotal: tip }] : []
  const proceeds = totalProceeds(orderItems, orderOnly)
  return depart(
    {
      orderId: plan.orderId,
      createdTime: amazonTime(plan.createdMs),
      lastUpdatedTime: amazonTime(plan.updatedMs),
      programs: plan.programs,
      ...(plan.associatedOrders.length > 0 && { associatedOrders: plan.associatedOrders }),
      salesChannel: {
        channelName: plan.channelName,
        marketplaceId: plan.marketplaceId,
        marketplaceName: findMarketplace(plan.marketplaceId)?.name ?? plan.marketplaceId,
      },
      buyer: plan.buyer,
      recipient: { deliveryAddress: plan.shipTo },
      proceeds,
      payment: {
        paymentExecutions: [{ paymentMethod: plan.paymentMethod, paymentAmount: proceeds.grandTotal }],
      },
      ...(plan.orderTax !== undefined && { tax: plan.orderTax }),
      fulfillment: {
        fulfillmentStatus: plan.status,
        fulfilledBy: plan.fulfilledBy,
        fulfillmentServiceLevel: plan.serviceLevel,
        shipByWindow: window(plan.createdMs, 0, 2),
        deliverByWindow: window(plan.createdMs, 3, 7),
      },
      orderItems,
      ...(plan.fulfilledBy === 'MERCHANT' && { packages: plan.shippedByPackage }),
    },
    plan.departures,
  )
}

/** From the beginning of one day to the end of another. */
function window(fromMs: number, firstDay: number, lastDay: number) {
  const midnight = fromMs - (fromMs % dayMs)
  return {
    earliestDateTime: amazonTime(midnight + firstDay * dayMs),
    latestDateTime: amazonTime(midnight + (lastDay + 1) * dayMs - 1),
  }
}

function depart(order: AmazonOrder, { grandTotalOffMinor, leftOut }: Departures): AmazonOrder {
  if (grandTotalOffMinor === 0n && leftOut.length === 0) return order
  const { buyer, recipient, proceeds, payment, ...rest } = order
  const left = (part: Departures['leftOut'][number]) => !leftOut.includes(part)
  const { breakdowns, ...total } = withTotalOff(proceeds ?? {}, grandTotalOffMinor)
  const hasBreakdowns = left('order-breakdowns') && left('breakdowns')
  return {
    ...rest,
    ...(left('buyer') && buyer && { buyer }),
    ...(left('recipient') && recipient && { recipient }),
    ...(left('proceeds') && { proceeds: { ...total, ...(hasBreakdowns && breakdowns && { breakdowns }) } }),
    ...(left('proceeds') && payment && { payment }),
    orderItems: order.orderItems.map((item) => departItem(item, left)),
  }
}

function withTotalOff(proceeds: OrderProceeds, offMinor: bigint): OrderProceeds {
  const { grandTotal } = proceeds
  const minor = grandTotal && parseMinor(grandTotal.amount, grandTotal.currencyCode)
  if (grandTotal === undefined || minor === undefined) return proceeds
  return { ...proceeds, grandTotal: amazonMoney(minor + offMinor, grandTotal.currencyCode) }
}

function departItem(
  { proceeds, ...item }: AmazonOrderItem,
  left: (part: Departures['leftOut'][number]) => boolean,
): AmazonOrderItem {
  if (proceeds === undefined || !left('proceeds') || !left('line-proceeds')) return item
  const { breakdowns, ...total } = proceeds
  return { ...item, proceeds: left('breakdowns') ? proceeds : total }
}
