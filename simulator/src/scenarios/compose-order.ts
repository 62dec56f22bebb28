import type {
  AmazonOrder,
  AmazonOrderItem,
  AmazonPackage,
  Buyer,
  DeliveryAddress,
  FulfillmentStatus,
  ItemProceeds,
} from '../world/amazon-order.ts'
import { amazonTime } from '../world/clock.ts'
import { findMarketplace } from '../world/marketplaces.ts'
import { amazonMoney, share } from '../world/money.ts'
import { totalProceeds } from '../world/total-proceeds.ts'

/** What an order is made of; composing it does the sums the way Amazon's US examples do: tax on top of every part. */
export interface OrderPlan {
  readonly orderId: string
  readonly marketplaceId: string
  readonly createdMs: number
  readonly updatedMs: number
  readonly status: FulfillmentStatus
  readonly fulfilledBy: 'MERCHANT' | 'AMAZON'
  readonly channelName: 'AMAZON' | 'NON_AMAZON'
  readonly serviceLevel: string
  readonly programs: readonly string[]
  readonly buyer: Buyer
  readonly shipTo: DeliveryAddress
  readonly taxBasisPoints: bigint
  readonly discountSign: 'negative' | 'positive'
  readonly paymentMethod: string
  readonly lines: readonly LinePlan[]
  readonly shippedByPackage: readonly AmazonPackage[]
}

export interface LinePlan {
  readonly orderItemId: string
  readonly sku: string
  readonly asin: string
  readonly title: string
  readonly quantity: number
  readonly quantityFulfilled: number
  readonly unitMinor: bigint
  /** Where the line's total is not unit price × quantity: "3 for 10.00". */
  readonly lineMinor?: bigint
  readonly shippingMinor: bigint
  readonly giftWrapMinor: bigint
  readonly itemDiscountMinor: bigint
  readonly shippingDiscountMinor: bigint
  readonly promotionIds: readonly string[]
  readonly giftMessage?: string
  readonly isBusinessPrice: boolean
  readonly cancelledBy?: string
}

const dayMs = 86_400_000

export function composeOrder(plan: OrderPlan): AmazonOrder {
  const marketplace = findMarketplace(plan.marketplaceId)
  const currencyCode = marketplace?.currencyCode ?? 'USD'
  const orderItems = plan.lines.map((line) => composeItem(plan, line, currencyCode))
  const proceeds = totalProceeds(orderItems, [])
  return {
    orderId: plan.orderId,
    createdTime: amazonTime(plan.createdMs),
    lastUpdatedTime: amazonTime(plan.updatedMs),
    programs: plan.programs,
    salesChannel: {
      channelName: plan.channelName,
      marketplaceId: plan.marketplaceId,
      marketplaceName: marketplace?.name ?? 'Amazon.com',
    },
    buyer: plan.buyer,
    recipient: { deliveryAddress: plan.shipTo },
    proceeds,
    payment: {
      paymentExecutions: [{ paymentMethod: plan.paymentMethod, paymentAmount: proceeds.grandTotal }],
    },
    fulfillment: {
      fulfillmentStatus: plan.status,
      fulfilledBy: plan.fulfilledBy,
      fulfillmentServiceLevel: plan.serviceLevel,
      shipByWindow: window(plan.createdMs, 0, 2),
      deliverByWindow: window(plan.createdMs, 3, 7),
    },
    orderItems,
    ...(plan.fulfilledBy === 'MERCHANT' && { packages: plan.shippedByPackage }),
  }
}

/** From the beginning of one day to the end of another. */
function window(fromMs: number, firstDay: number, lastDay: number) {
  const midnight = fromMs - (fromMs % dayMs)
  return {
    earliestDateTime: amazonTime(midnight + firstDay * dayMs),
    latestDateTime: amazonTime(midnight + (lastDay + 1) * dayMs - 1),
  }
}

