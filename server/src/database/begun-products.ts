/** Products that were begun and are not finished yet (S-54). The catalog is everybody's, so no store owns a row. */
import type { Queryable } from './connect.ts'

export async function noteProductBegun(db: Queryable, sku: string, now: Date): Promise<void> {
  await db
    .insertInto('begun_products')
    .values({ sku, begun_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function isProductBegun(db: Queryable, sku: string): Promise<boolean> {
  const row = await db.selectFrom('begun_products').select('sku').where('sku', '=', sku).executeTakeFirst()
  return row !== undefined
}

export async function forgetBegunProduct(db: Queryable, sku: string): Promise<void> {
  await db.deleteFrom('begun_products').where('sku', '=', sku).execute()
}
