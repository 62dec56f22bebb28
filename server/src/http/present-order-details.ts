/** One Amazon order as its page shows it, as JSON: what Amazon says, what we made of it, and what may be done. */
import type { AmazonOrderDetailsJson, withheldFields } from '@orderferry/contract/order-details'
import type { AmazonAddress, AmazonOrderItem } from '@orderferry/domain/amazon/amazon-order'
import { lineAmounts } from '@orderferry/domain/amazon/line-amounts'
import { sellerCentralOrderUrl } from '@orderferry/domain/amazon/marketplaces'
import { readableWords } from '@orderferry/domain/amazon/readable-words'
import type { Money } from '@orderferry/domain/money/money'
import type { Blocker } from '@orderferry/domain/order-import/blocker'
import { findMatch, matchKeys } from '@orderferry/domain/order-import/match-product'
import { trackingUrl } from '@orderferry/domain/shipping/tracking-url'
import type { OrderBlockerRow } from '../database/order-list.ts'
import type { ConfirmationRow } from '../database/shipment-confirmations.ts'
import type { ViewedOrder } from '../orders/view-order.ts'
import { presentActions } from './present-actions.ts'
import { type DetailsReader, moneyJson, presentEvent, presentOrder, sayReasonIfAny } from './present-order.ts'

type AddressBlocker = Extract<Blocker, { code: 'address-not-importable' }>
type ItemJson = AmazonOrderDetailsJson['items'][number]

export function presentOrderDetails(order: ViewedOrder, reader: DetailsReader): AmazonOrderDetailsJson {
  const { row, store, amazonOrder } = order
  const buyer = reader.seesBuyers ? (amazonOrder?.buyer ?? null) : null
  const recipient = reader.seesBuyers ? (amazonOrder?.recipient ?? null) : null
  const blockers = order.blockers.map((blocker) => withGivenRegion(blocker, recipient))
  const shown = presentOrder({ ...order, blockers }, reader)
  return {
    ...shown,
    items: shown.items.map((item) => presentItem(item, order, reader)),
    storeName: store.name,
    replacementOf: row.replacement_of,
    stockReserved: row.stock_reserved,
    invoicedAt: row.invoiced_at?.toISOString() ?? null,
    completedAt: row.completed_at?.toISOString() ?? null,
    earliestShipAt: amazonOrder?.earliestShipAt ?? null,
    // Looks that found it blocked, or calls that were to make it: whichever there were more of.
    importAttempts: Math.max(row.import_attempts, row.retries),
    importReasonText: sayReasonIfAny(reader.language, row.import_reason),
    commerceState: row.commerce_state,
    fulfillmentChannel: row.channel === 'unknown' ? null : row.channel === 'FBA' ? 'AFN' : 'MFN',
    shippedByAmazon: row.channel === 'FBA',
    shippingService: readableWords(row.service_level) || null,
    prime: row.programs.includes('PRIME'),
    premium: row.programs.includes('PREMIUM'),
    business: row.programs.includes('AMAZON_BUSINESS'),
    ...countUnits(order),
    buyerDataMasked: !reader.seesBuyers,
    withheldByAmazon: withheldOf(order),
    buyerEmail: buyer?.email ?? null,
    buyerCompany: buyer?.companyName ?? null,
    purchaseOrderNumber: buyer?.purchaseOrderNumber ?? null,
    shippingAddress: recipient === null ? null : presentAddress(recipient),
    addressCorrected: order.addressCorrected,
    shipmentConfirmations: order.confirmations.map(presentConfirmation),
    packages: (amazonOrder?.packages ?? []).map((one) => ({
      packageReferenceId: one.packageReferenceId,
      status: one.status,
      carrier: one.carrier,
      trackingNumber: one.trackingNumber,
      trackingUrl: trackingUrl(one.carrier, one.trackingNumber),
      shippedAt: one.shippedAt,
      lines: one.items.map(({ amazonOrderItemId, quantity }) => ({ amazonOrderItemId, quantity })),
    })),
    history: order.history.map((event) => presentEvent(event, reader.language)),
    actions: presentActions(order, reader),
    links: { sellerCentral: sellerCentralOrderUrl(row.marketplace_id, row.amazon_order_id) },
  }
}

/** Blockers are kept without words of the address; who may see it is told which region Commerce does not have. */
function withGivenRegion(blocker: OrderBlockerRow, recipient: AmazonAddress | null): OrderBlockerRow {
  const { unknownRegion, ...others } = blocker.parameters as Partial<AddressBlocker>
  if (blocker.code !== 'address-not-importable' || unknownRegion === undefined) return blocker
  const given = recipient?.stateOrRegion?.trim()
  if (!given) return blocker
  return { ...blocker, parameters: { ...others, unknownRegion: { ...unknownRegion, given } } }
}

