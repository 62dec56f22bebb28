/** From which sources a Commerce order can be shipped, and what lies there of its products. */
import { readOrderView } from '../../commerce/order-view.ts'
import { managesStock, readSourceQuantities, type SourceQuantity } from '../../commerce/source-items.ts'
import { type CommerceSource, readSources } from '../../commerce/sources.ts'
import { readStoreView } from '../../commerce/store-view.ts'
import { readStoreWithSettings } from '../../database/amazon-accounts.ts'
import { findOrderByCommerceOrder } from '../../database/amazon-orders.ts'
import type { StaffRun } from '../staff-run.ts'

export interface OrderStock {
  /** The one to begin with first. */
  readonly sources: readonly CommerceSource[]
  readonly items: readonly {
    readonly itemId: number
    readonly quantities: readonly SourceQuantity[]
    readonly managesStock: boolean
  }[]
}

/** An order of more products is shown without what lies in stock: each is a call of its own. */
const SKUS_MAX = 40

export async function viewOrderStock(run: StaffRun, commerceOrderId: number): Promise<OrderStock | null> {
  const view = await readOrderView(run.commerce, commerceOrderId)
  if (view === null) return null
  const { order } = view
  const all = await readSources(run.commerce)
  const website =
    order.store_id === null ? null : (await readStoreView(run.commerce, order.store_id)).websiteCode
  const sources = all.filter(
    ({ enabled, websiteCodes }) => enabled && (website === null || websiteCodes.includes(website)),
  )
  const lines = order.items.filter(({ parent_item_id, sku }) => parent_item_id === null && sku !== null)
  const items = await Promise.all(
    lines.slice(0, SKUS_MAX).map(async ({ item_id: itemId, sku, is_virtual }) => ({
      itemId,
      quantities: ((await readSourceQuantities(run.commerce, sku ?? '')) ?? []).filter(({ sourceCode }) =>
        sources.some((source) => source.sourceCode === sourceCode),
      ),
      managesStock: is_virtual !== true && (await managesStock(run.commerce, sku ?? '')),
    })),
  )
  const chosen = await settingOf(run, commerceOrderId)
  return { sources: inOrder(sources, { chosen, items }), items }
}

/** P-23: the source of the store's own shipments. */
async function settingOf(run: StaffRun, commerceOrderId: number): Promise<string | null> {
  const row = await findOrderByCommerceOrder(run.database, commerceOrderId)
  const store = row === undefined ? undefined : await readStoreWithSettings(run.database, row.store_id)
  return store?.settings.shipmentSource ?? null
}

/** First the store's own, then those with the most products of the order in stock. */
function inOrder(
  sources: readonly CommerceSource[],
  { chosen, items }: Pick<OrderStock, 'items'> & { readonly chosen: string | null },
): readonly CommerceSource[] {
  const stocked = (code: string) =>
    items.filter((item) => item.quantities.some((one) => one.sourceCode === code && one.quantity > 0)).length
  const rank = ({ sourceCode }: CommerceSource) =>
    sourceCode === chosen ? items.length + 1 : stocked(sourceCode)
  return sources.toSorted((a, b) => rank(b) - rank(a))
}
