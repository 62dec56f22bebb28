/** A user may be limited to some Amazon stores: of the others they neither see nor change anything. */
import { ServiceProblem } from './service-problem.ts'

export type StoreLimit = readonly string[] | null

export function isWithin(storeIds: StoreLimit, storeId: string | null): boolean {
  return storeIds === null || (storeId !== null && storeIds.includes(storeId))
}

/** Whether there is such a store or not: who may not see it is not told. */
export function requireStore(storeIds: StoreLimit, storeId: string): void {
  if (!isWithin(storeIds, storeId)) throw new ServiceProblem('store-not-yours', { storeId })
}

/** The stores to look in: those that were asked for, else all that the user has; undefined: all there are. */
export function storesToRead(
  storeIds: StoreLimit,
  asked: readonly string[] | undefined,
): readonly string[] | undefined {
  for (const storeId of asked ?? []) requireStore(storeIds, storeId)
  return asked === undefined || asked.length === 0 ? (storeIds ?? undefined) : asked
}
