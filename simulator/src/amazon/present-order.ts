import type {
  AmazonOrder,
  AmazonOrderItem,
  Buyer,
  DeliveryAddress,
  ItemFulfillment,
  Recipient,
} from '../world/amazon-order.ts'
import { directToConsumerShipping, hasAnyRole, taxRoles } from '../world/roles.ts'
import type { Seller } from '../world/sellers.ts'
import { mayHaveDataSet } from './data-set-roles.ts'
import type { DataSet } from './read-query.ts'

/**
 * What a caller is shown of an order. Three things hold back: the data sets asked for, the order's state (nothing
 * about money or people before payment; nothing about people when Amazon ships), and the seller's roles.
 * https://developer-docs.amazon.com/sp-api/docs/access-orders-pii
 */
export interface Viewer {
  readonly includedData: ReadonlySet<string>
  readonly roles: Seller['roles']
  readonly nowMs: number
  /** Amazon printed the order so: nothing holds back but the data sets asked for. */
  readonly isAsPublished: boolean
}

interface Sight {
  readonly shows: (dataSet: DataSet) => boolean
  readonly isPaid: boolean
  readonly hasPeople: boolean
  /** Who it goes to and where, with what the buyer wrote for them. */
  readonly showsRecipient: boolean
  readonly showsBuyerName: boolean
  readonly hasPrices: boolean
  readonly phoneIsGone: boolean
}

