/**
 * Amazon's JSON of an order (Orders API 2026-01-01) into an AmazonOrder. Amazon leaves out what a role may not see and
 * adds values as it likes: unknown fields are ignored, unknown values kept as text, and what is missing is null.
 * Amounts, quantities and times are never guessed: one that cannot be read makes the order unreadable, with its path.
 * https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference
 */
import type {
  AmazonOrder,
  AmazonOrderId,
  AmazonOrderItem,
  AmazonOrderItemId,
  AmazonOrderProceeds,
  AmazonPackage,
  AmazonPoints,
  FulfillmentChannel,
  ProceedsPart,
} from './amazon-order.ts'
import { readAddress, readBuyer, readTaxRegistrations } from './read-amazon-people.ts'
import { readDeliveryPreference } from './read-delivery-preference.ts'
import {
  child,
  descend,
  type Findings,
  hasObject,
  isAbsent,
  type Note,
  type Problem,
  readList,
  readMoney,
  readQuantity,
  readRequiredQuantity,
  readRequiredText,
  readRequiredTime,
  readText,
  readTexts,
  readTime,
  type WireNode,
} from './wire-node.ts'

export type AmazonOrderReading =
  | { readonly kind: 'read'; readonly order: AmazonOrder; readonly notes: readonly Note[] }
  | {
      readonly kind: 'unreadable'
      /** What is needed to store and show the order all the same. */
      readonly identity: AmazonOrderIdentity | null
      readonly problems: readonly Problem[]
    }

export interface AmazonOrderIdentity {
  readonly amazonOrderId: AmazonOrderId
  readonly marketplaceId: string | null
  readonly purchasedAt: string
  readonly updatedAt: string
  readonly amazonStatus: string | null
}

/** Commerce's `ext_order_id` holds 32 characters and cuts the rest off silently; Amazon's numbers have 19. */
const ORDER_ID_LENGTH_MAX = 32

/** Reads one order, as `getOrder` wraps it (`{order}`) or as `searchOrders` lists it. Never throws. */
export function readAmazonOrder(json: unknown): AmazonOrderReading {
  const findings: Findings = { problems: [], notes: [] }
  const root = unwrap({ value: json, path: '' })
  const identity = readIdentity(root, findings)
  if (identity === null) return { kind: 'unreadable', identity, problems: findings.problems }
  const order = readOrder(root, identity, findings)
  if (findings.problems.length > 0) return { kind: 'unreadable', identity, problems: findings.problems }
  return { kind: 'read', order, notes: findings.notes }
}

function unwrap(root: WireNode): WireNode {
  const wrapped = child(root, 'order')
  return isAbsent(wrapped) || !isAbsent(child(root, 'orderId')) ? root : { value: wrapped.value, path: '' }
}

function readIdentity(root: WireNode, findings: Findings): AmazonOrderIdentity | null {
  const amazonOrderId = readRequiredText(child(root, 'orderId'), findings)?.trim() ?? null
  const purchasedAt = readRequiredTime(child(root, 'createdTime'), findings)
  const updatedAt = readRequiredTime(child(root, 'lastUpdatedTime'), findings)
  if (amazonOrderId === null || purchasedAt === null || updatedAt === null) return null
  if (amazonOrderId.length > ORDER_ID_LENGTH_MAX) {
    const problem = `An order number has at most ${ORDER_ID_LENGTH_MAX} characters.`
    findings.problems.push({ path: 'orderId', problem })
    return null
  }
  return {
    amazonOrderId: amazonOrderId as AmazonOrderId,
    marketplaceId: readText(descend(root, 'salesChannel', 'marketplaceId'), findings),
    purchasedAt,
    updatedAt,
    amazonStatus: readText(descend(root, 'fulfillment', 'fulfillmentStatus'), findings),
  }
}

