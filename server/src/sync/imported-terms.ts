/**
 * Compares what Amazon says of an order with what its Commerce order was made from, and notes each difference once
 * (product.md 4.8). Nothing in Commerce is changed by it.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import {
  compareWithImported,
  type ImportedChange,
  type OrderTerms,
  termsOf,
} from '@orderferry/domain/lifecycle/compare-with-imported'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { Transaction } from 'kysely'
import { keepImported, readImported, rewriteImported } from '../database/imported-answers.ts'
import type { OrderKey } from '../database/order-key.ts'
import { type ImportedAnswer, openAnswer, openImported, sealImported } from '../database/order-vault.ts'
import type { Schema } from '../database/schema.ts'
import type { Run } from './run.ts'

/** Null where what was imported cannot be read any more. */
export function changeSinceImport(imported: ImportedAnswer, order: AmazonOrder): ImportedChange | null {
  const terms = termsOfAnswer(imported.answer)
  return terms === null ? null : compareWithImported(terms, imported.heard ?? terms, order)
}

export function importedChangeEvents({ differences, undone }: ImportedChange): readonly OrderEvent[] {
  return [
    ...(undone.length === 0 ? [] : [{ code: 'again-as-imported', differences: undone } as const]),
    ...(differences.length === 0 ? [] : [{ code: 'changed-after-import', differences } as const]),
  ]
}

/**
 * Keeps what an order was imported from; gives what is to be said where Amazon changed it while it was being imported.
 * @param readAnswer Amazon's answer, sealed, as the import read it
 */
export async function rememberImported(
  run: Run,
  trx: Transaction<Schema>,
  { key, readAnswer }: { readonly key: OrderKey; readonly readAnswer: Buffer },
): Promise<readonly OrderEvent[]> {
  const accountKey = await run.keys.keyOf(trx, key.accountId)
  const imported: ImportedAnswer = { answer: openAnswer(accountKey, key, readAnswer), heard: null }
  const newer = await keepImported(trx, key, {
    sealedImported: sealImported(accountKey, key, imported),
    readAnswer,
  })
  if (newer === null) return []
  // Sealed after our key was read, perhaps under one that came since.
  const keyNow = await run.keys.keyOf(trx, key.accountId)
  const reading = readAmazonOrder(openAnswer(keyNow, key, newer))
  const change = reading.kind === 'read' ? changeSinceImport(imported, reading.order) : null
  if (change === null || change.heard === null) return []
  await rewriteImported(trx, key, sealImported(accountKey, key, { ...imported, heard: change.heard }))
  return importedChangeEvents(change)
}

/** The order as its Commerce order was made from it; null where that was not kept or cannot be read any more. */
export async function readImportedOrder(run: Run, key: OrderKey): Promise<AmazonOrder | null> {
  const sealed = (await readImported(run.database, key.accountId, [key])).get(key.amazonOrderId)
  if (sealed === undefined) return null
  const accountKey = await run.keys.keyOf(run.database, key.accountId)
  const reading = readAmazonOrder(openImported(accountKey, key, sealed).answer)
  return reading.kind === 'read' ? reading.order : null
}

function termsOfAnswer(answer: unknown): OrderTerms | null {
  const reading = readAmazonOrder(answer)
  return reading.kind === 'read' ? termsOf(reading.order) : null
}