function composeItem(plan: OrderPlan, line: LinePlan, currencyCode: string): AmazonOrderItem {
  const giftOption = {
    ...(line.giftMessage !== undefined && { giftMessage: line.giftMessage }),
    giftWrapLevel: 'Classic',
  }
  return {
    orderItemId: line.orderItemId,
    quantityOrdered: line.quantity,
    product: {
      asin: line.asin,
      title: line.title,
      sellerSku: line.sku,
      condition: { conditionType: 'NEW', conditionSubtype: 'NEW' },
      price: {
        unitPrice: amazonMoney(line.unitMinor, currencyCode),
        ...(line.isBusinessPrice && { priceDesignation: 'BUSINESS_PRICE' }),
      },
    },
    proceeds: composeProceeds(plan, line, currencyCode),
    ...(line.promotionIds.length > 0 && {
      promotion: { breakdowns: line.promotionIds.map((promotionId) => ({ promotionId })) },
    }),
    ...(line.cancelledBy !== undefined && {
      cancellation: {
        cancellationExecution: { cancelledBy: line.cancelledBy, cancelReason: 'Buyer changed mind' },
      },
    }),
    fulfillment: {
      quantityFulfilled: line.quantityFulfilled,
      quantityUnfulfilled: line.quantity - line.quantityFulfilled,
      ...(line.giftWrapMinor > 0n && { packing: { giftOption } }),
    },
    tax: {
      taxCollections: [{ model: 'MARKETPLACE_FACILITATOR', responsibleParty: 'Amazon Services, Inc.' }],
    },
  }
}

/**
 * Tax is reckoned part by part and then summed, as Amazon's detailed breakdowns show it. The sign of a discount is
 * not documented (https://github.com/amzn/selling-partner-api-models/issues/5297), so the plan chooses it.
 */
function composeProceeds(plan: OrderPlan, line: LinePlan, currencyCode: string): ItemProceeds {
  const money = (minor: bigint) => amazonMoney(minor, currencyCode)
  const taxOn = (minor: bigint) => share(minor, plan.taxBasisPoints, 10_000n)
  const signed = (minor: bigint) => money(plan.discountSign === 'negative' ? -minor : minor)
  const itemMinor = line.lineMinor ?? line.unitMinor * BigInt(line.quantity)
  const discountMinor = line.itemDiscountMinor + line.shippingDiscountMinor
  const discountTax = taxOn(line.itemDiscountMinor) + taxOn(line.shippingDiscountMinor)
  const taxed = [
    { subtype: 'ITEM', minor: itemMinor },
    { subtype: 'SHIPPING', minor: line.shippingMinor },
    { subtype: 'GIFT_WRAP', minor: line.giftWrapMinor },
  ].filter(({ subtype, minor }) => subtype === 'ITEM' || minor > 0n)
  const taxMinor = taxed.reduce((sum, { minor }) => sum + taxOn(minor), 0n) - discountTax
  const taxDetails = taxed.map(({ subtype, minor }) => ({ subtype, value: money(taxOn(minor)) }))
  const discountDetails = [
    { subtype: 'ITEM', minor: line.itemDiscountMinor },
    { subtype: 'SHIPPING', minor: line.shippingDiscountMinor },
  ].filter(({ minor }) => minor > 0n)
  const partsMinor = taxed.reduce((sum, { minor }) => sum + minor, 0n)
  return {
    proceedsTotal: money(partsMinor + taxMinor - discountMinor),
    breakdowns: [
      ...taxed.map(({ subtype, minor }) => ({ type: subtype, subtotal: money(minor) })),
      {
        type: 'TAX',
        subtotal: money(taxMinor),
        detailedBreakdowns: [
          ...taxDetails,
          ...(discountTax > 0n ? [{ subtype: 'DISCOUNT', value: signed(discountTax) }] : []),
        ],
      },
      ...(discountMinor > 0n
        ? [
            {
              type: 'DISCOUNT',
              subtotal: signed(discountMinor),
              detailedBreakdowns: discountDetails.map(({ subtype, minor }) => ({
                subtype,
                value: signed(minor),
              })),
            },
          ]
        : []),
    ],
  }
}
