import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { readRotation } from '../database/account-key-rotations.ts'
import { AccountKeys } from '../database/account-keys.ts'
import { readAccount } from '../database/amazon-accounts.ts'
import { openAnswer, openImported, sealOrder } from '../database/order-vault.ts'
import { sealedUnder } from '../platform/secret-box.ts'
import { resealAccount } from '../sync/upkeep/reseal-account.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

const BUYERS = ['Quirine Zandvoort', 'Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Edsger Dijkstra']

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 100 })
  for (const buyerName of BUYERS)
    await world.amazon.placeOrder({
      template: 'fbm-unshipped',
      items: [{ sku: 'MUG', quantity: 1 }],
      buyerName,
    })
  await world.sync()
})
afterAll(() => world.stop())
beforeEach(async () => {
  await rotationEnds()
  expect(world.failures).toEqual([])
})

const params = { accountId: ACCOUNT }
const currentKey = async () => (await world.run.keys.keyOf(world.run.database, ACCOUNT)).current.id

/** All that waits in the queue runs, as if its time had come. */
async function rotationEnds(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await world.drain({ later: true })
    if ((await readRotation(world.run.database, ACCOUNT)) === undefined) return
    await world.minutesPass(11)
  }
  expect.fail('The rotation does not end.')
}

async function everyBuyerIsFound(): Promise<void> {
  for (const buyer of BUYERS) {
    const found = await world.call('listOrders', { query: `buyer=${encodeURIComponent(buyer)}` })
    expect(found.items.map(({ buyerName }) => buyerName)).toEqual([buyer])
    const [order] = found.items
    const amazonOrderId = order?.amazonOrderId ?? ''
    const page = await world.call('readOrder', { params: { storeId: STORE, amazonOrderId } })
    expect(page.shippingAddress).not.toBeNull()
  }
}

function sealedRows() {
  return world.run.database.selectFrom('sealed_order_data').selectAll().orderBy('amazon_order_id').execute()
}

/** The keys that anything of the account lies under. */
async function keysInUse(): Promise<readonly string[]> {
  const account = await readAccount(world.run.database, ACCOUNT)
  const sealed = (await sealedRows()).flatMap((row) => [
    row.sealed_answer,
    row.sealed_buyer,
    row.sealed_imported,
  ])
  return [
    ...new Set(
      [...sealed, account?.sealed_refresh_token ?? null].flatMap((one) => (one ? [sealedUnder(one)] : [])),
    ),
  ]
}

test('everything is sealed anew under the new key, the former one is forgotten, and all can be read', async () => {
  const former = await currentKey()
  const { startedAt } = await world.call('rotateAccountKey', { params })
  expect((await world.call('readAccount', { params })).keyRotationSince).toBe(startedAt)
  await rotationEnds()
  const current = await currentKey()
  expect(current).not.toBe(former)
  expect(await keysInUse()).toEqual([current])
  expect((await world.run.keys.keyOf(world.run.database, ACCOUNT)).all).toHaveLength(1)
  expect((await world.call('readAccount', { params })).keyRotationSince).toBeNull()
  await everyBuyerIsFound()
  await world.sync()
})

test('asked for twice, it is done once', async () => {
  const first = await world.call('rotateAccountKey', { params })
  const key = await currentKey()
  await world.minutesPass(1)
  expect(await world.call('rotateAccountKey', { params })).toEqual(first)
  expect(await currentKey()).toBe(key)
})

test('killed after a batch, another process goes on, and both keys open meanwhile', async () => {
  const former = await currentKey()
  await world.call('rotateAccountKey', { params })
  await resealAccount(world.run, { accountId: ACCOUNT }, 2)
  const current = await currentKey()
  const underNow = async () =>
    (await sealedRows()).filter((row) => sealedUnder(row.sealed_answer) === current).length
  expect(await underNow()).toBe(2)
  expect((await keysInUse()).toSorted()).toEqual([current, former].toSorted())
  await everyBuyerIsFound()

  const another = { ...world.run, keys: new AccountKeys(world.config.secretKeys) }
  await resealAccount(another, { accountId: ACCOUNT }, 2)
  expect(await underNow()).toBe(4)
  await rotationEnds()
  expect(await keysInUse()).toEqual([current])
  await everyBuyerIsFound()
})

test('what somebody seals under the former key meanwhile is sealed anew before that key is forgotten', async () => {
  const before = await world.run.keys.keyOf(world.run.database, ACCOUNT)
  await world.call('rotateAccountKey', { params })
  await world.drain()
  const [row] = await sealedRows()
  const key = { accountId: ACCOUNT, storeId: STORE, amazonOrderId: row?.amazon_order_id ?? '' }
  const keyNow = await world.run.keys.keyOf(world.run.database, ACCOUNT)
  const answer = openAnswer(keyNow, key, row?.sealed_answer ?? Buffer.alloc(0))
  const { sealedAnswer } = sealOrder(before, { key, answer, read: null })
  await world.run.database
    .updateTable('sealed_order_data')
    .set({ sealed_answer: sealedAnswer })
    .where('amazon_order_id', '=', key.amazonOrderId)
    .execute()
  await rotationEnds()
  expect(await keysInUse()).toEqual([await currentKey()])
  const [after] = await sealedRows()
  expect(
    openAnswer(
      await world.run.keys.keyOf(world.run.database, ACCOUNT),
      key,
      after?.sealed_answer ?? Buffer.alloc(0),
    ),
  ).toEqual(answer)
  expect(
    openImported(
      await world.run.keys.keyOf(world.run.database, ACCOUNT),
      key,
      after?.sealed_imported ?? Buffer.alloc(0),
    ).answer,
  ).toEqual(answer)
})

test('only an owner may, and only for an account that is there', async () => {
  expect(await world.refused('rotateAccountKey', { params, role: 'operator' })).toMatchObject({
    code: 'role-too-low',
  })
  expect(await world.refused('rotateAccountKey', { params: { accountId: 'na-nobody' } })).toMatchObject({
    code: 'account-unknown',
  })
})