function presentItem(
  item: ReturnType<typeof presentOrder>['items'][number],
  { amazonOrder, matches }: ViewedOrder,
  { seesBuyers }: DetailsReader,
): ItemJson {
  const told = amazonOrder?.items.find((one) => one.amazonOrderItemId === item.amazonOrderItemId) ?? null
  const amounts = told === null ? null : lineAmounts(told)
  const { sku: sellerSku, asin } = item
  const line = { sellerSku, asin } as AmazonOrderItem
  const match = findMatch(line, matches)
  const [matchKey = null] = matchKeys(line)
  const isMatched = matchKey !== null && matches.has(matchKey)
  return {
    ...item,
    quantityUnshipped: told?.quantityUnfulfilled ?? null,
    condition: told?.condition ?? null,
    conditionSubtype: told?.conditionSubtype ?? null,
    rowPrice: toJson(amounts?.price ?? null),
    rowTax: toJson(amounts?.tax ?? null),
    shippingPrice: toJson(amounts?.shipping ?? null),
    discount: toJson(amounts?.discount ?? null),
    giftMessage: seesBuyers ? (told?.giftMessage ?? null) : null,
    giftWrapLevel: told?.giftWrapLevel ?? null,
    customizationUrl: seesBuyers ? (told?.customizationUrl ?? null) : null,
    cancellationRequest: told?.cancellationRequest ?? null,
    matchKey,
    matchedBy:
      match === null ? null : !isMatched ? 'same-sku' : match.isPlaceholder ? 'placeholder' : 'staff',
    commerceProducts: (match?.components ?? []).map(({ sku, quantity }) => ({ sku, quantity })),
  }
}

/** As Amazon counts them; where it does not, of what was ordered. */
function countUnits({ items, amazonOrder }: ViewedOrder) {
  const shipped = items.reduce((units, item) => units + (item.quantity_fulfilled ?? 0), 0)
  const ordered = items.reduce((units, item) => units + item.quantity_ordered, 0)
  const unshipped = amazonOrder?.items.reduce<number | null>(
    (units, { quantityUnfulfilled }) =>
      units === null || quantityUnfulfilled === null ? null : units + quantityUnfulfilled,
    0,
  )
  return { itemsShipped: shipped, itemsUnshipped: unshipped ?? Math.max(0, ordered - shipped) }
}

type Withheld = (typeof withheldFields)[number]

/** V-53: of an order that Amazon ships; of others what is absent was never there. */
function withheldOf({ row, amazonOrder, hasBuyer }: ViewedOrder): Withheld[] {
  if (row.channel !== 'FBA') return []
  const given: Readonly<Record<Withheld, boolean>> = {
    buyerName: hasBuyer,
    buyerEmail: amazonOrder?.buyer?.email != null,
    recipientName: amazonOrder?.recipient?.name != null,
    street: (amazonOrder?.recipient?.lines.length ?? 0) > 0,
    phone: amazonOrder?.recipient?.phone != null,
    purchaseOrderNumber: amazonOrder?.buyer?.purchaseOrderNumber != null,
    giftMessage: amazonOrder?.items.some(({ giftMessage }) => giftMessage !== null) ?? false,
    customizationUrl: amazonOrder?.items.some(({ customizationUrl }) => customizationUrl !== null) ?? false,
  }
  return (Object.keys(given) as Withheld[]).filter((field) => !given[field])
}

function presentAddress(address: AmazonAddress): AmazonOrderDetailsJson['shippingAddress'] {
  return {
    name: address.name,
    companyName: address.companyName,
    lines: [...address.lines],
    city: address.city,
    stateOrRegion: address.stateOrRegion,
    postalCode: address.postalCode,
    countryCode: address.countryCode,
    phone: address.phone,
  }
}

function presentConfirmation(row: ConfirmationRow) {
  return {
    packageReference: row.package_reference,
    shipmentNumber: row.commerce_shipment_number,
    carrierCode: row.carrier_code,
    carrierName: row.carrier_name,
    trackingNumber: row.tracking_number,
    trackingUrl: trackingUrl(row.carrier_name ?? row.carrier_code, row.tracking_number),
    shippedAt: row.shipped_at.toISOString(),
    lines: row.lines.map(({ amazonOrderItemId, quantity }) => ({ amazonOrderItemId, quantity })),
    state: row.state,
    amazonMessage: row.amazon_message,
    queuedAt: row.queued_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
  }
}

function toJson(amount: Money | null) {
  return amount === null ? null : moneyJson(amount.minor, amount.currency)
}