function sightOf(order: AmazonOrder, viewer: Viewer): Sight {
  if (viewer.isAsPublished) return wholeSight(viewer)
  const status = order.fulfillment.fulfillmentStatus
  const isPaid = status !== 'PENDING' && status !== 'PENDING_AVAILABILITY'
  const isByMerchant = order.fulfillment.fulfilledBy === 'MERCHANT'
  const deliverBy = Date.parse(order.fulfillment.deliverByWindow?.latestDateTime ?? '')
  return {
    shows: (dataSet) => viewer.includedData.has(dataSet) && isGiven(viewer.roles, dataSet),
    isPaid,
    hasPeople: ['UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'INVOICE_UNCONFIRMED'].includes(status),
    showsRecipient: isByMerchant && viewer.roles.includes(directToConsumerShipping),
    showsBuyerName: hasAnyRole(
      viewer.roles,
      isByMerchant ? [directToConsumerShipping, ...taxRoles] : taxRoles,
    ),
    hasPrices: isPaid && status !== 'CANCELLED',
    phoneIsGone: status === 'SHIPPED' && deliverBy < viewer.nowMs,
  }
}

function wholeSight({ includedData }: Viewer): Sight {
  return {
    shows: (dataSet) => includedData.has(dataSet),
    isPaid: true,
    hasPeople: true,
    showsRecipient: true,
    showsBuyerName: true,
    hasPrices: true,
    phoneIsGone: false,
  }
}

/** Of people a part is given to everybody: the place, the buyer's own order number. */
function isGiven(roles: Seller['roles'], dataSet: DataSet): boolean {
  return dataSet === 'BUYER' || dataSet === 'RECIPIENT' || mayHaveDataSet(roles, dataSet)
}

export function presentOrder(order: AmazonOrder, viewer: Viewer): AmazonOrderShown {
  const sight = sightOf(order, viewer)
  const { shows } = sight
  return present({
    orderId: order.orderId,
    orderAliases: order.orderAliases,
    createdTime: order.createdTime,
    lastUpdatedTime: order.lastUpdatedTime,
    programs: order.programs,
    associatedOrders: order.associatedOrders,
    salesChannel: order.salesChannel,
    buyer: shows('BUYER') && sight.hasPeople ? shownBuyer(order.buyer, sight) : undefined,
    recipient: shows('RECIPIENT') && sight.hasPeople ? shownRecipient(order.recipient, sight) : undefined,
    proceeds: shows('PROCEEDS') && sight.hasPrices ? order.proceeds : undefined,
    payment: shows('PAYMENT') && sight.hasPrices ? order.payment : undefined,
    tax: shows('TAX') && sight.hasPrices ? order.tax : undefined,
    fulfillment: shows('FULFILLMENT') ? order.fulfillment : undefined,
    orderItems: order.orderItems.map((item) => shownItem(item, sight)),
    packages: shows('PACKAGES') && order.fulfillment.fulfilledBy === 'MERCHANT' ? order.packages : undefined,
    fulfillmentOrders: shows('FULFILLMENT_ORDERS') ? order.fulfillmentOrders : undefined,
  })
}

export type AmazonOrderShown = Readonly<Record<string, unknown>>

function shownItem(item: AmazonOrderItem, sight: Sight): AmazonOrderShown {
  const { shows } = sight
  const { price, customization, ...product } = item.product
  return present({
    orderItemId: item.orderItemId,
    quantityOrdered: item.quantityOrdered,
    measurement: item.measurement,
    associatedOrderItems: item.associatedOrderItems,
    programs: item.programs,
    product: present({
      ...product,
      price: sight.hasPrices ? price : undefined,
      customization: sight.showsRecipient ? customization : undefined,
    }),
    proceeds: shows('PROCEEDS') && sight.hasPrices ? item.proceeds : undefined,
    expense: shows('EXPENSE') && sight.hasPrices ? item.expense : undefined,
    promotion: shows('PROMOTION') && sight.isPaid ? item.promotion : undefined,
    cancellation: shows('CANCELLATION') ? item.cancellation : undefined,
    fulfillment: shows('FULFILLMENT') ? shownItemFulfillment(item.fulfillment, sight) : undefined,
    tax: shows('TAX') && sight.hasPrices ? item.tax : undefined,
  })
}

/** The gift message is the buyer's own words; it comes with FULFILLMENT all the same. */
function shownItemFulfillment(fulfillment: ItemFulfillment | undefined, sight: Sight): unknown {
  if (fulfillment === undefined) return undefined
  const { packing, ...rest } = fulfillment
  const { giftMessage, ...giftOption } = packing?.giftOption ?? {}
  const shownGift = present({ ...giftOption, giftMessage: sight.showsRecipient ? giftMessage : undefined })
  const shownPacking = packing && { ...packing, ...(packing.giftOption && { giftOption: shownGift }) }
  return present({ ...rest, packing: sight.isPaid ? shownPacking : undefined })
}

/** The relay address is for those who ship; names are for them and for those who invoice. */
function shownBuyer(buyer: Buyer | undefined, sight: Sight): unknown {
  if (buyer === undefined) return undefined
  const { buyerName, buyerEmail, buyerCompanyName, ...others } = buyer
  const shown = present({
    buyerName: sight.showsBuyerName ? buyerName : undefined,
    buyerEmail: sight.showsRecipient ? buyerEmail : undefined,
    buyerCompanyName: sight.showsBuyerName ? buyerCompanyName : undefined,
    ...others,
  })
  return Object.keys(shown).length === 0 ? undefined : shown
}

function shownRecipient(recipient: Recipient | undefined, sight: Sight): unknown {
  const address = recipient?.deliveryAddress
  if (recipient === undefined || address === undefined) return undefined
  if (!sight.showsRecipient) return { deliveryAddress: placeOf(address) }
  const { phone, ...rest } = address
  return {
    ...recipient,
    deliveryAddress: sight.phoneIsGone || phone === undefined ? rest : { ...rest, phone },
  }
}

/** Without a right to the buyer's data an address is a place. */
function placeOf(address: DeliveryAddress): AmazonOrderShown {
  const { city, stateOrRegion, postalCode, countryCode } = address
  return present({ city, stateOrRegion, postalCode, countryCode })
}

/** An absent field is absent, never null. */
function present(fields: Readonly<Record<string, unknown>>): AmazonOrderShown {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
