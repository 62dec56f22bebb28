/** Who may do what is decided by the API itself: every route of the contract is knocked at with every role. */
import { type Role, roleSuffices, roles } from '@orderferry/contract/role'
import { apiPrefix, type Route } from '@orderferry/contract/route'
import { type RouteName, routes } from '@orderferry/contract/routes'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
})

afterAll(() => world.stop())

const all = Object.entries(routes) as [RouteName, Route][]
const guarded = all.filter(([, route]) => route.role !== null)
/** No such account, store or order: whoever may pass gets as far as that, or as a mistake in what was sent. */
const params = {
  accountId: 'no-such-account',
  storeId: 'no-such-store',
  amazonOrderId: '111-0000000-0000000',
  key: 'NO-SUCH-SKU',
}

describe('each route', () => {
  test.each(guarded)('%s is closed without a token', async (name) => {
    expect(await world.refused(name, { params, token: null })).toMatchObject({ code: 'not-signed-in' })
  })

  test.each(
    guarded.flatMap(([name, route]) => roles.map((role) => [name, role, route.role as Role] as const)),
  )('%s asked by the %s (needs %s)', async (name, role, needed) => {
    const response = await knock(name, role)
    expect(response.status === 403).toBe(!roleSuffices(role, needed))
    if (response.status !== 403) return
    expect(await response.json()).toMatchObject({
      code: 'role-too-low',
      detail: `This needs the role ${needed}; yours is ${role}.`,
    })
  })

  function knock(name: RouteName, role: Role): Promise<Response> {
    const route: Route = routes[name]
    const path = route.path.replaceAll(/:(\w+)/g, (_, key: string) => params[key as keyof typeof params])
    return fetch(`${world.url}${apiPrefix}${path}`, {
      method: route.method,
      headers: { authorization: `Bearer ${world.tokens[role]}`, 'content-type': 'application/json' },
      ...(route.body === undefined ? {} : { body: '{}' }),
    })
  }
})

describe('an address that sends wrong tokens', () => {
  test('has to wait after twenty of them, right tokens included', async () => {
    for (let failure = 0; failure < 20; failure += 1) {
      expect(await world.refused('listStores', { token: 'wrong' })).toMatchObject({ code: 'token-unknown' })
    }
    await world.refused('listStores', { token: 'wrong' })
    const problem = await world.refused('listStores', { token: 'wrong' })
    expect(problem).toMatchObject({ code: 'too-many-attempts', status: 429 })
    expect(problem.retryAfter).toBeGreaterThan(0)
    expect(await world.refused('listStores')).toMatchObject({ code: 'too-many-attempts' })
  })
})