function readOrder(root: WireNode, identity: AmazonOrderIdentity, findings: Findings): AmazonOrder {
  const fulfillment = child(root, 'fulfillment')
  const items = child(root, 'orderItems')
  if (isAbsent(items)) findings.problems.push({ path: items.path, problem: 'The list of items is missing.' })
  return {
    ...identity,
    channel: readChannel(child(fulfillment, 'fulfilledBy'), findings),
    serviceLevel: readText(child(fulfillment, 'fulfillmentServiceLevel'), findings),
    programs: readTexts(child(root, 'programs'), findings),
    earliestShipAt: readTime(descend(fulfillment, 'shipByWindow', 'earliestDateTime'), findings),
    latestShipAt: readTime(descend(fulfillment, 'shipByWindow', 'latestDateTime'), findings),
    replacementOf: readReplacementOf(child(root, 'associatedOrders'), findings),
    buyer: readBuyer(child(root, 'buyer'), findings),
    recipient: readAddress(descend(root, 'recipient', 'deliveryAddress'), findings),
    deliveryPreference: readDeliveryPreference(descend(root, 'recipient', 'deliveryPreference'), findings),
    taxRegistrations: readTaxRegistrations(descend(root, 'tax', 'taxRegistrations'), findings),
    proceeds: readProceeds(child(root, 'proceeds'), findings),
    items: readItems(items, findings),
    packages: readList(child(root, 'packages'), findings).flatMap(
      (node) => readPackage(node, findings) ?? [],
    ),
  }
}

function readChannel(node: WireNode, findings: Findings): FulfillmentChannel {
  const text = readText(node, findings)
  switch (text?.trim().toUpperCase()) {
    case 'MERCHANT':
    case 'MFN':
      return 'FBM'
    case 'AMAZON':
    case 'AFN':
      return 'FBA'
    default:
      if (text !== null)
        findings.notes.push({ path: node.path, note: 'It is not known who ships; the value is new to us.' })
      return 'unknown'
  }
}

function readReplacementOf(node: WireNode, findings: Findings): string | null {
  const original = readList(node, findings).find((associated) =>
    ['REPLACEMENT_ORIGINAL_ID', 'EXCHANGE_ORIGINAL_ID'].includes(
      readText(child(associated, 'associationType'), findings) ?? '',
    ),
  )
  return original === undefined ? null : readText(child(original, 'orderId'), findings)
}

function readProceeds(node: WireNode, findings: Findings): AmazonOrderProceeds | null {
  if (!hasObject(node, findings)) return null
  const grandTotal = readMoney(child(node, 'grandTotal'), findings)
  const breakdowns = readParts(child(node, 'breakdowns'), findings)
  return grandTotal === null && breakdowns.length === 0 ? null : { grandTotal, breakdowns }
}

function readParts(node: WireNode, findings: Findings): readonly ProceedsPart[] {
  return readList(node, findings).flatMap((part) => {
    const kind = readRequiredText(child(part, 'type'), findings)
    const amount = readMoney(child(part, 'subtotal'), findings)
    const details = readList(child(part, 'detailedBreakdowns'), findings).flatMap((detail) => {
      const value = readMoney(child(detail, 'value'), findings)
      const subtype = readText(child(detail, 'subtype'), findings)
      return value === null ? [] : [{ kind: subtype ?? 'OTHER', amount: value }]
    })
    return kind === null || amount === null ? [] : [{ kind, amount, details }]
  })
}

function readItems(node: WireNode, findings: Findings): readonly AmazonOrderItem[] {
  const seen = new Set<string>()
  return readList(node, findings).flatMap((itemNode) => {
    const item = readItem(itemNode, findings)
    if (item === null) return []
    if (seen.has(item.amazonOrderItemId)) {
      const problem = `Two items have the number ${item.amazonOrderItemId}.`
      findings.problems.push({ path: `${itemNode.path}.orderItemId`, problem })
    }
    seen.add(item.amazonOrderItemId)
    return [item]
  })
}

