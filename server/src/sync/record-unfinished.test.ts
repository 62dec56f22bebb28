import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { keyOfRow } from '../database/order-changes.ts'
import { SettingsWorld } from '../testing/settings-world.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { recordUnfinished } from './record-unfinished.ts'

let shop: SettingsWorld
let placed: PlacedOrder

beforeAll(async () => {
  shop = await SettingsWorld.start(inject('postgresUrl'))
  placed = (await shop.importOne()).placed
})
afterAll(() => shop.world.stop())

test.each([
  ['hold-pending-stock', 'pending-hold-failed'],
  ['invoice-order', 'invoicing-failed'],
  ['record-fba-shipment', 'completion-failed'],
  ['record-earlier-shipments', 'earlier-shipments-failed'],
  ['set-order-status', 'status-failed'],
  ['put-on-hold', 'hold-failed'],
] as const)('what broke in %s is said as what it is', async (step, note) => {
  const row = await shop.row(placed)
  if (row === undefined) throw new Error('The order is not there.')
  await recordUnfinished(shop.world.run, step, keyOfRow(row), new Error('Broken.'))
  expect(await shop.row(placed)).toMatchObject({ note_code: note, note_parameters: { message: 'Broken.' } })
})
