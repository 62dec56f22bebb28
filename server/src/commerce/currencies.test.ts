import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readCurrencies } from './currencies.ts'
import { type CommerceEngine, integration, startCommerceEngine } from './testing/commerce-engine.ts'

let engine: CommerceEngine
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
})
afterAll(() => engine.stop())

const route = '/rest/default/V1/directory/currency'
const calls = () => engine.wire.exchanges.filter(({ path }) => path === route).length

test('each store view has its base currency, what it sells in, and rates from the one to the others', async () => {
  expect(await readCurrencies(engine.client, 'default')).toEqual({
    baseCurrency: 'USD',
    availableCurrencies: ['USD'],
    rates: new Map([['USD', '1']]),
  })
  expect(await readCurrencies(engine.client, 'eu_de')).toEqual({
    baseCurrency: 'EUR',
    availableCurrencies: ['USD'],
    rates: new Map([['USD', '1.415']]),
  })
})

test('a rate comes with every digit that Commerce has stored', async () => {
  await engine.control('currencies', { store: 'default', currency: 'EUR', allowed: true })
  await engine.control('currencies', { store: 'default', currency: 'JPY', allowed: true })
  await engine.control('rates', { from: 'USD', to: 'EUR', rate: '0.000000000921' })
  await engine.control('rates', { from: 'USD', to: 'JPY', rate: '149.123456789123' })
  const { rates } = await readCurrencies(engine.client, 'default', { fresh: true })
  expect([rates.get('EUR'), rates.get('JPY')]).toEqual(['0.000000000921', '149.123456789123'])
})

test('a currency that is sold in and has no rate is available, without a rate', async () => {
  await engine.control('currencies', { store: 'default', currency: 'SEK', allowed: true })
  const { availableCurrencies, rates } = await readCurrencies(engine.client, 'default', { fresh: true })
  expect([availableCurrencies.includes('SEK'), rates.has('SEK')]).toEqual([true, false])
})

test('currencies are read once until they are asked for afresh, each store view by itself', async () => {
  const client = engine.connect({ kind: 'oauth1', ...integration })
  const before = calls()
  const [first, second] = await Promise.all([
    readCurrencies(client, 'default'),
    readCurrencies(client, 'default'),
  ])
  await readCurrencies(client, 'eu_de')
  expect([second, calls()]).toEqual([first, before + 1])
  await readCurrencies(client, 'default', { fresh: true })
  expect(calls()).toBe(before + 2)
})

test('currencies are not older than ten minutes', async () => {
  let now = Date.parse('2026-03-02T12:00:00Z')
  const { token } = (await engine.control('tokens', {})) as { token: string }
  const client = engine.connect({ kind: 'bearer', token }, { clock: () => new Date(now) })
  const before = calls()
  await readCurrencies(client, 'default')
  now += 10 * 60 * 1000 - 1
  await readCurrencies(client, 'default')
  expect(calls()).toBe(before + 1)
  now += 1
  await readCurrencies(client, 'default')
  expect(calls()).toBe(before + 2)
})

test('a store view that Commerce does not have has no currencies', async () => {
  await expect(readCurrencies(engine.client, 'gone')).rejects.toMatchObject({ kind: 'rejected' })
})

test('a Commerce that does not tell its currencies says so', async () => {
  const text = JSON.stringify({ message: 'Request does not match any route.' })
  engine.wire.ownAnswers.push({ call: `GET ${route}`, status: 404, text })
  await expect(readCurrencies(engine.client, 'default', { fresh: true })).rejects.toMatchObject({
    ...{ kind: 'rejected', facts: { code: 'not-found' } },
  })
})

test('an answer that was lost is not remembered', async () => {
  const client = engine.connect({ kind: 'oauth1', ...integration })
  await engine.fault('GET /V1/directory/currency', 'cut-after')
  await expect(readCurrencies(client, 'eu_de')).rejects.toMatchObject({ kind: 'unavailable' })
  expect((await readCurrencies(client, 'eu_de')).baseCurrency).toBe('EUR')
})
