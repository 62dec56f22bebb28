/** What becomes of a request whose note for the audit list cannot be kept. */
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())
beforeEach(() => sql`alter table audit_entries rename to audit_entries_away`.execute(world.run.database))
afterEach(() => sql`alter table audit_entries_away rename to audit_entries`.execute(world.run.database))

test('a change that was made is answered as made', async () => {
  expect(await world.call('changeGlobalSettings', { body: { debugLogging: true } })).toMatchObject({
    debugLogging: true,
  })
})

test('a buyer is not shown', async () => {
  const { database } = world.run
  await sql`alter table audit_entries_away rename to audit_entries`.execute(database)
  const clerk = await addPerson(world, { role: 'clerk' })
  const { orderId } = await world.amazon.placeOrder({ template: 'fbm-unshipped' })
  await world.minutesPass(5)
  await world.sync()
  await sql`alter table audit_entries rename to audit_entries_away`.execute(database)
  const call = { params: { storeId: STORE, amazonOrderId: orderId }, token: null, headers: clerk.headers }
  expect((await world.send('readOrder', call)).status).toBe(500)
})
