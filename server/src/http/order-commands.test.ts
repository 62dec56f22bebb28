/** What staff do to a Commerce order is done once, one at a time, and known to those who come second. */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { listAudit } from '../database/audit-entries.ts'
import { switchReadOnlyOn, updateGlobalSettings } from '../database/global-settings.ts'
import { takeLease } from '../database/order-leases.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { at, type Desk, importOrder, openDesk } from './testing/desk.ts'

let world: ApiWorld
let ida: Desk
let otto: Desk

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'), { commerceDeadlineMs: 3_000 })
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 1_000 })
  ida = await openDesk(world, { role: 'clerk', name: 'Ida', reversesOrders: true })
  otto = await openDesk(world, { role: 'operator', name: 'Otto' })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const stateOf = async (id: number) => (await world.shop.call(`/orders/${id}`)).state
const HOLD = 'POST /V1/orders/:id/hold'

describe('a command', () => {
  test('that is sent again with its key is answered as before, and done once', async () => {
    const { id, amazonOrderId } = await importOrder(world)
    const asked = await ida.asking(id)
    const first = await world.call('holdCommerceOrder', asked)
    expect(first).toMatchObject({ kind: 'hold', by: 'Ida', documentId: null })
    await world.shop.call(`/orders/${id}/unhold`, { body: {} })
    expect(await world.call('holdCommerceOrder', asked)).toEqual(first)
    expect(await stateOf(id)).toBe('processing')
    const { history } = await world.call('readOrder', { params: { storeId: 'us-shop', amazonOrderId } })
    const held = history.filter(({ code }) => code === 'held-by-staff')
    expect(held).toMatchObject([{ actor: 'Ida' }])
  })

  test('that is sent twice at once is done once', async () => {
    const { id } = await importOrder(world)
    const asked = await ida.asking(id)
    const [one, other] = await Promise.all([
      world.call('holdCommerceOrder', asked),
      world.call('holdCommerceOrder', asked),
    ])
    expect(one).toEqual(other)
  })

  test('is refused where its key stands for something else', async () => {
    const { id } = await importOrder(world)
    const asked = await ida.asking(id)
    await world.call('holdCommerceOrder', asked)
    expect(await world.refused('unholdCommerceOrder', asked)).toMatchObject({ code: 'command-key-used' })
    const ottos = await otto.asking(id)
    const stolen = { ...ottos, body: asked.body }
    expect(await world.refused('holdCommerceOrder', stolen)).toMatchObject({ code: 'command-key-used' })
  })

  test('of two clerks at once is done by one, and the other learns by whom', async () => {
    const { id } = await importOrder(world)
    const asked = await Promise.all([ida.asking(id), otto.asking(id)])
    const answers = await Promise.all(asked.map((one) => world.send('holdCommerceOrder', one)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const winner = (await answers.find(({ ok }) => ok)?.json()) as { readonly by: string }
    const problem = (await answers.find(({ ok }) => !ok)?.json()) as { readonly detail: string }
    expect(problem).toMatchObject({ code: 'done-by-another' })
    expect(problem.detail).toContain(`${winner.by} put the order on hold at 20`)
  })

  test('that the order forbids is refused with its reason, in the reader’s language', async () => {
    const { id } = await importOrder(world)
    const asked = await ida.asking(id)
    expect(await world.refused('unholdCommerceOrder', asked)).toMatchObject({
      ...{ code: 'action-not-possible', status: 409, detail: 'The order is not on hold. Nothing was done.' },
    })
    const inChinese = await world.refused('unholdCommerceOrder', { ...asked, language: 'zh-Hant' })
    expect(inChinese.detail).toBe('訂單沒有暫停處理。沒有執行任何動作。')
  })

  test('needs the permission that an owner gives to a clerk, which the page tells', async () => {
    const { id } = await importOrder(world)
    const clerk = await openDesk(world, { role: 'clerk', name: 'Nils' })
    const asked = await clerk.asking(id)
    expect(await world.refused('holdCommerceOrder', asked)).toMatchObject({
      ...{ code: 'permission-missing', status: 403 },
    })
    const { actions } = await clerk.read(id)
    const hold = actions.find(({ action }) => action === 'hold')
    expect(hold).toMatchObject({ allowed: false, reason: expect.stringContaining('an owner') })
    expect(actions.find(({ action }) => action === 'ship')).toMatchObject({ allowed: true, reason: null })
    const viewer = await openDesk(world, { role: 'viewer', name: 'Vera' })
    expect(await world.refused('holdCommerceOrder', await viewer.asking(id))).toMatchObject({
      code: 'role-too-low',
    })
  })

  test('of an order that is not there, or without key and version, is said', async () => {
    const { id } = await importOrder(world)
    const asked = await ida.asking(id)
    expect(await world.refused('holdCommerceOrder', { ...asked, ...at(999_999) })).toMatchObject({
      code: 'commerce-order-unknown',
    })
    const wrong = { ...asked, body: { key: 'short', seen: 'yesterday' } }
    const { errors } = await world.refused('holdCommerceOrder', wrong)
    expect(errors?.map(({ field }) => field)).toEqual(['body.key', 'body.seen'])
  })

  test('waits for nobody’s job in Read-Only Mode: it is refused, and can be sent again afterwards', async () => {
    const { id } = await importOrder(world)
    const asked = await ida.asking(id)
    await switchReadOnlyOn(world.run.database, 'staff', world.run.clock())
    expect(await world.refused('holdCommerceOrder', asked)).toMatchObject({ code: 'read-only-mode' })
    await updateGlobalSettings(world.run.database, { read_only_because: null, read_only_since: null })
    expect(await world.call('holdCommerceOrder', asked)).toMatchObject({ by: 'Ida' })
  })
})

describe('a command whose answer is lost', () => {
  test('after its effect is found to be done at once', async () => {
    const { id } = await importOrder(world)
    await world.shop.fault({ operation: HOLD, kind: 'cut-after' })
    expect(await world.call('holdCommerceOrder', await ida.asking(id))).toMatchObject({ kind: 'hold' })
    expect(await stateOf(id)).toBe('holded')
  })

  test('before its effect is told as unknown, and settled as not done once Commerce must have ended', async () => {
    const { id, amazonOrderId } = await importOrder(world)
    const asked = await ida.asking(id)
    await world.shop.fault({ operation: HOLD, kind: 'cut-before' })
    expect(await world.refused('holdCommerceOrder', asked)).toMatchObject({
      ...{ code: 'command-unsettled', status: 503 },
    })
    // Who comes next waits until Commerce must have ended what was lost.
    expect(await stateOf(id)).toBe('processing')
    expect(await world.call('holdCommerceOrder', await otto.asking(id))).toMatchObject({ by: 'Otto' })
    expect(await world.refused('holdCommerceOrder', asked)).toMatchObject({ code: 'done-by-another' })
    const { history } = await world.call('readOrder', { params: { storeId: 'us-shop', amazonOrderId } })
    expect(history.filter(({ code }) => code === 'held-by-staff')).toMatchObject([{ actor: 'Otto' }])
  })

  test('holds back everybody else meanwhile, who learn whose it is', async () => {
    const { id } = await importOrder(world)
    const { database, workerNumber } = world.run
    const held = await takeLease(database, {
      ...{ key: `us-shop/${(await world.call('readCommerceOrder', at(id))).amazon?.amazonOrderId}` },
      ...{ purpose: 'ship', workerNumber, durationMs: 60_000 },
    })
    expect(held.kind).toBe('held')
    expect(await world.refused('holdCommerceOrder', await otto.asking(id))).toMatchObject({
      ...{ code: 'order-busy', detail: expect.stringContaining('Orderferry itself') },
    })
    expect(await stateOf(id)).toBe('processing')
  }, 20_000)

  test('that Commerce refuses is answered so, again and again', async () => {
    const { id } = await importOrder(world)
    const asked = await ida.asking(id)
    await world.shop.fault({ operation: HOLD, kind: 'error-400', message: 'Not today.' })
    for (const _time of [1, 2])
      expect(await world.refused('holdCommerceOrder', asked)).toMatchObject({
        ...{ code: 'command-refused', detail: expect.stringContaining('Not today.') },
      })
    const again = { ...asked, body: { ...(asked.body as object), key: randomUUID() } }
    expect(await world.call('holdCommerceOrder', again)).toMatchObject({ kind: 'hold' })
  })
})

test('an order on hold is lifted to where it was, and the audit list says by whom both were done', async () => {
  const { id } = await importOrder(world)
  await world.call('holdCommerceOrder', await ida.asking(id))
  expect(await stateOf(id)).toBe('holded')
  await world.call('unholdCommerceOrder', await otto.asking(id))
  expect(await stateOf(id)).toBe('processing')
  const entries = await listAudit(world.run.database, { kind: 'orders' }, { limit: 2, offset: 0 })
  expect(entries).toMatchObject([
    { actor: 'Otto', action: 'unholdCommerceOrder', subject: { commerceOrderId: String(id) } },
    { actor: 'Ida', action: 'holdCommerceOrder' },
  ])
})
