/**
 * The names in the index of Commerce orders. They lie under a data key of their own, wrapped by the installation's: most
 * orders of a shop belong to no Amazon account. Found by words as buyers' names of Amazon orders are.
 */
import {
  blindIndex,
  generateSecretKey,
  open,
  type SecretKey,
  type SecretKeys,
  seal,
  sealedUnder,
  unwrapKey,
  wrapKey,
} from '../platform/secret-box.ts'
import type { Queryable } from './connect.ts'
import { readInstallationKey } from './installation.ts'
import { searchWords } from './order-vault.ts'

export interface OrderNames {
  readonly billTo: string | null
  readonly shipTo: string | null
}

/** As bits: what a word is of. */
export const NAME_PARTS = { billTo: 1, shipTo: 2 } as const
export type NamePart = keyof typeof NAME_PARTS

const WRAPPED_AT = 'commerce_index_key.wrapped_key'

/** Made when it is first asked for; whoever else makes one at the same time is given this one. */
export async function readIndexKey(db: Queryable, keys: SecretKeys): Promise<SecretKey> {
  const known = await wrappedKey(db)
  if (known !== undefined) return unwrapKey(allOf(keys), known, WRAPPED_AT)
  const wrapping = await readInstallationKey(db, keys)
  await db
    .insertInto('commerce_index_key')
    .values({ wrapped_key: wrapKey(wrapping, generateSecretKey(), WRAPPED_AT) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await wrappedKey(db)
  if (made === undefined) throw new Error('The key of the index of Commerce orders is gone.')
  return unwrapKey(allOf(keys), made, WRAPPED_AT)
}

/** Under the key that the installation changes to; in the transaction of that change. */
export async function wrapIndexKeyAgain(db: Queryable, keys: SecretKeys): Promise<void> {
  const wrapped = await wrappedKey(db)
  if (wrapped === undefined || sealedUnder(wrapped) === keys.current.id) return
  const key = unwrapKey(allOf(keys), wrapped, WRAPPED_AT)
  await db
    .updateTable('commerce_index_key')
    .set({ wrapped_key: wrapKey(keys.current, key, WRAPPED_AT) })
    .execute()
}

async function wrappedKey(db: Queryable): Promise<Buffer | undefined> {
  const row = await db.selectFrom('commerce_index_key').select('wrapped_key').executeTakeFirst()
  return row?.wrapped_key
}

function allOf({ current, previous }: SecretKeys): readonly SecretKey[] {
  return previous === null ? [current] : [current, previous]
}

/** Null where there is no name. */
export function sealNames(key: SecretKey, orderId: bigint, names: OrderNames): Buffer | null {
  return names.billTo === null && names.shipTo === null
    ? null
    : seal(key, JSON.stringify(names), placeOf(orderId))
}

export function openNames(key: SecretKey, orderId: bigint, sealed: Uint8Array): OrderNames {
  return JSON.parse(open([key], sealed, placeOf(orderId))) as OrderNames
}

/** The words of both names, each with what it is of. */
export function indexNames(
  key: SecretKey,
  { billTo, shipTo }: OrderNames,
): readonly { readonly word: Buffer; readonly parts: number }[] {
  const parts = new Map<string, number>()
  const add = (name: string | null, part: number) => {
    for (const word of name === null ? [] : searchWords(name)) parts.set(word, (parts.get(word) ?? 0) | part)
  }
  add(billTo, NAME_PARTS.billTo)
  add(shipTo, NAME_PARTS.shipTo)
  return [...parts].map(([word, of]) => ({ word: blindIndex(key, word), parts: of }))
}

function placeOf(orderId: bigint): string {
  return `commerce_orders.sealed_names/${orderId}`
}
