/** One Amazon order with all that its page shows. */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import { matchKeys, type ProductMatches } from '@orderferry/domain/order-import/match-product'
import { readStoreWithSettings, type StoreWithSettings } from '../database/amazon-accounts.ts'
import { readOrder } from '../database/amazon-orders.ts'
import {
  confirmationsOfOrder,
  historyOfOrder,
  type OrderEventRow,
  readSealedData,
} from '../database/order-details.ts'
import type { OrderKey } from '../database/order-key.ts'
import { openAnswer } from '../database/order-vault.ts'
import { readProductMatches } from '../database/product-matches.ts'
import type { ConfirmationRow } from '../database/shipment-confirmations.ts'
import { type CorrectionRefusal, correctionRefusal } from './correct-address.ts'
import { type FoundOrder, withDetails } from './find-orders.ts'
import { type RetryRefusal, retryRefusal } from './retry-import.ts'
import type { StaffRun } from './staff-run.ts'

export interface ViewedOrder extends FoundOrder {
  readonly store: StoreWithSettings
  readonly history: readonly OrderEventRow[]
  readonly confirmations: readonly ConfirmationRow[]
  /** Amazon's last answer; null where it cannot be read. */
  readonly amazonOrder: AmazonOrder | null
  readonly matches: ProductMatches
  /** Whether staff's address stands in the place of Amazon's. */
  readonly addressCorrected: boolean
  readonly retryRefusal: RetryRefusal | null
  readonly correctionRefusal: CorrectionRefusal | null
}

export async function viewOrder(
  run: StaffRun,
  asked: { readonly storeId: string; readonly amazonOrderId: string; readonly seesBuyers: boolean },
): Promise<ViewedOrder | null> {
  const store = await readStoreWithSettings(run.database, asked.storeId)
  if (store === undefined) return null
  const key: OrderKey = {
    accountId: store.account_id,
    storeId: asked.storeId,
    amazonOrderId: asked.amazonOrderId,
  }
  const row = await readOrder(run.database, key)
  const sealed = await readSealedData(run.database, key)
  if (row === undefined) return null
  const [found] = await withDetails(
    run,
    [{ ...row, sealed_buyer: sealed?.sealed_buyer ?? null }],
    asked.seesBuyers,
  )
  if (found === undefined) return null
  return {
    ...found,
    store,
    history: await historyOfOrder(run.database, key),
    confirmations: await confirmationsOfOrder(run.database, key),
    amazonOrder: sealed === undefined ? null : await readAnswer(run, key, sealed.sealed_answer),
    matches: await readProductMatches(run.database, key, found.items.flatMap(keysOfItem)),
    addressCorrected: sealed !== undefined && sealed.sealed_correction !== null,
    retryRefusal: retryRefusal(row, store),
    correctionRefusal: correctionRefusal(row),
  }
}

function keysOfItem({ seller_sku: sellerSku, asin }: FoundOrder['items'][number]): readonly string[] {
  return matchKeys({ sellerSku, asin })
}

async function readAnswer(run: StaffRun, key: OrderKey, sealed: Buffer): Promise<AmazonOrder | null> {
  const reading = readAmazonOrder(openAnswer(await run.keys.keyOf(run.database, key.accountId), key, sealed))
  return reading.kind === 'read' ? reading.order : null
}
