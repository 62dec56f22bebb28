import { startSimulator } from '../src/start-simulator.ts'
import type { AmazonOrder } from '../src/world/amazon-order.ts'
import { judge } from './judge.ts'

/** A simulator in memory at a standing clock, and a client of it as plain as can be. */
export const noon = '2026-03-02T12:00:00.000Z'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  readonly body: any
}

export interface TestSimulator {
  readonly url: string
  readonly stop: () => Promise<void>
  readonly control: (path: string, body?: object, method?: string) => Promise<Answered>
  readonly amazon: (path: string, options?: AmazonCall) => Promise<Answered>
  readonly sellerId: string
  readonly token: string
  readonly accessToken: () => Promise<string>
  readonly place: (wish: object) => Promise<AmazonOrder>
  readonly advance: (seconds: number) => Promise<void>
  readonly confirm: (order: AmazonOrder, changes?: object, detail?: object) => Promise<Answered>
}

export interface AmazonCall {
  readonly method?: string
  readonly body?: unknown
  readonly token?: string | null
  readonly headers?: Record<string, string>
  /** A fault is being played, so that Amazon's model cannot hold. */
  readonly isSpoiled?: boolean
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text()
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    body = text
  }
  return { status: response.status, headers: response.headers, body }
}

export async function startTestSimulator(options: { readonly file?: string } = {}): Promise<TestSimulator> {
  const { url, stop } = await startSimulator({ port: 0, file: options.file ?? ':memory:', world: 'empty' })
  const control: TestSimulator['control'] = async (path, body, method) => {
    const how = method ?? (body === undefined ? 'GET' : 'POST')
    return answered(
      await fetch(`${url}/control/${path}`, { method: how, ...(body && { body: JSON.stringify(body) }) }),
    )
  }
  await control('clock', { mode: 'virtual', now: noon })
  const made = await control('sellers', { sellerId: 'A1SELLER', storeName: 'Test Goods' })
  const accessToken = () => fetchAccessToken(url, made.body.refreshToken)
  const token = await accessToken()
  const amazon: TestSimulator['amazon'] = async (
    path,
    { method, body, token: other, headers, isSpoiled } = {},
  ) => {
    const sent = other === undefined ? token : other
    const got = await answered(
      await fetch(url + path, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...(sent !== null && { 'x-amz-access-token': sent }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    if (!isSpoiled) judge(path, got)
    return got
  }
  return {
    url,
    stop,
    control,
    amazon,
    sellerId: 'A1SELLER',
    token,
    accessToken,
    place: async (wish) => {
      const { status, body } = await control('orders', { sellerId: 'A1SELLER', ...wish })
      if (status !== 200) throw new Error(body.error)
      return body.order
    },
    advance: async (seconds) => void (await control('clock', { advanceSeconds: seconds })),
    confirm: (order, changes, detail) =>
      amazon(`/orders/v0/orders/${order.orderId}/shipmentConfirmation`, {
        body: { ...confirmationOf(order, detail), ...changes },
      }),
  }
}

async function fetchAccessToken(url: string, refreshToken: string): Promise<string> {
  const { body } = await requestToken(url, { refresh_token: refreshToken })
  return body.access_token
}

/** Asks Login with Amazon with the world's own credentials, unless others are given. */
export async function requestToken(url: string, fields: Record<string, string>): Promise<Answered> {
  const world = (await answered(await fetch(`${url}/control/world`))).body
  const form = {
    grant_type: 'refresh_token',
    client_id: world.application.clientId,
    client_secret: world.application.clientSecret,
    ...fields,
  }
  return answered(await fetch(`${url}/auth/o2/token`, { method: 'POST', body: new URLSearchParams(form) }))
}

/** A right confirmation of everything in the order, as package 1. */
function confirmationOf(order: AmazonOrder, detail: object = {}) {
  return {
    marketplaceId: order.salesChannel.marketplaceId,
    packageDetail: {
      packageReferenceId: '1',
      carrierCode: 'UPS',
      trackingNumber: '1Z999AA10123456784',
      shipDate: noon,
      orderItems: order.orderItems.map(({ orderItemId, quantityOrdered }) => ({
        orderItemId,
        quantity: quantityOrdered,
      })),
      ...detail,
    },
  }
}
