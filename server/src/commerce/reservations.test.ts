import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createPlaceholderProduct } from './placeholder-product.ts'
import { placeReservation, type ReservationDraft, releaseReservation } from './reservations.ts'
import { readSalableStock } from './stock.ts'
import {
  type CommerceEngine,
  integration,
  makeProduct,
  startCommerceEngine,
} from './testing/commerce-engine.ts'

let engine: CommerceEngine
let serial = 0
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
})
afterAll(() => engine.stop())

/** Ten of a product of its own. */
async function newProduct(): Promise<string> {
  serial += 1
  const sku = `MUG-${serial}`
  await makeProduct(engine.client, { sku, quantity: 10 })
  return sku
}

function wish(sku: string, quantity: number, changes: Partial<ReservationDraft> = {}): ReservationDraft {
  serial += 1
  const reference = `amazon:ATVPDKIKX0DER/111-${serial}`
  return { reference, websiteCode: 'base', items: [{ sku, quantity }], check: true, ...changes }
}

async function salable(sku: string) {
  const stock = await readSalableStock(engine.client, { websiteCode: 'base', skus: [sku] })
  return stock.get(sku)?.salableQuantity
}

test('what is placed cannot be sold, and what is released can be again', async () => {
  const sku = await newProduct()
  const placed = wish(sku, 3)
  expect(await placeReservation(engine.client, placed)).toEqual({ kind: 'placed' })
  expect(await salable(sku)).toBe(7)
  await releaseReservation(engine.client, placed.reference)
  expect(await salable(sku)).toBe(10)
})

test('placed twice and released twice, a reservation is one', async () => {
  const sku = await newProduct()
  const placed = wish(sku, 3)
  await placeReservation(engine.client, placed)
  const again = await placeReservation(engine.client, { ...placed, items: [{ sku, quantity: 9 }] })
  expect([again, await salable(sku)]).toEqual([{ kind: 'placed' }, 7])
  await releaseReservation(engine.client, placed.reference)
  await releaseReservation(engine.client, placed.reference)
  expect(await salable(sku)).toBe(10)
})

test('of four at the same moment all hold the one reservation', async () => {
  const sku = await newProduct()
  const placed = wish(sku, 3)
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => placeReservation(engine.client, placed)))
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['placed']))
  expect(await salable(sku)).toBe(7)
})

test('what was released is not placed again under its reference', async () => {
  const sku = await newProduct()
  const placed = wish(sku, 3)
  await placeReservation(engine.client, placed)
  await releaseReservation(engine.client, placed.reference)
  expect(await placeReservation(engine.client, placed)).toEqual({ kind: 'released-before' })
  expect(await salable(sku)).toBe(10)
})

test('more than is salable is an answer that names it, and holds nothing of the rest', async () => {
  const [sku, other] = [await newProduct(), await newProduct()]
  const items = [
    { sku, quantity: 11 },
    { sku: other, quantity: 1 },
  ]
  const asked = wish(sku, 11, { items })
  expect(await placeReservation(engine.client, asked)).toEqual({
    kind: 'refused',
    message: `The requested quantity is not salable: ${sku}`,
  })
  expect([await salable(sku), await salable(other)]).toEqual([10, 10])
  expect((await placeReservation(engine.client, { ...asked, check: false })).kind).toBe('placed')
})

test('a placeholder, whose stock is not managed, is held however many are asked for', async () => {
  const draft = { sku: 'GNOME', name: 'Garden Gnome', asin: null, websiteIds: [1] }
  await createPlaceholderProduct(engine.client, draft)
  expect((await placeReservation(engine.client, wish('GNOME', 5))).kind).toBe('placed')
})

test('releasing what was never placed is done already', async () => {
  await expect(releaseReservation(engine.client, 'amazon:never')).resolves.toBeUndefined()
})

test.each([
  ['cut-before', 10],
  ['cut-after', 7],
] as const)('a reservation that is %s is placed once by asking again', async (fault, left) => {
  const sku = await newProduct()
  const placed = wish(sku, 3)
  await engine.fault('POST /V1/orderferry/reservations', fault)
  await expect(placeReservation(engine.client, placed)).rejects.toMatchObject({
    ...{ kind: 'unavailable', facts: { ambiguous: true } },
  })
  expect(await salable(sku)).toBe(left)
  await placeReservation(engine.client, placed)
  expect(await salable(sku)).toBe(7)
})

test('a release whose answer was lost is released by asking again', async () => {
  const sku = await newProduct()
  const placed = wish(sku, 3)
  await placeReservation(engine.client, placed)
  await engine.fault('DELETE /V1/orderferry/reservations/:reference', 'cut-after')
  await expect(releaseReservation(engine.client, placed.reference)).rejects.toMatchObject({
    kind: 'unavailable',
  })
  await releaseReservation(engine.client, placed.reference)
  expect(await salable(sku)).toBe(10)
})

test('a reference with slashes and blanks is signed and found', async () => {
  const sku = await newProduct()
  const signed = engine.connect({ kind: 'oauth1', ...integration })
  const placed = wish(sku, 3, { reference: 'amazon: A/B+C%2F é' })
  await placeReservation(signed, placed)
  await releaseReservation(signed, placed.reference)
  expect(await salable(sku)).toBe(10)
})

test('a website that Commerce does not have holds nothing', async () => {
  const asked = placeReservation(engine.client, wish('ANY', 1, { websiteCode: 'gone' }))
  await expect(asked).rejects.toMatchObject({ kind: 'rejected', facts: { code: 'not-found' } })
})

test('a Commerce without our module holds nothing, and has nothing to let go', async () => {
  const plain = await startCommerceEngine(inject('postgresUrl'), { orderferryModule: false })
  expect(await placeReservation(plain.client, wish('ANY', 1))).toEqual({ kind: 'not-offered' })
  await expect(releaseReservation(plain.client, 'amazon:1')).resolves.toBeUndefined()
  await plain.stop()
})
