/**
 * The currencies of a store view and their rates, from the base currency to each.
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Directory/Model/CurrencyInformationAcquirer.php
 */
import type { Database } from '../database/open-pool.ts'
import type { StoreView } from '../stores/load-stores.ts'

export async function showCurrencies(db: Database, store: StoreView): Promise<unknown> {
  const { baseCurrencyCode: base, displayCurrencyCode: display } = store
  const { rows } = await db.query<{ currency: string; rate: string }>(
    // A currency against itself is not looked up; one that has no rate is shown with none, which is 0.
    `select a.currency_code as currency,
       case when a.currency_code = $2 then 1 else coalesce(r.rate, 0) end as rate
     from commerce.currency_allowed a
     left join commerce.directory_currency_rate r on r.currency_from = $2 and r.currency_to = a.currency_code
     where a.store_id = $1
     order by a.currency_code`,
    [store.id, base],
  )
  return {
    base_currency_code: base,
    base_currency_symbol: symbolOf(base),
    default_display_currency_code: display,
    default_display_currency_symbol: symbolOf(display),
    available_currency_codes: rows.map(({ currency }) => currency),
    exchange_rates: rows.map(({ currency, rate }) => ({ currency_to: currency, rate: Number(rate) })),
  }
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

export async function allowCurrency(db: Database, storeId: number, currency: string): Promise<void> {
  await db.query(
    'insert into commerce.currency_allowed (store_id, currency_code) values ($1, $2) on conflict do nothing',
    [storeId, currency],
  )
}

export async function disallowCurrency(db: Database, storeId: number, currency: string): Promise<void> {
  await db.query('delete from commerce.currency_allowed where store_id = $1 and currency_code = $2', [
    storeId,
    currency,
  ])
}

/** @param rate decimal text; null takes it away */
export async function setRate(db: Database, from: string, to: string, rate: string | null): Promise<void> {
  if (rate === null) {
    await db.query(
      'delete from commerce.directory_currency_rate where currency_from = $1 and currency_to = $2',
      [from, to],
    )
    return
  }
  await db.query(
    `insert into commerce.directory_currency_rate (currency_from, currency_to, rate)
     values ($1, $2, $3)
     on conflict (currency_from, currency_to) do update set rate = excluded.rate`,
    [from, to, rate],
  )
}
