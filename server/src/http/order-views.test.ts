import { afterAll, beforeAll, expect, inject, test } from 'vitest'
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
