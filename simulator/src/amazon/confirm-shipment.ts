import type { AmazonOrder, AmazonPackage, PackageItem } from '../world/amazon-order.ts'
import { amazonTime, nowMs } from '../world/clock.ts'
import { recordWrite } from '../world/ledger.ts'
import { openUnits } from '../world/move-order.ts'
import {
  confirmationDelaySeconds,
  dropPendingPackage,
  moveOrderNow,
  pendingPackages,
  scheduleMove,
} from '../world/order-lives.ts'
import { findOrder } from '../world/orders.ts'
import { directToConsumerShipping, inventoryAndOrderTracking } from '../world/roles.ts'
import { inTransaction, type World } from '../world/world.ts'
import { type Answer, InvalidInput, notFound, refusal } from './answer.ts'
import { wrongOrderNumber } from './get-order.ts'
import type { Operation, OperationCall } from './operation.ts'
import {
  type Confirmation,
  type PackageDetail,
  readConfirmation,
  wrongOrderItem,
} from './read-confirmation.ts'
import { checkQueryNames } from './read-query.ts'

/**
 * Accepts a package at once and works it into the order a little later, as Amazon does: the 204 comes first, then
 * quantities, status and lastUpdatedTime move. The package's reference is the key: the same one again edits.
 * https://developer-docs.amazon.com/sp-api/docs/confirm-the-shipment-status
 */
export const confirmShipment: Operation = {
  operationId: 'confirmShipment',
  method: 'POST',
  path: /^\/orders\/v0\/orders\/([^/]+)\/shipmentConfirmation$/,
  rate: 2,
  burst: 10,
  withoutToken: 401,
  roles: [inventoryAndOrderTracking, directToConsumerShipping],
  answer: answerConfirmation,
}

const alreadyFulfilled =
  'Failed to create package due to not finding a matching package or order already fulfilled. ErrorMessage(' +
  'errorCode=GeneralError, errorDescription=Unable to find package to update for order (), ' +
  'errorMetric=PackageToUpdateNotFound, packageIndex=null)'

function answerConfirmation({ world, seller, query, orderId, bodyText }: OperationCall): Answer {
  const wrong = wrongOrderNumber(orderId)
  if (wrong !== undefined) return wrong
  try {
    checkQueryNames(query, [])
    const confirmation = readConfirmation(bodyText)
    return inTransaction(world, () => {
      const stored = findOrder(world, orderId)
      if (stored?.sellerId !== seller.sellerId) return notFound(`This seller has no order ${orderId}.`)
      checkOrder(stored.order, confirmation)
      checkItems(world, stored.order, confirmation.packageDetail)
      acceptPackage(world, stored.order, confirmation.packageDetail)
      recordWrite(world, {
        operation: 'confirmShipment',
        sellerId: seller.sellerId,
        amazonOrderId: orderId,
        key: confirmation.packageDetail.packageReferenceId,
        body: confirmation,
      })
      return { status: 204 }
    })
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return refusal(400, { code: error.code, message: error.message }, 'InvalidInputException')
  }
}

function checkOrder(order: AmazonOrder, confirmation: Confirmation): void {
  const { fulfillmentStatus, fulfilledBy } = order.fulfillment
  if (confirmation.marketplaceId !== order.salesChannel.marketplaceId) {
    throw new InvalidInput(
      `Order ${order.orderId} was not placed in marketplace ${confirmation.marketplaceId}.`,
    )
  }
  if (fulfilledBy === 'AMAZON') {
    throw new InvalidInput(`Order ${order.orderId} is fulfilled by Amazon; its shipment cannot be confirmed.`)
  }
  if (order.programs?.includes('FBM_SHIP_PLUS')) {
    throw new InvalidInput(`Order ${order.orderId} is a Ship+ order, which confirmShipment does not support.`)
  }
  if (!['UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED'].includes(fulfillmentStatus)) {
    throw new InvalidInput(
      `Order ${order.orderId} is ${fulfillmentStatus}; its shipment cannot be confirmed.`,
    )
  }
}

