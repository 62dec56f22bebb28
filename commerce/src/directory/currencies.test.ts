import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '../database/open-pool.ts'
import { startCommerce } from '../start-commerce.ts'
import { type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce({ control: true })
  rest = await restClient(running)
})
afterAll(() => running.end())

/** As it was recorded on a Magento. */
const world = JSON.parse(readFileSync(new URL('../../conformance/WORLD.json', import.meta.url), 'utf8'))

async function currenciesOf(store: string) {
  return (await rest.get(`/rest/${store}/V1/directory/currency`)).body
}

async function control(path: string, body: object): Promise<number> {
  const sent = { method: 'POST', body: JSON.stringify(body) }
  return (await fetch(`${running.commerce.url}/control/${path}`, sent)).status
}

test.each(['default', 'eu_de'])('the currencies of %s are a new Magento’s', async (store) => {
  expect(await currenciesOf(store)).toEqual(world.currency[store])
})

test('without a store in the path it is the default view, and `all` is the admin', async () => {
  const { body } = await rest.get('/rest/V1/directory/currency')
  expect(body).toEqual(world.currency.default)
  expect(await currenciesOf('all')).toEqual(body)
})

test('a currency that a store view sells in comes with its rate, from that view’s base currency', async () => {
  await control('currencies', { store: 'default', currency: 'EUR', allowed: true })
  await control('rates', { from: 'USD', to: 'EUR', rate: '0.921234567891' })
  expect(await currenciesOf('default')).toMatchObject({
    base_currency_code: 'USD',
    available_currency_codes: ['EUR', 'USD'],
    exchange_rates: [
      { currency_to: 'EUR', rate: 0.921234567891 },
      { currency_to: 'USD', rate: 1 },
    ],
  })
  expect((await currenciesOf('eu_de')).available_currency_codes).toEqual(['USD'])
})

test('a currency without a rate has the rate 0, and one that is not sold in any more is gone', async () => {
  await control('currencies', { store: 'eu_de', currency: 'SEK', allowed: true })
  const { exchange_rates: rates } = await currenciesOf('eu_de')
  expect(rates).toContainEqual({ currency_to: 'SEK', rate: 0 })
  await control('rates', { from: 'EUR', to: 'USD', rate: null })
  await control('currencies', { store: 'eu_de', currency: 'SEK', allowed: false })
  expect((await currenciesOf('eu_de')).exchange_rates).toEqual([{ currency_to: 'USD', rate: 0 }])
})

test.each([
  ['currencies', { store: 'nowhere', currency: 'EUR', allowed: true }],
  ['currencies', { store: 'default', currency: 'euro', allowed: true }],
  ['currencies', { store: 'default', currency: 'EUR' }],
  ['rates', { from: 'USD', to: 'EUR', rate: 0.92 }],
  ['rates', { from: 'USD', to: 'EUR', rate: '-1' }],
  ['rates', { from: 'USD', rate: '1' }],
])('control refuses %s %j', async (path, body) => {
  expect(await control(path, body)).toBe(400)
})

test('a world of before there were rates is given those of a new Magento', async () => {
  const pool = openPool(running.databaseUrl)
  await pool.query('truncate commerce.currency_allowed, commerce.directory_currency_rate')
  await pool.end()
  const again = await startCommerce({ databaseUrl: running.databaseUrl, port: 0 })
  const { body } = await (await restClient({ ...running, commerce: again })).get(
    '/rest/V1/directory/currency',
  )
  expect(body).toEqual(world.currency.default)
  await again.stop()
})
