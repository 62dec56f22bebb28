import { describeApi } from '@orderferry/contract/open-api'
import { sayDataSets, sayRoles } from '@orderferry/contract/words/say-data-sets'
import { type Language, say } from '@orderferry/contract/words/words'
import { listAccounts, listStores } from '../../database/amazon-accounts.ts'
import { listPausedConnections } from '../../database/communication-errors.ts'
import { readGlobalSettings, type ToldInstallation } from '../../database/global-settings.ts'
import { listRefusals, WHATEVER_IS_ASKED } from '../../database/refused-data-sets.ts'
import { storesWithBlockedOrders } from '../../database/store-overview.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { showGlobalSettings } from '../../stores/global-settings.ts'
import { REMIND_DAYS } from '../../stores/store-dashboard.ts'
import type { Handlers } from '../handlers.ts'
import { isWithin, type StoreLimit } from '../store-limit.ts'

const DAY_MS = 24 * 3600 * 1000

export function systemRoutes(
  run: StaffRun,
  told: ToldInstallation,
): Handlers<'listSystemMessages' | 'readDescription'> {
  const description = describeApi()
  return {
    readDescription: async () => description,
    listSystemMessages: async ({ storeIds, language }) => {
      const known = await accountsWithin(run, storeIds)
      return {
        items: [
          ...(await readOnlyMode(run, told, language)),
          ...(await blockedOrders(run, storeIds, language)),
          ...(await pausedConnections(run, known, language)),
          ...(await refusedData(run, known, language)),
          ...(await endingAuthorizations(run, known, language)),
        ],
      }
    },
  }
}

type IsKnown = (accountId: string) => boolean

/** Of an account that has none of the reader's stores, nothing is said. */
async function accountsWithin(run: StaffRun, limit: StoreLimit): Promise<IsKnown> {
  if (limit === null) return () => true
  const stores = (await listStores(run.database)).filter((store) => isWithin(limit, store.store_id))
  return (accountId) => stores.some((store) => store.account_id === accountId)
}

/** L-51, in exact words. */
async function blockedOrders(run: StaffRun, limit: StoreLimit, language: Language) {
  const all = await storesWithBlockedOrders(run.database)
  const stores = all.filter(({ storeId }) => isWithin(limit, storeId))
  if (stores.length === 0) return []
  const names = stores.map(({ name }) => name).join(', ')
  return [
    {
      id: 'blocked-orders',
      severity: 'critical' as const,
      text: say(language, 'message.blocked-orders', { stores: names }),
      stores: stores.map(({ storeId, name, blockedOrders: count }) => ({
        storeId,
        name,
        blockedOrders: count,
      })),
    },
  ]
}

const readOnlyWords = {
  staff: 'message.read-only-staff',
  'base-url': 'message.read-only-base-url',
  installation: 'message.read-only-installation',
} as const

/** S-64: on every page, with what waits and how it ends. */
async function readOnlyMode(run: StaffRun, told: ToldInstallation, language: Language) {
  // Every page asks; what waits is counted only where it is said.
  const { read_only_because: because } = await readGlobalSettings(run.database)
  if (because === null) return []
  const { settings, waiting, here } = await showGlobalSettings(run, told)
  const text = say(language, readOnlyWords[because], { waiting, here, known: settings.base_url })
  return [{ id: 'read-only-mode', severity: 'critical' as const, text, stores: [] }]
}

async function pausedConnections(run: StaffRun, isKnown: IsKnown, language: Language) {
  const pauses = (await listPausedConnections(run.database)).filter(({ connection }) => {
    const [system, accountId = ''] = connection.split(':')
    return system !== 'amazon' || isKnown(accountId)
  })
  return pauses.map(({ connection, reason }) => {
    const [system, accountId = ''] = connection.split(':')
    return {
      id: `paused-${connection}`,
      severity: 'critical' as const,
      text:
        system === 'amazon'
          ? say(language, 'message.amazon-paused', { accountId, reason })
          : say(language, 'message.commerce-paused', { reason }),
      stores: [],
    }
  })
}

/** L-49: said as long as Amazon refuses. */
async function refusedData(run: StaffRun, isKnown: IsKnown, language: Language) {
  const refusals = (await listRefusals(run.database)).filter(({ accountId }) => isKnown(accountId))
  return refusals.map(({ accountId, dataSets }) => ({
    id: `data-refused-${accountId}`,
    severity: 'major' as const,
    text: dataSets.includes(WHATEVER_IS_ASKED)
      ? say(language, 'message.orders-refused', { accountId })
      : say(language, 'message.data-sets-refused', {
          accountId,
          dataSets: sayDataSets(language, dataSets),
          roles: sayRoles(language, dataSets),
        }),
    stores: [],
  }))
}

async function endingAuthorizations(run: StaffRun, isKnown: IsKnown, language: Language) {
  const now = run.clock().getTime()
  const accounts = (await listAccounts(run.database)).filter((account) => isKnown(account.account_id))
  return accounts.flatMap((account) => {
    const { account_id: accountId, authorization_expires_at: endsAt } = account
    const leftMs = endsAt.getTime() - now
    const days = Math.floor(leftMs / DAY_MS)
    if (days > REMIND_DAYS) return []
    const text =
      leftMs <= 0
        ? say(language, 'message.authorization-ended', { accountId })
        : say(language, 'message.authorization-ends', { days, accountId })
    return [{ id: `authorization-ends-${accountId}`, severity: 'major' as const, text, stores: [] }]
  })
}
