import type {
  AmazonOrder,
  AmazonOrderItem,
  AmazonPackage,
  DeliveryAddress,
  FulfillmentStatus,
  PackageItem,
} from './amazon-order.ts'
import { amazonTime } from './clock.ts'
import { scaleItemProceeds, totalProceeds } from './total-proceeds.ts'

/**
 * The life of an order: what Amazon, the buyer or Seller Central may do to it. Pure: an order and a move in, the
 * changed order or the reason why not out.
 *
 *   PENDING_AVAILABILITY → PENDING → UNSHIPPED → PARTIALLY_SHIPPED → SHIPPED, and CANCELLED from all but SHIPPED.
 */
export type Move =
  | { readonly to: 'Pending' }
  | { readonly to: 'Unshipped' }
  | { readonly to: 'PartiallyShipped'; readonly items?: readonly PackageItem[] }
  | { readonly to: 'Shipped' }
  | {
      readonly to: 'Canceled'
      readonly by: Canceler
      readonly reason?: string
      readonly items?: readonly PackageItem[]
    }
  | { readonly to: 'BuyerCancellationRequest'; readonly reason?: string; readonly items?: readonly string[] }
  | { readonly to: 'AddressChange'; readonly shipTo: DeliveryAddress }
  | { readonly to: 'Delivered' }
  | { readonly to: 'ShipmentConfirmed'; readonly package: AmazonPackage }

export type Canceler = 'BUYER' | 'MERCHANT' | 'AMAZON'

export type Moved =
  | { readonly kind: 'moved'; readonly order: AmazonOrder }
  | { readonly kind: 'refused'; readonly reason: string }

const comesFrom: Readonly<Record<Move['to'], readonly FulfillmentStatus[]>> = {
  Pending: ['PENDING_AVAILABILITY'],
  Unshipped: ['PENDING', 'PENDING_AVAILABILITY', 'UNFULFILLABLE', 'AWAITING_INSPECTION'],
  PartiallyShipped: ['UNSHIPPED', 'PARTIALLY_SHIPPED'],
  Shipped: ['UNSHIPPED', 'PARTIALLY_SHIPPED'],
  Canceled: ['PENDING_AVAILABILITY', 'PENDING', 'UNSHIPPED', 'PARTIALLY_SHIPPED', 'UNFULFILLABLE'],
  BuyerCancellationRequest: ['UNSHIPPED', 'PARTIALLY_SHIPPED'],
  AddressChange: ['PENDING', 'UNSHIPPED', 'PARTIALLY_SHIPPED'],
  Delivered: ['SHIPPED', 'INVOICE_UNCONFIRMED'],
  ShipmentConfirmed: ['UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED'],
}

export const moveNames = (Object.keys(comesFrom) as Move['to'][]).filter(
  (name) => name !== 'ShipmentConfirmed',
)

export function moveOrder(order: AmazonOrder, move: Move, atMs: number): Moved {
  const status = order.fulfillment.fulfillmentStatus
  if (!comesFrom[move.to].includes(status)) {
    return refuse(
      `Order ${order.orderId} is ${status}; ${move.to} is possible from ${comesFrom[move.to].join(', ')}.`,
    )
  }
  const moved = makeMove(order, move, atMs)
  return moved.kind === 'refused' ? moved : { kind: 'moved', order: touched(moved.order, atMs) }
}

/** Every change has its own millisecond, even under a clock that stands still. */
function touched(order: AmazonOrder, atMs: number): AmazonOrder {
  return { ...order, lastUpdatedTime: amazonTime(Math.max(atMs, Date.parse(order.lastUpdatedTime) + 1)) }
}

function makeMove(order: AmazonOrder, move: Move, atMs: number): Moved {
  switch (move.to) {
    case 'Pending':
      return done(withStatus(order, 'PENDING'))
    case 'Unshipped':
      return done(withStatus(order, 'UNSHIPPED'))
    case 'PartiallyShipped':
      return shipPart(order, move.items, atMs)
    case 'Shipped':
      return done(shipItems(order, openItems(order), atMs))
    case 'Canceled':
      return cancel(order, move)
    case 'BuyerCancellationRequest':
      return done(requestCancellation(order, move))
    case 'AddressChange':
      return done(changeAddress(order, move.shipTo))
    case 'Delivered':
      return done({ ...order, ...(order.packages && { packages: order.packages.map(delivered) }) })
    case 'ShipmentConfirmed':
      return done(placePackage(order, move.package))
    default:
      return move satisfies never
  }
}

