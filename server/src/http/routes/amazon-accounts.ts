import type { AccountDetailsJson, AccountJson } from '@orderferry/contract/amazon-accounts'
import { sayDataSet } from '@orderferry/contract/words/say-data-sets'
import type { Language } from '@orderferry/contract/words/words'
import { ROLES_OF_DATA_SET } from '@orderferry/domain/amazon/data-sets'
import { readRotation } from '../../database/account-key-rotations.ts'
import {
  type AmazonAccountRow,
  type AmazonStoreRow,
  listAccounts,
  listStores,
  readAccount,
} from '../../database/amazon-accounts.ts'
import { listPausedConnections } from '../../database/communication-errors.ts'
import { type RefusedDataSet, readRefusals } from '../../database/refused-data-sets.ts'
import { throttlesOfAccount } from '../../database/store-overview.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { changeAccount, connectAccount } from '../../stores/connect-account.ts'
import { callsLeft, nextCallAt } from '../../stores/next-call.ts'
import { rotateAccountKey } from '../../stores/rotate-account-key.ts'
import type { Handlers } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin } from '../store-limit.ts'

const DAY_MS = 24 * 3600 * 1000

type Pauses = Awaited<ReturnType<typeof listPausedConnections>>

export function accountRoutes(
  run: StaffRun,
): Handlers<'listAccounts' | 'connectAccount' | 'readAccount' | 'changeAccount' | 'rotateAccountKey'> {
  return {
    listAccounts: async ({ storeIds }) => {
      const stores = (await listStores(run.database)).filter((store) => isWithin(storeIds, store.store_id))
      const accounts = (await listAccounts(run.database)).filter(
        ({ account_id: accountId }) =>
          storeIds === null || stores.some((store) => store.account_id === accountId),
      )
      const pauses = await listPausedConnections(run.database)
      return {
        items: accounts.map((account) => presentAccount(account, { stores, pauses, now: run.clock() })),
      }
    },
    connectAccount: async ({ body, language }) => {
      const outcome = await connectAccount(run, body)
      if (outcome.kind === 'exists') {
        const { region, sellerId } = body
        throw new ServiceProblem('account-exists', { region, sellerId, accountId: outcome.accountId })
      }
      return showAccount(run, outcome.accountId, language)
    },
    readAccount: async ({ params, storeIds, language }) => {
      const stores = await listStores(run.database, params.accountId)
      if (storeIds !== null && !stores.some((store) => isWithin(storeIds, store.store_id)))
        throw new ServiceProblem('account-not-yours', params)
      const shown = await showAccount(run, params.accountId, language)
      return { ...shown, storeIds: shown.storeIds.filter((storeId) => isWithin(storeIds, storeId)) }
    },
    changeAccount: async ({ params, body, language }) => {
      if (!(await changeAccount(run, params.accountId, body)))
        throw new ServiceProblem('account-unknown', params)
      return showAccount(run, params.accountId, language)
    },
    rotateAccountKey: async ({ params }) => {
      const rotation = await rotateAccountKey(run, params.accountId)
      if (rotation === null) throw new ServiceProblem('account-unknown', params)
      return { accountId: params.accountId, startedAt: rotation.startedAt.toISOString() }
    },
  }
}

async function showAccount(
  run: StaffRun,
  accountId: string,
  language: Language,
): Promise<AccountDetailsJson> {
  const now = run.clock()
  const account = await readAccount(run.database, accountId)
  if (account === undefined) throw new ServiceProblem('account-unknown', { accountId })
  const stores = await listStores(run.database, accountId)
  const pauses = await listPausedConnections(run.database)
  const buckets = await throttlesOfAccount(run.database, accountId)
  const { dataSets } = await readRefusals(run.database, accountId)
  return {
    ...presentAccount(account, { stores, pauses, now }),
    throttle: buckets.map((bucket) => ({
      operation: bucket.operation,
      ratePerSecond: bucket.rate_per_second,
      burst: bucket.burst,
      callsLeft: callsLeft(bucket, now),
      nextCallAt: nextCallAt(bucket, now).toISOString(),
    })),
    keyRotationSince: (await readRotation(run.database, accountId))?.started_at.toISOString() ?? null,
    refusedDataSets: dataSets.map((refused) => presentRefused(refused, language)),
  }
}

function presentRefused({ dataSet, isCertain, refusedAt, askAgainAt }: RefusedDataSet, language: Language) {
  return {
    dataSet,
    text: sayDataSet(language, dataSet),
    roles: [...ROLES_OF_DATA_SET[dataSet]],
    isCertain,
    since: refusedAt.toISOString(),
    askAgainAt: askAgainAt.toISOString(),
  }
}

function presentAccount(
  account: AmazonAccountRow,
  around: { readonly stores: readonly AmazonStoreRow[]; readonly pauses: Pauses; readonly now: Date },
): AccountJson {
  const stores = around.stores.filter((store) => store.account_id === account.account_id)
  const active = stores.filter(({ state }) => state === 'active').map((store) => store.synced_until)
  const pause = around.pauses.find(({ connection }) => connection === `amazon:${account.account_id}`)
  return {
    accountId: account.account_id,
    region: account.region,
    sellerId: account.seller_id,
    authorization: presentAuthorization(account, around.now),
    schedule: {
      syncEveryMinutes: account.sync_every_minutes,
      nextSyncAt: account.next_sync_at.toISOString(),
    },
    syncedUntil: active.length === 0 ? null : active.reduce((a, b) => (a <= b ? a : b)).toISOString(),
    paused: pause === undefined ? null : { reason: pause.reason, since: pause.paused_at.toISOString() },
    storeIds: stores.map((store) => store.store_id),
    createdAt: account.created_at.toISOString(),
  }
}

export function presentAuthorization(account: AmazonAccountRow, now: Date): AccountJson['authorization'] {
  const leftMs = account.authorization_expires_at.getTime() - now.getTime()
  const { authorization_state: state } = account
  return {
    state: state === 'authorized' && leftMs <= 0 ? 'expired' : state,
    authorizedAt: account.authorized_at.toISOString(),
    expiresAt: account.authorization_expires_at.toISOString(),
    daysLeft: Math.max(0, Math.floor(leftMs / DAY_MS)),
  }
}
