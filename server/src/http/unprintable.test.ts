/** Characters that PostgreSQL does not take are refused in words wherever an address may have them. */
import type { Route } from '@orderferry/contract/route'
import { type RouteName, routes } from '@orderferry/contract/routes'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

const NUL = '%00'

let world: ApiWorld
beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())

const asked = (Object.entries(routes) as [RouteName, Route][]).flatMap(([name, route]) => {
  const named = [...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
    name,
    parameter,
    of: 'params',
  }))
  if (route.query === undefined) return named
  const { properties } = z.toJSONSchema(route.query, { io: 'input', unrepresentable: 'any' })
  return [...named, ...Object.keys(properties ?? {}).map((parameter) => ({ name, parameter, of: 'query' }))]
})

test.each(asked)('$name is refused a NUL as $parameter of its $of', async ({ name, parameter, of }) => {
  const params = of === 'params' ? { [parameter ?? '']: NUL } : {}
  const query = of === 'query' ? `${parameter}=${NUL}` : ''
  const answer = await world.send(name, { params, query })
  await answer.body?.cancel()
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
})