/** Units open to this package: not shipped, not in another package that waits, and its own when it is edited. */
function checkItems(world: World, order: AmazonOrder, detail: PackageDetail): void {
  const waiting = pendingPackages(world, order.orderId)
  const placed = order.packages ?? []
  const isThis = (one: AmazonPackage) => one.packageReferenceId === detail.packageReferenceId
  const others = waiting.filter((one) => !isThis(one))
  const openOf = (orderItemId: string): number => {
    const item = order.orderItems.find((one) => one.orderItemId === orderItemId)
    if (item === undefined) throw wrongOrderItem()
    return openUnits(item) - unitsIn(others, orderItemId) + unitsIn(placed.filter(isThis), orderItemId)
  }
  const isAllGone = order.orderItems.every((item) => openOf(item.orderItemId) <= 0)
  if (isAllGone && ![...waiting, ...placed].some(isThis)) throw new InvalidInput(alreadyFulfilled)
  for (const { orderItemId } of detail.orderItems) {
    const open = openOf(orderItemId)
    const wanted = unitsOf(detail.orderItems, orderItemId)
    if (wanted > open) {
      throw new InvalidInput(
        `The quantity ${wanted} of order item ${orderItemId} exceeds the ${open} that can still be shipped.`,
      )
    }
  }
}

function unitsOf(items: readonly PackageItem[], orderItemId: string): number {
  return items.reduce((sum, item) => sum + (item.orderItemId === orderItemId ? item.quantity : 0), 0)
}

function unitsIn(parcels: readonly AmazonPackage[], orderItemId: string): number {
  return parcels.reduce((sum, parcel) => sum + unitsOf(parcel.packageItems ?? [], orderItemId), 0)
}

function acceptPackage(world: World, order: AmazonOrder, detail: PackageDetail): void {
  const now = nowMs(world)
  const parcel = packageOf(detail, now)
  const waiting = pendingPackages(world, order.orderId)
  if (isHeld(parcel, waiting) || (isHeld(parcel, order.packages ?? []) && !isKnown(parcel, waiting))) return
  dropPendingPackage(world, order.orderId, detail.packageReferenceId)
  const move = { to: 'ShipmentConfirmed', package: parcel } as const
  const delaySeconds = confirmationDelaySeconds(world)
  if (delaySeconds > 0) scheduleMove(world, order.orderId, { move, atMs: now + delaySeconds * 1000 })
  else moveOrderNow(world, order.orderId, move)
}

function packageOf(detail: PackageDetail, now: number): AmazonPackage {
  return {
    packageReferenceId: detail.packageReferenceId,
    createdTime: amazonTime(now),
    packageStatus: { status: 'SHIPPED' },
    carrier: detail.carrierCode === 'Other' && detail.carrierName ? detail.carrierName : detail.carrierCode,
    shipTime: amazonTime(Date.parse(detail.shipDate)),
    ...(detail.shippingMethod && { shippingService: detail.shippingMethod }),
    trackingNumber: detail.trackingNumber,
    packageItems: detail.orderItems.map(({ orderItemId, quantity, transparencyCodes }) => ({
      orderItemId,
      quantity,
      ...(transparencyCodes && { transparencyCodes }),
    })),
  }
}

function isKnown(parcel: AmazonPackage, among: readonly AmazonPackage[]): boolean {
  return among.some((one) => one.packageReferenceId === parcel.packageReferenceId)
}

/** The very same package: nothing to edit, so nothing moves. */
function isHeld(parcel: AmazonPackage, among: readonly AmazonPackage[]): boolean {
  const content = ({ createdTime: _, packageStatus: __, ...rest }: AmazonPackage) =>
    JSON.stringify(sorted(rest))
  return among.some((one) => content(one) === content(parcel))
}

function sorted(fields: object): object {
  return Object.fromEntries(Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
