/**
 * Asks Amazon for orders with the data sets that it gives this account (L-49). One that it refuses is remembered, left
 * out, and asked for again after hours: the step that meets the refusal runs again at once, without it. Where leaving
 * out helps nothing, the sets are not to blame; then the refusal stands, and is not looked into again for hours.
 */
import { blameDataSet, chooseDataSets, DATA_SETS, type DataSet } from '@orderferry/domain/amazon/data-sets'
import { recordCommunicationError } from '../database/communication-errors.ts'
import {
  forgetRefusals,
  forgetSuspicions,
  readRefusals,
  rememberRefusal,
  WHATEVER_IS_ASKED,
} from '../database/refused-data-sets.ts'
import { SyncError } from '../platform/sync-error.ts'
import type { Run } from './run.ts'

const HOUR_MS = 3_600_000
/** A role is granted by people, and takes a new authorization, which asks again at once. */
const CERTAIN_AGAIN_MS = 6 * HOUR_MS
/** What is innocent is to come back soon; each costs one call. */
const SUSPECT_AGAIN_MS = HOUR_MS / 4

export type Asked<T> =
  | { readonly kind: 'answered'; readonly answer: T; readonly leftOut: readonly DataSet[] }
  /** A set is left out from now on: ask again. */
  | { readonly kind: 'refused' }

/** @param asked.wanted all that the import reads, unless told otherwise */
export async function askWithDataSets<T>(
  run: Run,
  asked: { readonly accountId: string; readonly wanted?: readonly DataSet[] },
  ask: (includedData: readonly DataSet[]) => Promise<T>,
): Promise<Asked<T>> {
  const { accountId, wanted = DATA_SETS } = asked
  const now = run.clock()
  const { dataSets, allRefusedUntil } = await readRefusals(run.database, accountId)
  const chosen = chooseDataSets(
    dataSets.filter(({ dataSet }) => wanted.includes(dataSet)),
    { wanted, now },
  )
  try {
    const answer = await ask(chosen.ask)
    const given = [...chosen.onTrial, ...(allRefusedUntil === null ? [] : [WHATEVER_IS_ASKED])]
    await forgetRefusals(run.database, accountId, given)
    return { kind: 'answered', answer, leftOut: wanted.filter((one) => !chosen.ask.includes(one)) }
  } catch (error) {
    if (!isRefused(error) || (allRefusedUntil !== null && allRefusedUntil > now)) throw error
    const blamed = blameDataSet(chosen, error.message)
    if (blamed === null) {
      await noteAllRefused(run, accountId)
      throw error
    }
    await noteRefused(run, accountId, { ...blamed, error })
    return { kind: 'refused' }
  }
}

function isRefused(error: unknown): error is SyncError {
  return error instanceof SyncError && error.facts.httpStatus === 403 && error.facts.code === 'AccessDenied'
}

async function noteAllRefused(run: Run, accountId: string): Promise<void> {
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    await forgetSuspicions(trx, accountId)
    const askAgainAt = new Date(now.getTime() + CERTAIN_AGAIN_MS)
    await rememberRefusal(trx, { accountId, dataSet: WHATEVER_IS_ASKED, isCertain: true, askAgainAt, now })
  })
}

async function noteRefused(
  run: Run,
  accountId: string,
  refused: { readonly dataSet: DataSet; readonly isCertain: boolean; readonly error: SyncError },
): Promise<void> {
  const { dataSet, isCertain, error } = refused
  const now = run.clock()
  const askAgainAt = new Date(now.getTime() + (isCertain ? CERTAIN_AGAIN_MS : SUSPECT_AGAIN_MS))
  await run.database.transaction().execute(async (trx) => {
    const isNew = await rememberRefusal(trx, { accountId, dataSet, isCertain, askAgainAt, now })
    if (!isNew) return
    await recordCommunicationError(trx, {
      account_id: accountId,
      store_id: null,
      amazon_order_id: null,
      system: 'amazon',
      operation: error.facts.operation,
      code: 'data-set-refused',
      message: `${dataSet}: ${error.message}`,
      request_id: error.facts.requestId ?? null,
      happened_at: now,
    })
  })
}
