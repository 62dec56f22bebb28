/** Connects the simulated seller's US marketplace once, as a person would through the API. */
import { callApi } from './call-api.ts'
import type { DemoPorts } from './ports.ts'

const US_MARKETPLACE = 'ATVPDKIKX0DER'

interface SimulatedWorld {
  readonly sellers: readonly {
    readonly sellerId: string
    readonly refreshToken: string
    readonly connectedAt: string
  }[]
}

export async function connectDemoStore({ token, ports }: { token: string; ports: DemoPorts }): Promise<void> {
  const api = `http://127.0.0.1:${ports.service}/api/v1`
  const { items } = await callApi<{ items: unknown[] }>(`${api}/amazon-stores`, { token })
  if (items.length > 0) return
  const { sellers } = await callApi<SimulatedWorld>(`http://127.0.0.1:${ports.simulator}/control/world`)
  const [seller] = sellers
  if (seller === undefined) throw new Error('The simulated Amazon has no seller.')
  const account = await callApi<{ accountId: string }>(`${api}/amazon-accounts`, {
    token,
    body: { region: 'NA', sellerId: seller.sellerId, refreshToken: seller.refreshToken },
  })
  await callApi(`${api}/amazon-stores`, {
    token,
    body: {
      accountId: account.accountId,
      marketplaceId: US_MARKETPLACE,
      name: 'Demo Shop US',
      email: 'shop@example.com',
      websiteCode: 'base',
      connectedAt: seller.connectedAt,
    },
  })
}
