/**
 * Commerce mails no Amazon buyer by anything that the service does of its own accord (O-21): Amazon tells them all, and
 * forbids sellers to. Each kind of mail is switched on in Commerce, with a copy to staff, so that one would be seen.
 * https://sellercentral.amazon.com/help/hub/reference/external/G1701
 */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { SettingsWorld } from '../testing/settings-world.ts'

const STAFF = 'staff@shop.example'
const KINDS = ['order', 'invoice', 'shipment', 'creditmemo'].flatMap((kind) => [kind, `${kind}_comment`])

let shop: SettingsWorld

beforeAll(async () => {
  shop = await SettingsWorld.start(inject('postgresUrl'))
  const wish = { enabled: true, copy_to: [STAFF], copy_method: 'copy' }
  await shop.world.shop.call('/orderferry/mail-settings/1', {
    method: 'PUT',
    body: { kinds: Object.fromEntries(KINDS.map((kind) => [kind, wish])) },
  })
})
afterAll(() => shop.world.stop())

async function mailed(): Promise<readonly { kind: string; recipient_email: string }[]> {
  return (await shop.world.shop.call('/orderferry/mails?page_size=200')).items
}

test('over the whole life of orders of every kind', async () => {
  const { world } = shop
  await world.shop.defineStatus('from_amazon', 'processing')
  await world.shop.defineStatus('gone', 'complete')
  await shop.set({
    ...{ orderStatus: 'custom', processingStatus: 'from_amazon', shippedStatus: 'gone' },
    ...{ insufficientStock: 'on-hold', importFbaOrders: 'at-shipped' },
  })
  const { placed, orders } = await shop.importOne()
  await world.shop.ship(orders[0].entity_id, { MUG: 1 }, '1Z999AA10123456784')
  await world.run.jobs.enqueue(world.run.database, 'discover-shipments', {})
  await world.drain()
  await world.minutesPass(10)
  await world.sync()
  expect(await shop.row(placed)).toMatchObject({ display_status: 'Completed' })
  for (const template of ['fba-shipped', 'fbm-shipped', 'fbm-partially-shipped', 'fbm-canceled'])
    await shop.importOne({ template, items: [{ sku: 'MUG', quantity: 2 }] })
  await world.shop.setQuantity('MUG', 0)
  await shop.importOne()

  const ledger: readonly { write: string }[] = await world.shop.control('ledger')
  const written = new Set(ledger.map(({ write }) => write))
  for (const write of ['order', 'invoice', 'shipment', 'comment']) expect(written).toContain(write)
  expect(await mailed()).toEqual([])
})

test('a person who asks for it has the buyer mailed, so that the silence above means something', async () => {
  await shop.world.shop.setQuantity('MUG', 100)
  const { orders } = await shop.importOne()
  await shop.world.shop.call(`/orders/${orders[0].entity_id}/emails`, { body: {} })
  const own = (await mailed()).filter(({ recipient_email: to }) => to === orders[0].customer_email)
  expect(own).toMatchObject([{ kind: 'order' }])
})
