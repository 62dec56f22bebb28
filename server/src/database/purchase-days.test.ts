import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectDatabase, type Database } from './connect.ts'
import { boughtOn, type PurchaseDays } from './purchase-days.ts'

let db: Database

beforeAll(() => {
  db = connectDatabase(inject('postgresUrl'), 1)
})
afterAll(() => db.destroy())

const us = { timeZone: 'America/Los_Angeles', marketplaceIds: ['ATVPDKIKX0DER'] }
const jp = { timeZone: 'Asia/Tokyo', marketplaceIds: ['A1VC38T7YXB528'] }

/** One order a row: of which marketplace, and when it was bought. */
const orders = [
  ['ATVPDKIKX0DER', '2026-11-20T07:59:59Z'],
  ['ATVPDKIKX0DER', '2026-11-20T08:00:00Z'],
  ['ATVPDKIKX0DER', '2026-11-21T07:59:59Z'],
  ['ATVPDKIKX0DER', '2026-11-21T08:00:00Z'],
  ['A1VC38T7YXB528', '2026-11-19T14:59:59Z'],
  ['A1VC38T7YXB528', '2026-11-19T15:00:00Z'],
  ['A1VC38T7YXB528', '2026-11-20T14:59:59Z'],
  ['A1VC38T7YXB528', '2026-11-20T15:00:00Z'],
] as const

async function bought(days: PurchaseDays): Promise<readonly number[]> {
  const rows = sql.join(
    orders.map(([marketplace, at], n) => sql`(${sql.lit(n)}, ${marketplace}, ${at}::timestamptz)`),
  )
  const found = await sql<{ n: number }>`
    with amazon_orders (n, marketplace_id, purchased_at) as (values ${rows})
    select n from amazon_orders where ${boughtOn(days)} order by n`.execute(db)
  return found.rows.map(({ n }) => n)
}

test.each<[string, PurchaseDays, readonly number[]]>([
  ['a day of one marketplace', { from: '2026-11-20', to: '2026-11-20', zones: [us] }, [1, 2, 6, 7]],
  ['the same day of each', { from: '2026-11-20', to: '2026-11-20', zones: [us, jp] }, [1, 2, 5, 6]],
  ['since a day', { from: '2026-11-21', to: undefined, zones: [us, jp] }, [3, 7]],
  ['until a day', { from: undefined, to: '2026-11-19', zones: [us, jp] }, [0, 4]],
  [
    'moments, whatever the zone',
    { from: '2026-11-20T08:00:00Z', to: '2026-11-20T15:00:00Z', zones: [us, jp] },
    [1, 6, 7],
  ],
  ['a day where there is no store', { from: '2026-11-20', to: '2026-11-20', zones: [] }, [0, 1, 6, 7]],
])('%s', async (_name, days, expected) => {
  expect(await bought(days)).toEqual(expected)
})

test('a day on which clocks are put back has 25 hours', async () => {
  const day = { from: '2026-11-01', to: '2026-11-01', zones: [us] }
  const hours = await sql<{ hours: string }>`
    with amazon_orders (marketplace_id, purchased_at) as (
      select 'ATVPDKIKX0DER', moment from generate_series('2026-11-01T00:30Z'::timestamptz, '2026-11-03', '1 hour') as moment)
    select count(*)::text as hours from amazon_orders where ${boughtOn(day)}`.execute(db)
  expect(hours.rows[0]?.hours).toBe('25')
})
