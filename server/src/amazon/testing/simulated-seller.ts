/**
 * A seller of the simulated Amazon and our client for it. Between the two stands a listener that keeps every exchange,
 * so that tests can have them judged by Amazon's models. Time stands still on both sides until a test moves it.
 */
import { startSimulator } from '@orderferry/simulator/start-simulator'
import { type Exchange, type OwnAnswer, recordExchanges } from '../../platform/testing/recorded-exchanges.ts'
import { SpApiClient, type SpApiSettings } from '../sp-api-client.ts'
import type { AmazonThrottle, ThrottledCall } from '../throttle.ts'

export const noon = '2026-03-02T12:00:00.000Z'
export const retryAt = new Date('2026-03-02T12:03:00.000Z')

export interface SimulatedSeller {
  readonly client: SpApiClient
  /** Another client of the same seller, with other settings. */
  readonly connect: (changes: Partial<SpApiSettings>) => SpApiClient
  readonly settings: SpApiSettings
  /** Those of the Selling Partner API, in order. */
  readonly exchanges: Exchange[]
  /** What something between us and Amazon answers instead. */
  readonly ownAnswers: OwnAnswer[]
  readonly throttle: RecordingThrottle
  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  readonly control: (path: string, body?: object, method?: string) => Promise<any>
  /** How often Amazon was called for an operation; `token` for Login with Amazon. */
  readonly callsOf: (operation: string) => Promise<number>
  readonly setOurClock: (time: string) => void
  readonly placeOrder: (wish: object) => Promise<PlacedOrder>
  readonly stop: () => Promise<void>
}

/** What tests need of an order, in Amazon's JSON. */
export interface PlacedOrder {
  readonly orderId: string
  readonly salesChannel: { readonly marketplaceId: string }
  readonly orderItems: readonly { readonly orderItemId: string }[]
}

/** Has a token for everyone until it is told not to, and keeps what it is told. */
export interface RecordingThrottle extends AmazonThrottle {
  granting: boolean
  readonly taken: ThrottledCall[]
  readonly rates: Map<string, number>
}

export async function startSimulatedSeller(): Promise<SimulatedSeller> {
  const simulator = await startSimulator({ port: 0, file: ':memory:', world: 'empty' })
  const control: SimulatedSeller['control'] = async (path, body, method) => {
    const response = await fetch(`${simulator.url}/control/${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  await control('clock', { mode: 'virtual', now: noon })
  const seller = await control('sellers', { sellerId: 'A1SELLER', storeName: 'Test Goods' })
  const { application } = await control('world')
  const listener = await recordExchanges(simulator.url)
  const throttle = recordingThrottle()
  let ourTime = noon
  const settings: SpApiSettings = {
    endpoints: { spApiUrl: listener.url, lwaUrl: simulator.url },
    credentials: { ...application, refreshToken: seller.refreshToken },
    account: { accountId: 'account-1', sellerId: seller.sellerId },
    throttle,
    deadlineMs: 10_000,
    userAgent: 'Orderferry/0.0 (Language=TypeScript; Platform=test)',
    clock: () => new Date(ourTime),
    beforeWrite: async () => undefined,
  }
  return {
    client: new SpApiClient(settings),
    connect: (changes) => new SpApiClient({ ...settings, ...changes }),
    settings,
    exchanges: listener.exchanges,
    ownAnswers: listener.ownAnswers,
    throttle,
    control,
    callsOf: async (operation) => {
      const { calls } = await control('calls')
      return calls.filter((call: { operation: string }) => call.operation === operation).length
    },
    setOurClock: (time) => {
      ourTime = time
    },
    placeOrder: async (wish) => (await control('orders', { sellerId: seller.sellerId, ...wish })).order,
    stop: async () => {
      await listener.stop()
      await simulator.stop()
    },
  }
}

function recordingThrottle(): RecordingThrottle {
  const taken: ThrottledCall[] = []
  const rates = new Map<string, number>()
  return {
    granting: true,
    taken,
    rates,
    async take(call) {
      taken.push(call)
      return this.granting ? { granted: true } : { granted: false, retryAt }
    },
    async observeRate(_accountId, operation, ratePerSecond) {
      rates.set(operation, ratePerSecond)
    },
    observeThrottled: async () => retryAt,
  }
}
