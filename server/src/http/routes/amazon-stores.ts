import type { NewStore, StoreJson } from '@orderferry/contract/amazon-stores'
import { type Language, say } from '@orderferry/contract/words/words'
import { findMarketplace, marketplaces } from '@orderferry/domain/amazon/marketplaces'
import { type AmazonStoreRow, listStores, readStore } from '../../database/amazon-accounts.ts'
import { countOrdersByState, type StateCount } from '../../database/store-overview.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { type AddStoreOutcome, addStore } from '../../stores/add-store.ts'
import { changeStore, removeStore } from '../../stores/change-store.ts'
import type { Handlers } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin } from '../store-limit.ts'

export function storeRoutes(
  run: StaffRun,
): Handlers<'listStores' | 'addStore' | 'readStore' | 'changeStore' | 'removeStore'> {
  return {
    listStores: async ({ storeIds }) => {
      const all = await listStores(run.database)
      const stores = all.filter((store) => isWithin(storeIds, store.store_id))
      const counts = await countOrdersByState(run.database)
      return { items: stores.map((store) => presentStore(store, counts)) }
    },
    addStore: async ({ body, language }) => {
      const connectedAt = body.connectedAt === undefined ? undefined : new Date(body.connectedAt)
      const outcome = await addStore(run, { ...body, connectedAt })
      if (outcome.kind !== 'added') throw whyNotAdded(outcome, body, language)
      return showStore(run, outcome.storeId)
    },
    readStore: ({ params }) => showStore(run, params.storeId),
    changeStore: async ({ params, body }) => {
      if (!(await changeStore(run, params.storeId, body))) throw new ServiceProblem('store-unknown', params)
      return showStore(run, params.storeId)
    },
    removeStore: async ({ params, body, language }) => {
      const outcome = await removeStore(run, params.storeId, body.confirmName)
      switch (outcome.kind) {
        case 'removed':
          return undefined
        case 'unknown':
          throw new ServiceProblem('store-unknown', params)
        case 'other-name':
          throw fieldProblem('body.confirmName', say(language, 'input.other-name'), {
            fix: say(language, 'input.other-name.fix'),
          })
        case 'holds-stock':
          throw new ServiceProblem('store-holds-stock', { ...params, count: outcome.orders })
      }
    },
  }
}

function whyNotAdded(
  outcome: Exclude<AddStoreOutcome, { kind: 'added' }>,
  wish: NewStore,
  language: Language,
): ServiceProblem {
  const { accountId, marketplaceId } = wish
  switch (outcome.kind) {
    case 'exists':
      return new ServiceProblem('store-exists', { storeId: outcome.storeId })
    case 'account-unknown':
      return new ServiceProblem('account-unknown', { accountId })
    case 'marketplace-of-other-region':
      return new ServiceProblem(outcome.kind, { accountId, marketplaceId, region: outcome.region })
    case 'website-unknown':
      return new ServiceProblem('website-unknown', {
        website: wish.websiteCode ?? wish.websiteId,
        websites: outcome.websites.join(', '),
      })
    case 'store-view-unknown':
      return new ServiceProblem('store-view-unknown', {
        commerceStoreId: wish.commerceStoreId,
        storeViews: outcome.storeViews.join(', '),
      })
    case 'marketplace-unknown':
      return marketplaceProblem(language)
    case 'connected-in-future':
      return fieldProblem('body.connectedAt', say(language, 'input.in-future'), {
        fix: say(language, 'input.in-future.fix'),
      })
  }
}

/** A marketplace that this version does not know. */
export function marketplaceProblem(language: Language): ServiceProblem {
  const options = marketplaces.map((one) => `${one.marketplaceId} (${one.countryCode})`).join(', ')
  return fieldProblem('body.marketplaceId', say(language, 'input.marketplace'), {
    fix: say(language, 'input.marketplace.fix', { options }),
  })
}

function fieldProblem(field: string, problem: string, { fix }: { readonly fix: string }): ServiceProblem {
  return new ServiceProblem(
    'input-invalid',
    { count: 1, fields: `${field} ${problem}` },
    { fields: [{ field, problem, fix }] },
  )
}

async function showStore(run: StaffRun, storeId: string): Promise<StoreJson> {
  const store = await readStore(run.database, storeId)
  if (store === undefined) throw new ServiceProblem('store-unknown', { storeId })
  return presentStore(store, await countOrdersByState(run.database, [storeId]))
}

function presentStore(store: AmazonStoreRow, counts: readonly StateCount[]): StoreJson {
  const countOf = (state: StateCount['importState']) =>
    counts.find(({ storeId, importState }) => storeId === store.store_id && importState === state)?.orders ??
    0
  return {
    ...presentStoreFacts(store),
    orders: {
      notRequired: countOf('notRequired'),
      waiting: countOf('waiting'),
      blocked: countOf('blocked'),
      importing: countOf('importing'),
      created: countOf('created'),
    },
  }
}

export function presentStoreFacts(store: AmazonStoreRow): Omit<StoreJson, 'orders'> {
  const marketplace = findMarketplace(store.marketplace_id)
  return {
    storeId: store.store_id,
    accountId: store.account_id,
    marketplaceId: store.marketplace_id,
    countryCode: marketplace?.countryCode ?? null,
    currency: marketplace?.currency ?? null,
    name: store.name,
    email: store.email,
    website: presentWebsite(store),
    state: store.state,
    connectedAt: store.connected_at.toISOString(),
    syncedUntil: store.synced_until.toISOString(),
    createdAt: store.created_at.toISOString(),
    updatedAt: store.updated_at.toISOString(),
  }
}

/** Its code, until Commerce has told its name. */
function presentWebsite(store: AmazonStoreRow): StoreJson['website'] {
  return {
    id: store.website_id,
    code: store.website_code,
    name: store.website_name ?? store.website_code,
  }
}