function done(order: AmazonOrder): Moved {
  return { kind: 'moved', order }
}

function refuse(reason: string): Moved {
  return { kind: 'refused', reason }
}

function withStatus(order: AmazonOrder, fulfillmentStatus: FulfillmentStatus): AmazonOrder {
  return { ...order, fulfillment: { ...order.fulfillment, fulfillmentStatus } }
}

function fulfilledUnits(item: AmazonOrderItem): number {
  return item.fulfillment?.quantityFulfilled ?? 0
}

export function openUnits(item: AmazonOrderItem): number {
  return item.quantityOrdered - fulfilledUnits(item)
}

function openItems(order: AmazonOrder): readonly PackageItem[] {
  return order.orderItems
    .filter((item) => openUnits(item) > 0)
    .map((item) => ({ orderItemId: item.orderItemId, quantity: openUnits(item) }))
}

function shipPart(order: AmazonOrder, wanted: readonly PackageItem[] | undefined, atMs: number): Moved {
  const items = wanted ?? firstOpenUnit(order)
  const wrong = items.find(
    ({ orderItemId, quantity }) =>
      !(quantity > 0 && quantity <= openUnitsOf(order, orderItemId)) || !Number.isInteger(quantity),
  )
  if (wrong !== undefined) return refuse(tooMany(order, wrong))
  const shipped = shipItems(order, items, atMs)
  if (shipped.fulfillment.fulfillmentStatus !== 'PARTIALLY_SHIPPED') {
    return refuse(
      `These units are all that is left of order ${order.orderId}: that is Shipped, not PartiallyShipped.`,
    )
  }
  return done(shipped)
}

function firstOpenUnit(order: AmazonOrder): readonly PackageItem[] {
  return openItems(order)
    .slice(0, 1)
    .map((item) => ({ ...item, quantity: 1 }))
}

function openUnitsOf(order: AmazonOrder, orderItemId: string): number {
  const item = order.orderItems.find((one) => one.orderItemId === orderItemId)
  return item === undefined ? 0 : openUnits(item)
}

function tooMany(order: AmazonOrder, wrong: PackageItem): string {
  const open = openUnitsOf(order, wrong.orderItemId)
  return `Item ${wrong.orderItemId} of order ${order.orderId} has ${open} open units; ${wrong.quantity} were asked for.`
}

/** Amazon's own shipments leave no packages for the seller to see; what is shipped in Seller Central does. */
function shipItems(order: AmazonOrder, items: readonly PackageItem[], atMs: number): AmazonOrder {
  if (order.fulfillment.fulfilledBy === 'AMAZON') return fulfillUnits(order, items, 1)
  return placePackage(order, {
    packageReferenceId: nextPackageReference(order),
    createdTime: amazonTime(atMs),
    packageStatus: { status: 'SHIPPED' },
    carrier: 'USPS',
    shipTime: amazonTime(atMs),
    shippingService: 'USPS Ground Advantage',
    trackingNumber: `9400${order.orderId.replaceAll('-', '')}`,
    packageItems: items,
  })
}

function nextPackageReference(order: AmazonOrder): string {
  const numbers = (order.packages ?? []).map((one) => Number(one.packageReferenceId)).filter(Number.isInteger)
  return String(Math.max(0, ...numbers) + 1)
}

/** A package with a known reference is edited: its old units are taken back before the new ones count. */
function placePackage(order: AmazonOrder, placed: AmazonPackage): AmazonOrder {
  const others = (order.packages ?? []).filter((one) => one.packageReferenceId !== placed.packageReferenceId)
  const former = (order.packages ?? []).find((one) => one.packageReferenceId === placed.packageReferenceId)
  const takenBack = fulfillUnits(order, former?.packageItems ?? [], -1)
  const createdTime = former?.createdTime ?? placed.createdTime
  const packages = [...others, { ...placed, ...(createdTime && { createdTime }) }]
  return { ...fulfillUnits(takenBack, placed.packageItems ?? [], 1), packages }
}

