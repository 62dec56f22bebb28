/** Connects marketplaces of the simulated sellers, as a person would through the API. What is connected is left alone. */
import { callApi } from './call-api.ts'
import type { DemoPorts } from './ports.ts'

/** What connecting needs: an owner's token of the service, and where everybody listens. */
export interface DemoAccess {
  readonly token: string
  readonly ports: DemoPorts
}

export interface WishedStore {
  readonly marketplaceId: string
  readonly name: string
}

interface SimulatedSeller {
  readonly sellerId: string
  readonly region: 'na' | 'eu' | 'fe'
  readonly refreshToken: string
  readonly marketplaces: readonly string[]
  readonly connectedAt: string
}

interface Account {
  readonly accountId: string
  readonly sellerId: string
}

interface Store {
  readonly accountId: string
  readonly marketplaceId: string
}

/** The one marketplace of the demo in which orders are placed. */
export async function connectDemoStore(access: DemoAccess): Promise<void> {
  await connectStores(access, [{ marketplaceId: 'ATVPDKIKX0DER', name: 'Demo Shop US' }])
}

export async function connectStores(access: DemoAccess, wished: readonly WishedStore[]): Promise<void> {
  const { sellers } = await callApi<{ sellers: readonly SimulatedSeller[] }>(
    `http://127.0.0.1:${access.ports.simulator}/control/world`,
  )
  for (const seller of sellers) {
    const ofSeller = wished.filter(({ marketplaceId }) => seller.marketplaces.includes(marketplaceId))
    if (ofSeller.length === 0) continue
    const accountId = await connectAccount(access, seller)
    for (const store of ofSeller) await connectStore(access, { ...store, accountId, seller })
  }
}

async function connectAccount(
  { token, ports }: DemoAccess,
  { sellerId, region, refreshToken }: SimulatedSeller,
): Promise<string> {
  const accounts = `http://127.0.0.1:${ports.service}/api/v1/amazon-accounts`
  const { items } = await callApi<{ items: readonly Account[] }>(accounts, { token })
  const connected = items.find((account) => account.sellerId === sellerId)
  if (connected !== undefined) return connected.accountId
  const body = { region: region.toUpperCase(), sellerId, refreshToken }
  return (await callApi<Account>(accounts, { token, body })).accountId
}

interface StoreToConnect extends WishedStore {
  readonly accountId: string
  readonly seller: SimulatedSeller
}

async function connectStore(
  { token, ports }: DemoAccess,
  { accountId, marketplaceId, name, seller }: StoreToConnect,
): Promise<void> {
  const stores = `http://127.0.0.1:${ports.service}/api/v1/amazon-stores`
  const { items } = await callApi<{ items: readonly Store[] }>(stores, { token })
  if (items.some((store) => store.accountId === accountId && store.marketplaceId === marketplaceId)) return
  const { connectedAt } = seller
  const contact = { name, email: 'shop@example.com', websiteCode: 'base' }
  await callApi(stores, { token, body: { accountId, marketplaceId, ...contact, connectedAt } })
}
