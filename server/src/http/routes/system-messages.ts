import { describeApi } from '@orderferry/contract/open-api'
import { sayDataSets, sayRoles } from '@orderferry/contract/words/say-data-sets'
import { type Language, say } from '@orderferry/contract/words/words'
import { listAccounts } from '../../database/amazon-accounts.ts'
import { listPausedConnections } from '../../database/communication-errors.ts'
import { listRefusals, WHATEVER_IS_ASKED } from '../../database/refused-data-sets.ts'
import { storesWithBlockedOrders } from '../../database/store-overview.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Handlers } from '../handlers.ts'

const DAY_MS = 24 * 3600 * 1000
/** S-21: from when on the end of an authorization is announced. */
const REMIND_DAYS = 30

export function systemRoutes(run: StaffRun): Handlers<'listSystemMessages' | 'readDescription'> {
  const description = describeApi()
  return {
    readDescription: async () => description,
    listSystemMessages: async ({ language }) => ({
      items: [
        ...(await blockedOrders(run, language)),
        ...(await pausedConnections(run, language)),
        ...(await refusedData(run, language)),
        ...(await endingAuthorizations(run, language)),
      ],
    }),
  }
}

/** L-51, in exact words. */
async function blockedOrders(run: StaffRun, language: Language) {
  const stores = await storesWithBlockedOrders(run.database)
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

async function pausedConnections(run: StaffRun, language: Language) {
  const pauses = await listPausedConnections(run.database)
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
async function refusedData(run: StaffRun, language: Language) {
  const refusals = await listRefusals(run.database)
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

async function endingAuthorizations(run: StaffRun, language: Language) {
  const now = run.clock().getTime()
  const accounts = await listAccounts(run.database)
  return accounts.flatMap((account) => {
    const days = Math.max(0, Math.floor((account.authorization_expires_at.getTime() - now) / DAY_MS))
    if (days > REMIND_DAYS) return []
    const text = say(language, 'message.authorization-ends', { days, accountId: account.account_id })
    return [{ id: `authorization-ends-${account.account_id}`, severity: 'major' as const, text, stores: [] }]
  })
}
