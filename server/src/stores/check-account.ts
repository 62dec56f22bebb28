/** Whether an Amazon account is authorized, may be read whole, and sells in the marketplaces of its stores. */
import { sellerCentralAppsUrl } from '@orderferry/domain/amazon/marketplaces'
import { type AmazonMarketplace, listMarketplaces } from '../amazon/list-marketplaces.ts'
import type { AmazonAccountRow, AmazonStoreRow } from '../database/amazon-accounts.ts'
import { readRefusals } from '../database/refused-data-sets.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import { met, type Prerequisite, unmet } from './prerequisite.ts'
import { REMIND_DAYS } from './store-dashboard.ts'
import { within } from './within.ts'

const DAY_MS = 24 * 3_600_000

export async function checkAccount(
  run: StaffRun,
  account: AmazonAccountRow,
  allStores: readonly AmazonStoreRow[],
): Promise<readonly Prerequisite[]> {
  const about = account.account_id
  const stores = allStores.filter((store) => store.account_id === about)
  const link = sellerCentralAppsUrl(stores[0]?.marketplace_id ?? null)
  const roles = await checkRoles(run, about, link)
  const asked = await within('amazon', async () => listMarketplaces(await run.amazon(about)))
  if ('value' in asked)
    return [
      checkEnd(run, account, link),
      roles,
      ...stores.map((store) => checkMarketplace(store, asked.value)),
    ]
  const { kind, message } = asked.error
  // Asked too often in a row: what is known of the authorization stands.
  if (kind === 'throttled') return [checkEnd(run, account, link), roles]
  const parameters = { message }
  return kind === 'unavailable'
    ? [unmet('amazon-unreachable', { about, parameters, state: 'unknown' }), roles]
    : [unmet('amazon-refuses', { about, parameters, link }), roles]
}

function checkEnd(run: StaffRun, account: AmazonAccountRow, link: string | null): Prerequisite {
  const about = account.account_id
  const leftMs = account.authorization_expires_at.getTime() - run.clock().getTime()
  if (leftMs <= 0) return unmet('amazon-ended', { about, link })
  const days = Math.floor(leftMs / DAY_MS)
  if (days > REMIND_DAYS) return met('amazon-authorized', { days }, about)
  return unmet('amazon-ends', { about, state: 'warning', parameters: { days }, link })
}

/** L-49. */
async function checkRoles(run: StaffRun, about: string, link: string | null): Promise<Prerequisite> {
  const { dataSets } = await readRefusals(run.database, about)
  if (dataSets.length === 0) return met('roles-complete', {}, about)
  const refused = dataSets.map(({ dataSet }) => dataSet)
  return unmet('roles-missing', { about, dataSets: refused, link })
}

/** S-02. */
function checkMarketplace(
  { name, marketplace_id: id }: AmazonStoreRow,
  marketplaces: readonly AmazonMarketplace[],
): Prerequisite {
  const there = marketplaces.find((one) => one.marketplaceId === id)
  if (there?.isParticipating !== true) return unmet('marketplace-closed', { about: name })
  if (there.hasSuspendedListings) return unmet('listings-suspended', { about: name, state: 'warning' })
  return met('marketplace-open', { country: there.countryCode }, name)
}
