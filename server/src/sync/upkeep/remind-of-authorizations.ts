/** S-21: writes to the contacts of an account's stores before its authorization ends: a month, a week, a day, and then. */
import { listAccounts, listStores } from '../../database/amazon-accounts.ts'
import { keepMail } from '../../database/outbox.ts'
import type { Run } from '../run.ts'

const DAY_MS = 24 * 3_600_000
const DAYS_BEFORE = [0, 1, 7, 30] as const

export async function remindOfAuthorizations(run: Run): Promise<undefined> {
  const { database, secretKeys, clock } = run
  const now = clock()
  const stores = await listStores(database)
  for (const { account_id: accountId, authorization_expires_at: endsAt } of await listAccounts(database)) {
    const days = Math.floor((endsAt.getTime() - now.getTime()) / DAY_MS)
    const stage = DAYS_BEFORE.find((before) => days <= before)
    if (stage === undefined) continue
    const own = stores.filter((store) => store.account_id === accountId)
    for (const recipient of new Set(own.map(({ email }) => email.toLowerCase()))) {
      await keepMail(database, secretKeys, {
        kind: 'authorization-ends',
        // One for each stage of each authorization, however often this runs.
        about: `${accountId} ${endsAt.toISOString()} ${stage}`,
        recipient,
        language: 'en',
        parameters: {
          accountId,
          stores: own.map(({ name }) => name).join(', '),
          days: Math.max(0, days),
          day: endsAt.toISOString().slice(0, 10),
        },
        now,
      })
    }
  }
  return undefined
}
