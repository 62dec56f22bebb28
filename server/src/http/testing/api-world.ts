/** The small world of the steps' tests with the API before it; every answer is held against the contract. */
import type { Problem } from '@orderferry/contract/problem'
import { problemSchema } from '@orderferry/contract/problem'
import { type Role, roles } from '@orderferry/contract/role'
import { apiPrefix, type Route } from '@orderferry/contract/route'
import { type RouteAnswer, type RouteName, routes } from '@orderferry/contract/routes'
import { createApiToken } from '../../database/api-tokens.ts'
import { startTestWorld, type TestWorld, type TestWorldOptions } from '../../testing/test-world.ts'
import { startHttp } from '../start-http.ts'

/** Tests hash by the hundred. The cost of the service is in password-hash.test.ts. */
const QUICK = { log2N: 4, r: 8, p: 1 }

export interface ApiCall {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: unknown
  readonly language?: string
  readonly role?: Role
  readonly token?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

export interface ApiWorld extends TestWorld {
  readonly url: string
  readonly tokens: Readonly<Record<Role, string>>
  readonly call: <Name extends RouteName>(name: Name, call?: ApiCall) => Promise<RouteAnswer<Name>>
  /** The answer as it came. */
  readonly send: (name: RouteName, call?: ApiCall) => Promise<Response>
  readonly refused: (name: RouteName, call?: ApiCall) => Promise<Problem>
}

export async function startApiWorld(
  postgresUrl: string,
  options: TestWorldOptions & { readonly heartbeatMs?: number } = {},
): Promise<ApiWorld> {
  const world = await startTestWorld(postgresUrl, options)
  const { run } = world
  const heartbeat = options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs }
  const door = await startHttp({
    ...run,
    ...heartbeat,
    port: 0,
    signInsPerMinute: 10_000,
    passwordCost: QUICK,
  })
  const made = await Promise.all(
    roles.map(async (role) => [
      role,
      await createApiToken(run.database, { role, label: `the ${role}`, now: run.clock() }),
    ]),
  )
  const tokens = Object.fromEntries(made) as Record<Role, string>
  const send = (name: RouteName, call: ApiCall = {}) => sendCall(door.url, tokens, name, call)
  return {
    ...world,
    url: door.url,
    tokens,
    send,
    call: async (name, call) => {
      const route: Route = routes[name]
      const response = await send(name, call)
      const text = await response.text()
      if (response.status !== route.status) throw new Error(`${name}: ${response.status} ${text}`)
      return (route.answer === undefined ? undefined : route.answer.parse(JSON.parse(text))) as never
    },
    refused: async (name, call) => {
      const response = await send(name, call)
      const problem = problemSchema.parse(await response.json())
      if (problem.status !== response.status) throw new Error(`${problem.code} came with ${response.status}`)
      return problem
    },
    stop: async () => {
      await door.stop()
      await world.stop()
    },
  }
}

function sendCall(
  url: string,
  tokens: Readonly<Record<Role, string>>,
  name: RouteName,
  call: ApiCall,
): Promise<Response> {
  const route: Route = routes[name]
  const path = Object.entries(call.params ?? {}).reduce(
    (text, [parameter, value]) => text.replace(`:${parameter}`, value),
    route.path,
  )
  const token = call.token === undefined ? tokens[call.role ?? 'owner'] : call.token
  return fetch(`${url}${apiPrefix}${path}${call.query === undefined ? '' : `?${call.query}`}`, {
    method: route.method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(call.language === undefined ? {} : { 'accept-language': call.language }),
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...call.headers,
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  })
}
