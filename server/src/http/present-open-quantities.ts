import type { OpenQuantitiesJson } from '@orderferry/contract/new-documents'
import {
  type DocumentKind,
  itemIdOf,
  openItems,
  openQuantity,
} from '@orderferry/domain/documents/document-draft'
import { isSet } from '@orderferry/domain/documents/open-quantities'
import type { Row } from '@orderferry/domain/documents/row'
import { fromUnits } from '@orderferry/domain/money/decimal-units'
import { serviceLevelTitle } from '@orderferry/domain/order-import/describe-shipping'
import { openOfLine } from '@orderferry/domain/shipping/open-on-amazon'
import { orderRows } from '../orders/documents/order-rows.ts'
import type { OrderWithOpenQuantities } from '../orders/documents/view-open-quantities.ts'

export function presentOpenQuantities({ view, amazon }: OrderWithOpenQuantities): OpenQuantitiesJson {
  const { order } = view
  const rows = orderRows(view)
  const currency = order.order_currency_code ?? order.base_currency_code ?? ''
  const unitsOpen = amazon?.open === null || amazon === null ? null : [...amazon.open.values()]
  return {
    id: order.entity_id,
    number: order.increment_id,
    state: order.state,
    currency,
    baseCurrency: order.base_currency_code ?? currency,
    items: order.items
      .filter(({ parent_item_id }) => parent_item_id === null)
      .map((item) => {
        const row = rows.items.find((one) => itemIdOf(one) === item.item_id) ?? {}
        return {
          itemId: item.item_id,
          name: item.name ?? item.sku ?? '',
          sku: item.sku ?? '',
          price: item.price === null ? null : { amount: item.price, currency },
          isDecimal: isSet(row.is_qty_decimal),
          quantities: {
            ordered: item.qty_ordered,
            invoiced: item.qty_invoiced,
            shipped: item.qty_shipped,
            refunded: item.qty_refunded,
            canceled: item.qty_canceled,
          },
          open: {
            invoice: openUnits('invoice', row),
            shipment: openUnits('shipment', row),
            creditMemo: openUnits('credit-memo', row),
          },
          openOnAmazon:
            amazon === null || amazon.open === null ? null : openOfLine(amazon.open, item.ext_order_item_id),
        }
      }),
    rows: { order: textOf(rows.order), items: rows.items.map(textOf) },
    amazon:
      amazon === null
        ? null
        : {
            service: serviceLevelTitle(amazon.row.service_level),
            latestShipAt: amazon.row.latest_ship_at?.toISOString() ?? null,
            unitsOpen: unitsOpen?.reduce((sum, units) => sum + units, 0) ?? null,
            shippedByAmazon: amazon.row.channel === 'FBA',
          },
  }
}

function openUnits(kind: DocumentKind, item: Row): number {
  return openItems(kind, [item]).length === 0 ? 0 : Number(fromUnits(openQuantity(kind, item)))
}

/** Columns that the sums of documents read; the buyer's and the words of the order stay where they are. */
function textOf(row: Row): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      isNeeded(name) ? [[name, value === null || value === undefined ? null : String(value)]] : [],
    ),
  )
}

const NEEDED =
  /^(item_id|parent_item_id|qty_\w+|is_virtual|is_qty_decimal|locked_do_\w+|base_to_order_rate|(base|order)_currency_code)$|^(base_)?(row|amount|subtotal|discount|shipping|tax|total|grand)_?\w*$/

function isNeeded(name: string): boolean {
  return NEEDED.test(name) && !/description/.test(name)
}
