/**
 * O-24: makes products, disabled and without stock, for lines that no product stands for, and remembers that they are
 * placeholders: the next decision lets them pass, and so do those of later orders.
 */
import type { Blocker } from '@orderferry/domain/order-import/blocker'
import type { PlaceholderProduct } from '@orderferry/domain/order-import/import-decision'
import { createPlaceholderProduct } from '../commerce/placeholder-product.ts'
import { lockOrder, recordOrderChange } from '../database/order-changes.ts'
import type { OrderKey } from '../database/order-key.ts'
import { rememberPlaceholders } from '../database/product-matches.ts'
import { type Run, SYSTEM } from './run.ts'

/** Gives what Commerce refused to make; nothing is remembered then but what it made. */
export async function makePlaceholders(
  run: Run,
  key: OrderKey,
  { products, websiteId }: { readonly products: readonly PlaceholderProduct[]; readonly websiteId: number },
): Promise<readonly Blocker[]> {
  const made: string[] = []
  const refused: Blocker[] = []
  for (const { sku, asin, title } of products) {
    const outcome = await createPlaceholderProduct(run.commerce, {
      sku,
      name: title ?? sku,
      asin,
      websiteIds: [websiteId],
    })
    if (outcome.kind === 'refused')
      refused.push({ code: 'commerce-rejected', message: `${sku}: ${outcome.message}` })
    // One that stands enabled by now was made by somebody else, and is a product like any other.
    else if (!outcome.product.enabled) made.push(sku)
  }
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    await rememberPlaceholders(trx, key, made, now)
    const row = await lockOrder(trx, key)
    if (row === undefined || made.length === 0) return
    const events = [{ code: 'placeholders-made', skus: made.join(', ') } as const]
    await recordOrderChange(trx, row, { set: {}, events, actor: SYSTEM }, now)
  })
  return refused
}