function readItem(node: WireNode, findings: Findings): AmazonOrderItem | null {
  const amazonOrderItemId = readRequiredText(child(node, 'orderItemId'), findings)?.trim() ?? null
  const quantityOrdered = readRequiredQuantity(child(node, 'quantityOrdered'), findings)
  const product = child(node, 'product')
  const fulfillment = child(node, 'fulfillment')
  const giftOption = descend(fulfillment, 'packing', 'giftOption')
  const shipping = child(fulfillment, 'shipping')
  const item = {
    sellerSku: readText(child(product, 'sellerSku'), findings),
    asin: readText(child(product, 'asin'), findings),
    title: readText(child(product, 'title'), findings),
    condition: readText(descend(product, 'condition', 'conditionType'), findings),
    conditionSubtype: readText(descend(product, 'condition', 'conditionSubtype'), findings),
    quantityFulfilled: readQuantity(child(fulfillment, 'quantityFulfilled'), findings),
    quantityUnfulfilled: readQuantity(child(fulfillment, 'quantityUnfulfilled'), findings),
    programs: readTexts(child(node, 'programs'), findings),
    unitPrice: readMoney(descend(product, 'price', 'unitPrice'), findings),
    proceedsTotal: readMoney(descend(node, 'proceeds', 'proceedsTotal'), findings),
    proceeds: readParts(descend(node, 'proceeds', 'breakdowns'), findings),
    promotionIds: readList(descend(node, 'promotion', 'breakdowns'), findings).flatMap(
      (promotion) => readText(child(promotion, 'promotionId'), findings) ?? [],
    ),
    giftMessage: readText(child(giftOption, 'giftMessage'), findings),
    giftWrapLevel: readText(child(giftOption, 'giftWrapLevel'), findings),
    customizationUrl: readText(descend(product, 'customization', 'customizedUrl'), findings),
    cancellationRequest: readCancellationRequest(node, findings),
    taxCollectionModels: readList(descend(node, 'tax', 'taxCollections'), findings).flatMap(
      (collection) => readText(child(collection, 'model'), findings) ?? [],
    ),
    taxReportingSchemes: readList(descend(node, 'tax', 'taxCalculationBreakdowns'), findings).flatMap(
      (breakdown) => readText(child(breakdown, 'reportingScheme'), findings) ?? [],
    ),
    points: readPoints(descend(node, 'expense', 'pointsCost', 'pointsGranted'), findings),
    iossNumber: readText(descend(shipping, 'internationalShipping', 'iossNumber'), findings),
  }
  if (amazonOrderItemId === null || quantityOrdered === null) return null
  return { amazonOrderItemId: amazonOrderItemId as AmazonOrderItemId, quantityOrdered, ...item }
}

/** Points stand in no total, so that what cannot be read of them is noted and does not hold the order. */
function readPoints(node: WireNode, findings: Findings): AmazonPoints | null {
  const ofPoints: Findings = { problems: [], notes: findings.notes }
  if (!hasObject(node, ofPoints)) return null
  const granted = readQuantity(child(node, 'pointsNumber'), ofPoints)
  const worth = readMoney(child(node, 'pointsMonetaryValue'), ofPoints)
  findings.notes.push(...ofPoints.problems.map(({ path, problem }) => ({ path, note: problem })))
  return granted === null && worth === null ? null : { granted, worth }
}

function readCancellationRequest(item: WireNode, findings: Findings): AmazonOrderItem['cancellationRequest'] {
  const request = descend(item, 'cancellation', 'cancellationRequest')
  if (!hasObject(request, findings)) return null
  return {
    requester: readText(child(request, 'requester'), findings),
    reason: readText(child(request, 'cancelReason'), findings),
  }
}

function readPackage(node: WireNode, findings: Findings): AmazonPackage | null {
  const packageReferenceId = readText(child(node, 'packageReferenceId'), findings)
  if (packageReferenceId === null) {
    findings.notes.push({ path: node.path, note: 'A package without reference is left out.' })
    return null
  }
  return {
    packageReferenceId,
    status: readText(descend(node, 'packageStatus', 'status'), findings),
    carrier: readText(child(node, 'carrier'), findings),
    trackingNumber: readText(child(node, 'trackingNumber'), findings),
    shippedAt: readTime(child(node, 'shipTime'), findings),
    shipsFrom: readText(descend(node, 'shipFromAddress', 'name'), findings),
    items: readList(child(node, 'packageItems'), findings).flatMap((packageItem) => {
      const amazonOrderItemId = readText(child(packageItem, 'orderItemId'), findings)
      const quantity = readQuantity(child(packageItem, 'quantity'), findings)
      if (amazonOrderItemId === null || quantity === null) return []
      return [{ amazonOrderItemId: amazonOrderItemId.trim() as AmazonOrderItemId, quantity }]
    }),
  }
}
