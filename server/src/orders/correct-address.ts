/**
 * Staff correct a shipping address that Commerce does not take (V-50 to V-52). The correction is ours: Amazon is not
 * told, its own address stays beside it, and the import is tried again in the same transaction.
 */
import type { AmazonAddress, AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import { countryOfCode } from '@orderferry/domain/order-import/address/choose-country'
import {
  type AddressCorrection,
  type CorrectionProblem,
  checkAddressCorrection,
  compareWithCorrection,
  differingFields,
  type EditableAddress,
  type EditableField,
  editableAddress,
} from '@orderferry/domain/order-import/address/correct-address'
import { readCountryRegions } from '../commerce/countries.ts'
import { readCorrection, writeCorrection } from '../database/address-corrections.ts'
import { readStoreWithSettings, type StoreWithSettings } from '../database/amazon-accounts.ts'
import { type OrderWithAnswer, readOrderWithAnswer } from '../database/amazon-orders.ts'
import { type AmazonOrderRow, lockOrder, recordOrderChange } from '../database/order-changes.ts'
import type { OrderKey } from '../database/order-key.ts'
import { type KeptCorrection, openAnswer, openCorrection, sealCorrection } from '../database/order-vault.ts'
import { SyncError } from '../platform/sync-error.ts'
import type { StaffRun } from './staff-run.ts'

export type CorrectionRefusal = 'created' | 'not-required' | 'shipped-by-amazon'

export interface ShippingAddress {
  readonly row: AmazonOrderRow
  readonly recipient: AmazonAddress | null
  readonly amazon: EditableAddress
  readonly kept: KeptCorrection | null
  /** What the import goes by. */
  readonly address: EditableAddress
  /** Null: Commerce, which knows the regions, does not answer. */
  readonly problems: readonly CorrectionProblem[] | null
  /** In which Amazon's address is no longer what staff corrected. */
  readonly changedByAmazon: readonly EditableField[]
  readonly refusal: CorrectionRefusal | null
}

export interface AskedAddress {
  readonly storeId: string
  readonly amazonOrderId: string
}

export type AddressMiss = 'store-unknown' | 'order-unknown' | 'order-unreadable'

/** Why staff cannot correct the address; null when they can. */
export function correctionRefusal(
  row: Pick<AmazonOrderRow, 'import_state' | 'import_reason' | 'channel'>,
): CorrectionRefusal | null {
  if (row.import_state === 'created') return 'created'
  if (row.channel === 'FBA') return 'shipped-by-amazon'
  return row.import_state === 'notRequired' && row.import_reason !== 'import-disabled' ? 'not-required' : null
}

export async function readShippingAddress(
  run: StaffRun,
  asked: AskedAddress,
): Promise<ShippingAddress | AddressMiss> {
  const found = await findOrder(run, asked)
  if (typeof found === 'string') return found
  const { row, store, order, kept } = found
  const amazon = editableAddress(order)
  const address = kept === null ? amazon : kept.correction
  return {
    row,
    recipient: order.recipient,
    amazon,
    kept,
    address,
    problems: await problemsIfKnown(run, address, store),
    changedByAmazon:
      kept === null
        ? []
        : compareWithCorrection(order, kept.correction)
            .filter(({ changedByAmazon }) => changedByAmazon)
            .map(({ field }) => field),
    refusal: correctionRefusal(row),
  }
}

/** What would keep this address from being used; nothing is kept of it. */
export async function checkShippingAddress(
  run: StaffRun,
  asked: AskedAddress,
  address: EditableAddress,
): Promise<readonly CorrectionProblem[] | AddressMiss> {
  const found = await findOrder(run, asked)
  return typeof found === 'string' ? found : problemsOf(run, address, found.store)
}

export type CorrectionOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'missed'; readonly because: AddressMiss }
  | { readonly kind: 'refused'; readonly because: CorrectionRefusal }
  | { readonly kind: 'wrong'; readonly problems: readonly CorrectionProblem[] }

