/** An Amazon order as JSON, its codes in words. */
import type { AmazonOrderJson, BlockerJson } from '@orderferry/contract/amazon-orders'
import type { MoneyJson } from '@orderferry/contract/money'
import {
  sayBlocker,
  sayDisplayStatus,
  sayEvent,
  sayReason,
  sayRemedy,
} from '@orderferry/contract/words/say-order'
import { type Language, say } from '@orderferry/contract/words/words'
import {
  findMarketplace,
  sellerCentralAppsUrl,
  sellerCentralOrderUrl,
} from '@orderferry/domain/amazon/marketplaces'
import { eventKind } from '@orderferry/domain/lifecycle/event-kind'
import { formatAmount } from '@orderferry/domain/money/money'
import type { OrderEventRow } from '../database/order-details.ts'
import type { OrderBlockerRow, OrderItemRow } from '../database/order-list.ts'
import type { FoundOrder } from '../orders/find-orders.ts'
import type { RetryRefusal } from '../orders/retry-import.ts'

export interface Reader {
  readonly language: Language
  readonly seesBuyers: boolean
}

export interface DetailsReader extends Reader {
  /** Whether the reader's role may act at all. */
  readonly mayAct: boolean
}

export const MASKED = '***'

export function presentOrder(
  { row, storeFacts, items, blockers, buyerName, hasBuyer }: FoundOrder,
  reader: Reader,
): AmazonOrderJson {
  const { language } = reader
  return {
    amazonOrderId: row.amazon_order_id,
    storeId: row.store_id,
    storeName: storeFacts.name,
    merchantId: storeFacts.merchantId,
    marketplaceId: row.marketplace_id,
    timeZone: findMarketplace(row.marketplace_id)?.timeZone ?? null,
    channel: row.channel,
    purchasedAt: row.purchased_at.toISOString(),
    updatedAt: row.amazon_updated_at.toISOString(),
    total: moneyJson(row.total_minor, row.currency),
    buyerName: reader.seesBuyers || !hasBuyer ? buyerName : MASKED,
    items: items.map((item) => ({
      line: item.line,
      amazonOrderItemId: item.amazon_order_item_id,
      sku: item.seller_sku,
      asin: item.asin,
      title: item.title,
      quantityOrdered: item.quantity_ordered,
      quantityShipped: item.quantity_fulfilled,
      total: moneyJson(item.total_minor, item.currency),
    })),
    latestShipAt: row.latest_ship_at?.toISOString() ?? null,
    programs: row.programs,
    prime: row.programs.includes('PRIME'),
    business: row.programs.includes('AMAZON_BUSINESS'),
    ...unitsOf(items),
    stockReserved: row.stock_reserved,
    cancellationRequested: row.cancellation_requested,
    serviceLevel: row.service_level,
    amazonStatus: row.amazon_status,
    importState: row.import_state,
    importReason: row.import_reason,
    importEnabled: storeFacts.importEnabled,
    displayStatus: row.display_status,
    statusText: sayDisplayStatus(language, row.display_status),
    blockers: blockers.map((blocker) => presentBlocker(blocker, language, row.marketplace_id)),
    retryAt: row.retry_at?.toISOString() ?? null,
    commerceOrder:
      row.commerce_order_id === null
        ? null
        : {
            id: Number(row.commerce_order_id),
            number: row.commerce_number ?? String(row.commerce_order_id),
            status: row.commerce_status,
          },
    note: sayEvent(language, { ...(row.note_parameters as object), code: row.note_code }),
    notedAt: row.noted_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    links: { sellerCentral: sellerCentralOrderUrl(row.marketplace_id, row.amazon_order_id) },
  }
}

function unitsOf(items: readonly OrderItemRow[]) {
  const itemsShipped = items.reduce((units, item) => units + (item.quantity_fulfilled ?? 0), 0)
  const ordered = items.reduce((units, item) => units + item.quantity_ordered, 0)
  return { itemsShipped, itemsUnshipped: Math.max(0, ordered - itemsShipped) }
}

export function sayRetryRefusal(
  language: Language,
  refusal: RetryRefusal,
  importReason: string | null,
): string {
  return say(language, `retry.${refusal}`, { because: sayReason(language, importReason) })
}

export function sayReasonIfAny(language: Language, because: string | null): string | null {
  return because === null ? null : sayReason(language, because)
}

export function presentEvent(event: OrderEventRow, language: Language) {
  const parameters = event.parameters as Record<string, unknown>
  return {
    eventId: String(event.event_id),
    code: event.code,
    kind: eventKind(event.code),
    text: sayEvent(language, { ...parameters, code: event.code }),
    parameters,
    actor: event.actor,
    happenedAt: event.happened_at.toISOString(),
  }
}

function presentBlocker(row: OrderBlockerRow, language: Language, marketplaceId: string): BlockerJson {
  const blocker = { ...(row.parameters as object), code: row.code }
  return {
    code: row.code,
    ...(row.sku === null ? {} : { sku: row.sku }),
    message: sayBlocker(language, blocker),
    remedy: sayRemedy(language, blocker),
    link: mendingPlace(row, marketplaceId),
  }
}

/** Where the cause is mended: a path of the admin, or the order's page in Seller Central. */
function mendingPlace(row: OrderBlockerRow, marketplaceId: string): string | null {
  switch (row.code) {
    case 'sku-not-in-catalog':
    case 'sku-missing':
    case 'product-disabled':
    case 'out-of-stock':
    case 'product-type-not-supported':
    case 'address-not-importable':
      // The order's page has the button.
      return `/amazon-orders/${row.store_id}/${row.amazon_order_id}`
    case 'currency-not-available':
      return `/amazon-stores/${row.store_id}/order-settings`
    case 'commerce-unavailable':
    case 'commerce-rejected':
      return `/logs?tab=errors&store=${row.store_id}&order=${row.amazon_order_id}`
    case 'prices-missing':
      return sellerCentralAppsUrl(marketplaceId)
    case 'totals-do-not-reconcile':
    case 'amazon-data-unreadable':
      return sellerCentralOrderUrl(marketplaceId, row.amazon_order_id)
  }
}

export function moneyJson(minor: bigint | null, currency: string | null): MoneyJson | null {
  if (minor === null || currency === null) return null
  return { amount: formatAmount({ minor, currency }), currency }
}
