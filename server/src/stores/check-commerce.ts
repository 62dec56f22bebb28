/** Whether Commerce answers, permits what orders need, has the currencies, and keeps its stock right (S-05, S-07). */
import { findMarketplace } from '@orderferry/domain/amazon/marketplaces'
import { readCapabilities } from '../commerce/capabilities.ts'
import { readCurrencies } from '../commerce/currencies.ts'
import { type CommerceStores, readStores } from '../commerce/stores.ts'
import { type AmazonStoreRow, readStoreWithSettings } from '../database/amazon-accounts.ts'
import { updateStore } from '../database/store-writes.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import type { SyncError } from '../platform/sync-error.ts'
import { met, type Prerequisite, unmet } from './prerequisite.ts'
import { within } from './within.ts'

/** Magento's names of what an integration is permitted, and a call that needs each. */
const RESOURCES = [
  ['Sales', '/orders'],
  ['Invoices', '/invoices'],
  ['Shipments', '/shipments'],
  ['Products', '/products'],
] as const
const ONE = [['searchCriteria[pageSize]', '1']] as const

export async function checkCommerce(
  run: StaffRun,
  stores: readonly AmazonStoreRow[],
): Promise<readonly Prerequisite[]> {
  const asked = await within('commerce', () => readStores(run.commerce))
  if ('error' in asked) {
    const parameters = { message: asked.error.message }
    const isDown = asked.error.kind === 'unavailable' || asked.error.kind === 'throttled'
    return [unmet(isDown ? 'commerce-unreachable' : 'commerce-refuses', { parameters })]
  }
  await keepWebsiteNames(run, stores, asked.value)
  const found = await Promise.all([
    checkPermissions(run),
    checkStock(run),
    ...stores.map((store) => checkCurrency(run, store, asked.value)),
  ])
  return [met('commerce-answers', { count: asked.value.websites.length }), ...found.flat()]
}

async function keepWebsiteNames(
  run: StaffRun,
  stores: readonly AmazonStoreRow[],
  { websites }: CommerceStores,
): Promise<void> {
  for (const store of stores) {
    const name = websites.find(({ websiteId }) => websiteId === store.website_id)?.name
    if (name !== undefined && name !== store.website_name)
      await updateStore(run.database, store.store_id, { website_name: name })
  }
}

async function checkPermissions(run: StaffRun): Promise<readonly Prerequisite[]> {
  const asked = await Promise.all(
    RESOURCES.map(async ([resource, path]) => ({
      resource,
      answer: await within('commerce', () => run.commerce.read(path, ONE)),
    })),
  )
  const broken = asked.flatMap(({ resource, answer }) =>
    'error' in answer ? [{ resource, error: answer.error }] : [],
  )
  if (broken.length === 0) return [met('commerce-permits')]
  const [refused, unseen] = [broken.filter(isRefusal), broken.filter((one) => !isRefusal(one))]
  return [
    ...(refused.length === 0
      ? []
      : [unmet('commerce-forbids', { parameters: { resources: namesOf(refused) } })]),
    ...(unseen.length === 0
      ? []
      : [
          unmet('commerce-permits-unknown', {
            state: 'unknown',
            parameters: { resources: namesOf(unseen), message: unseen[0]!.error.message },
          }),
        ]),
  ]
}

interface BrokenCall {
  readonly resource: string
  readonly error: SyncError
}

/** What did not answer, or had no time, may be permitted all the same. */
function isRefusal({ error }: BrokenCall): boolean {
  return error.kind === 'unauthorized' || error.kind === 'rejected'
}

function namesOf(calls: readonly BrokenCall[]): string {
  return calls.map(({ resource }) => resource).join(', ')
}

/** product.md 14: without our module Commerce takes no stock back by itself. */
async function checkStock(run: StaffRun): Promise<Prerequisite> {
  const asked = await within('commerce', () => readCapabilities(run.commerce, { fresh: true }))
  if ('error' in asked)
    return unmet('stock-unknown', { state: 'unknown', parameters: { message: asked.error.message } })
  return asked.value.orderferryModule ? met('stock-module') : unmet('stock-none')
}

/** S-05. */
async function checkCurrency(
  run: StaffRun,
  store: AmazonStoreRow,
  { storeViews }: CommerceStores,
): Promise<Prerequisite> {
  const about = store.name
  const currency = findMarketplace(store.marketplace_id)?.currency
  const settings = (await readStoreWithSettings(run.database, store.store_id))?.settings
  const view = storeViews.find(({ storeId }) => storeId === settings?.commerceStoreId)
  if (currency === undefined || view === undefined)
    return unmet('currency-unknown', { about, state: 'unknown' })
  if (view.baseCurrency === currency) return met('currency-same', { currency }, about)
  const asked = await within('commerce', () => readCurrencies(run.commerce, view.code, { fresh: true }))
  if ('error' in asked) return unmet('currency-unknown', { about, state: 'unknown' })
  const rate = asked.value.rates.get(currency)
  return rate === undefined
    ? unmet('currency-missing', { about, parameters: { currency, view: view.name } })
    : met('currency-rate', { currency, base: view.baseCurrency, rate }, about)
}