/** @param address null goes back to Amazon's */
export async function correctShippingAddress(
  run: StaffRun,
  asked: AskedAddress,
  { address, actor }: { readonly address: EditableAddress | null; readonly actor: string },
): Promise<CorrectionOutcome> {
  const found = await findOrder(run, asked)
  if (typeof found === 'string') return { kind: 'missed', because: found }
  const { key, store, order } = found
  const because = correctionRefusal(found.row)
  if (because !== null) return { kind: 'refused', because }
  if (address !== null) {
    const problems = await problemsOf(run, address, store)
    if (problems.length > 0) return { kind: 'wrong', problems }
  }
  const insteadOf = editableAddress(order)
  const isAsAmazonHasIt = address === null || differingFields(address, insteadOf).length === 0
  return keep(run, key, { correction: isAsAmazonHasIt ? null : { ...address, insteadOf }, actor })
}

async function keep(
  run: StaffRun,
  key: OrderKey,
  { correction, actor }: { readonly correction: AddressCorrection | null; readonly actor: string },
): Promise<CorrectionOutcome> {
  const now = run.clock()
  return run.database.transaction().execute(async (trx): Promise<CorrectionOutcome> => {
    const row = await lockOrder(trx, key)
    if (row === undefined) return { kind: 'missed', because: 'order-unknown' }
    const because = correctionRefusal(row)
    if (because !== null) return { kind: 'refused', because }
    const before = await readCorrection(trx, key)
    if (correction === null && before === null) return { kind: 'saved' }
    const accountKey = await run.keys.keyOf(trx, key.accountId)
    const kept = correction === null ? null : { correction, actor, madeAt: now.toISOString() }
    await writeCorrection(trx, key, kept === null ? null : sealCorrection(accountKey, key, kept))
    const events =
      correction === null
        ? [{ code: 'address-correction-reverted' } as const]
        : [
            {
              code: 'address-corrected',
              fields: differingFields(correction, correction.insteadOf),
            } as const,
          ]
    await recordOrderChange(trx, row, { set: {}, events, actor }, now)
    // Where Amazon's answer itself was at fault it is read again first; storing it tries the import.
    if (row.import_state === 'blocked' || row.import_state === 'importing')
      await run.jobs.enqueueNow(trx, row.answer_is_doubtful ? 'fetch-order' : 'import-order', key)
    return { kind: 'saved' }
  })
}

interface FoundOrder {
  readonly key: OrderKey
  readonly row: OrderWithAnswer
  readonly store: StoreWithSettings
  /** As Amazon has it. */
  readonly order: AmazonOrder
  readonly kept: KeptCorrection | null
}

async function findOrder(
  run: StaffRun,
  { storeId, amazonOrderId }: AskedAddress,
): Promise<FoundOrder | AddressMiss> {
  const store = await readStoreWithSettings(run.database, storeId)
  if (store === undefined) return 'store-unknown'
  const key = { accountId: store.account_id, storeId, amazonOrderId }
  const row = await readOrderWithAnswer(run.database, key)
  if (row === undefined) return 'order-unknown'
  const accountKey = await run.keys.keyOf(run.database, key.accountId)
  const reading = readAmazonOrder(openAnswer(accountKey, key, row.sealed_answer))
  if (reading.kind === 'unreadable') return 'order-unreadable'
  const { sealed_correction: sealed } = row
  const kept = sealed === null ? null : openCorrection(accountKey, key, sealed)
  return { key, row, store, order: reading.order, kept }
}

async function problemsOf(
  run: StaffRun,
  address: EditableAddress,
  { settings }: StoreWithSettings,
): Promise<readonly CorrectionProblem[]> {
  const country = countryOfCode(address.countryCode)
  const regions = country === null ? null : await readCountryRegions(run.commerce, country.countryId)
  return checkAddressCorrection(address, { regions, settings })
}

async function problemsIfKnown(
  run: StaffRun,
  address: EditableAddress,
  store: StoreWithSettings,
): Promise<readonly CorrectionProblem[] | null> {
  try {
    return await problemsOf(run, address, store)
  } catch (error) {
    if (!(error instanceof SyncError)) throw error
    return null
  }
}