function fulfillUnits(order: AmazonOrder, units: readonly PackageItem[], sign: 1 | -1): AmazonOrder {
  const orderItems = order.orderItems.map((item) => {
    const changed = units
      .filter((one) => one.orderItemId === item.orderItemId)
      .reduce((sum, one) => sum + one.quantity, 0)
    return changed === 0 ? item : withFulfilled(item, fulfilledUnits(item) + sign * changed)
  })
  return withReckonedStatus({ ...order, orderItems })
}

function withFulfilled(item: AmazonOrderItem, quantityFulfilled: number): AmazonOrderItem {
  const quantityUnfulfilled = item.quantityOrdered - quantityFulfilled
  return { ...item, fulfillment: { ...item.fulfillment, quantityFulfilled, quantityUnfulfilled } }
}

function withReckonedStatus(order: AmazonOrder): AmazonOrder {
  const isAnythingShipped = order.orderItems.some((item) => fulfilledUnits(item) > 0)
  if (openItems(order).length === 0) return withStatus(order, isAnythingShipped ? 'SHIPPED' : 'CANCELLED')
  return withStatus(order, isAnythingShipped ? 'PARTIALLY_SHIPPED' : 'UNSHIPPED')
}

/** What has left cannot be cancelled: of a partly shipped order the rest is, and it becomes Shipped. */
function cancel(order: AmazonOrder, move: Extract<Move, { to: 'Canceled' }>): Moved {
  const cancelled = move.items ?? openItems(order)
  const wrong = cancelled.find(
    ({ orderItemId, quantity }) =>
      !Number.isInteger(quantity) || quantity < 1 || quantity > openUnitsOf(order, orderItemId),
  )
  if (wrong !== undefined) return refuse(tooMany(order, wrong))
  const cancellationExecution = { cancelledBy: move.by, ...(move.reason && { cancelReason: move.reason }) }
  const orderItems = order.orderItems.map((item) => {
    const units = cancelled.find((one) => one.orderItemId === item.orderItemId)?.quantity ?? 0
    if (units === 0) return item
    return { ...withFewerUnits(item, units), cancellation: { ...item.cancellation, cancellationExecution } }
  })
  const isWhole = orderItems.every((item) => item.quantityOrdered === 0)
  const orderOnly = (order.proceeds?.breakdowns ?? []).filter((part) => part.type === 'DELIVERY_TIP')
  const proceeds = order.proceeds && totalProceeds(orderItems, isWhole ? [] : orderOnly)
  const changed = { ...order, orderItems, ...(proceeds && { proceeds }) }
  const waitsStill = ['PENDING', 'PENDING_AVAILABILITY', 'UNFULFILLABLE'].includes(
    order.fulfillment.fulfillmentStatus,
  )
  if (waitsStill) return done(isWhole ? withStatus(changed, 'CANCELLED') : changed)
  return done(withReckonedStatus(changed))
}

/** Amazon lowers quantityOrdered when units are cancelled; a line cancelled whole stays, with 0. */
function withFewerUnits(item: AmazonOrderItem, units: number): AmazonOrderItem {
  const quantityOrdered = item.quantityOrdered - units
  const proceeds = item.proceeds && scaleItemProceeds(item.proceeds, quantityOrdered, item.quantityOrdered)
  return withFulfilled({ ...item, quantityOrdered, ...(proceeds && { proceeds }) }, fulfilledUnits(item))
}

/** The buyer asks; the status does not change until the seller cancels or ships. */
function requestCancellation(
  order: AmazonOrder,
  move: Extract<Move, { to: 'BuyerCancellationRequest' }>,
): AmazonOrder {
  const cancellationRequest = { requester: 'BUYER', ...(move.reason && { cancelReason: move.reason }) }
  const orderItems = order.orderItems.map((item) =>
    (move.items ?? [item.orderItemId]).includes(item.orderItemId)
      ? { ...item, cancellation: { ...item.cancellation, cancellationRequest } }
      : item,
  )
  return { ...order, orderItems }
}

function changeAddress(order: AmazonOrder, shipTo: DeliveryAddress): AmazonOrder {
  const deliveryAddress = { ...order.recipient?.deliveryAddress, ...shipTo }
  return { ...order, recipient: { ...order.recipient, deliveryAddress } }
}

function delivered(parcel: AmazonPackage): AmazonPackage {
  return { ...parcel, packageStatus: { status: 'DELIVERED', detailedStatus: 'DELIVERED' } }
}
