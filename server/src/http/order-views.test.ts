import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson, type Person } from './testing/people.ts'

let world: ApiWorld
let ada: Person
let bruno: Person

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  ada = await addPerson(world, { role: 'clerk' })
  bruno = await addPerson(world, { role: 'viewer' })
})
afterAll(() => world.stop())

const as = (person: Person) => ({ token: null, headers: person.headers })
const namesFor = async (person: Person) =>
  (await world.call('listOrderViews', as(person))).items.map(({ name }) => name)
const save = (person: Person, name: string, shared = false) =>
  world.call('saveOrderView', {
    ...as(person),
    body: { name, shared, search: { status: 'Error', sort: 'latestShipAt', columns: 'latestShipAt' } },
  })

test('a view is kept under a name for who made it, and for all once it is shared', async () => {
  const view = await save(ada, 'Blocked')
  expect(view).toMatchObject({ name: 'Blocked', own: true, shared: false, search: { status: 'Error' } })
  expect(await namesFor(ada)).toEqual(['Default View', 'Blocked'])
  expect(await namesFor(bruno)).toEqual(['Default View'])
  const params = { viewId: view.viewId }
  await world.call('changeOrderView', { ...as(ada), params, body: { shared: true, name: 'Stuck' } })
  expect((await world.call('listOrderViews', as(bruno))).items[1]).toMatchObject({
    name: 'Stuck',
    own: false,
    search: { columns: 'latestShipAt' },
  })
})

test('a view is renamed and deleted by nobody else', async () => {
  const { viewId } = await save(ada, 'Mine', true)
  const params = { viewId }
  const change = { ...as(bruno), params }
  expect(await world.refused('changeOrderView', { ...change, body: { name: 'His' } })).toMatchObject({
    code: 'view-unknown',
  })
  expect(await world.refused('removeOrderView', change)).toMatchObject({ code: 'view-unknown' })
  await world.call('removeOrderView', { ...as(ada), params })
  expect(await namesFor(ada)).not.toContain('Mine')
})

test('the default view stays, and a name is given once', async () => {
  const params = { viewId: 'default' }
  expect(await world.refused('removeOrderView', { ...as(ada), params })).toMatchObject({
    code: 'view-default',
    status: 409,
  })
  await save(bruno, 'Once')
  const body = { name: 'Once', search: {} }
  expect(await world.refused('saveOrderView', { ...as(bruno), body })).toMatchObject({ code: 'view-exists' })
  const { viewId } = await save(bruno, 'Twice')
  expect(
    await world.refused('changeOrderView', { ...as(bruno), params: { viewId }, body: { name: 'Once' } }),
  ).toMatchObject({ code: 'view-exists' })
})

test('a view without a name, and a program without a person, are refused in words', async () => {
  const problem = await world.refused('saveOrderView', { ...as(ada), body: { name: ' ', search: {} } })
  expect(problem.errors?.[0]).toMatchObject({
    field: 'body.name',
    fix: expect.stringMatching(/one character/),
  })
  const body = { name: 'Robot', search: {} }
  expect(await world.refused('saveOrderView', { body })).toMatchObject({ code: 'not-a-person' })
})

describe('what may name a buyer', () => {
  test.each([
    [{ q: 'Zandvoort' }, 'body.search.q', /may name a buyer/],
    [{ buyer: 'Quirine' }, 'body.search.buyer', /may name a buyer/],
    [{ orderNumber: 'Quirine' }, 'body.search.orderNumber', /no part of an Amazon order number/],
    [{ program: 'Quirine Zandvoort' }, 'body.search.program', /no program/],
    [{ columns: 'latestShipAt,Quirine Zandvoort' }, 'body.search.columns', /no columns/],
    [{ status: 'Quirine' }, 'body.search.status', /no status/],
    [{ sort: 'buyer' }, 'body.search.sort', /no column/],
    [{ note: 'Quirine' }, 'body.search.note', /not known/],
  ])('%j is not kept in a view, nor put into one', async (search, field, problem) => {
    const refusal = { errors: [{ field, problem: expect.stringMatching(problem) }] }
    const body = { name: 'Regulars', search }
    expect(await world.refused('saveOrderView', { ...as(ada), body })).toMatchObject(refusal)
    const { viewId } = await save(ada, `Plain ${field}`)
    const call = { ...as(ada), params: { viewId }, body: { search } }
    expect(await world.refused('changeOrderView', call)).toMatchObject(refusal)
  })
})

test('what views kept of buyers before is taken out of them', async () => {
  const { viewId } = await save(ada, 'Of old')
  const kept = { q: 'Zandvoort', buyer: 'Quirine', orderNumber: 'Quirine', program: 'PRIME', status: 'Error' }
  const { database } = world.run
  await database
    .updateTable('order_views')
    .set({ search: JSON.stringify(kept) })
    .where('view_id', '=', viewId)
    .execute()
  const migration = new URL('../database/migrations/0032-no-buyers-in-plain-text.sql', import.meta.url)
  await sql.raw(await readFile(migration, 'utf8')).execute(database)
  const { items } = await world.call('listOrderViews', as(ada))
  expect(items.find((view) => view.viewId === viewId)?.search).toEqual({ program: 'PRIME', status: 'Error' })
})

test('everything that the page can filter by, sort by and show is kept as it stands in its address', async () => {
  const search = {
    ...{ store: STORE, status: 'Error,Partially Shipped', orderNumber: '111-1234567', program: 'PRIME' },
    ...{ totalMin: '15.00', totalMax: '90', purchasedFrom: '2026-01-01', purchasedTo: '2026-01-31' },
    ...{ channel: 'FBM', blocked: 'true', late: 'true', shipToday: 'true', cancellationRequested: 'true' },
    ...{ sort: '-total', columns: 'latestShipAt,prime' },
  }
  const view = await world.call('saveOrderView', { ...as(ada), body: { name: 'All of it', search } })
  expect(view.search).toEqual(search)
})

test('a shared view of a store is shown to those who have it, and kept by nobody else', async () => {
  const search = { store: STORE }
  await world.call('saveOrderView', { ...as(ada), body: { name: 'Harbor', shared: true, search } })
  const other = await addPerson(world, { role: 'clerk', storeIds: ['another-shop'] })
  expect(await namesFor(bruno)).toContain('Harbor')
  expect(await namesFor(other)).not.toContain('Harbor')
  const body = { name: 'Peek', search }
  expect(await world.refused('saveOrderView', { ...as(other), body })).toMatchObject({
    code: 'store-not-yours',
  })
  const own = await world.call('saveOrderView', { ...as(other), body: { name: 'Own', search: {} } })
  const params = { viewId: own.viewId }
  expect(await world.refused('changeOrderView', { ...as(other), params, body: { search } })).toMatchObject({
    code: 'store-not-yours',
  })
})
