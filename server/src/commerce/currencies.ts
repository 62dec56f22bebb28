/**
 * The currencies that a store view sells in, and the rates that Commerce keeps for them. Magento asks its base currency
 * for the rate to each: what one unit of the base currency is worth in the other, the `base_to_order_rate` of an order.
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Directory/Model/CurrencyInformationAcquirer.php
 */
import { z } from 'zod'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, operationOf } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { readAnswer } from './wire/read-answer.ts'
import { listOf, rate } from './wire/scalars.ts'

export interface CommerceCurrencies {
  /** In which Commerce keeps its books for this store view. */
  readonly baseCurrency: string
  /** In which the store view sells; the base currency is not always among them. */
  readonly availableCurrencies: readonly string[]
  /**
   * By currency: what one unit of the base currency is worth in it, as decimal text with every digit that Commerce
   * shows. A currency that is sold in and has no rate is missing.
   */
  readonly rates: ReadonlyMap<string, string>
}

const currenciesSchema = z.object({
  base_currency_code: z.string(),
  available_currency_codes: listOf(z.string()),
  exchange_rates: listOf(z.object({ currency_to: z.string(), rate })),
})

const keptForMs = 10 * 60 * 1000

const readOfStoreView = remembered(keptForMs, async (client, storeCode): Promise<CommerceCurrencies> => {
  const request = { method: 'GET', path: '/directory/currency', storeCode } as const
  const answer = await client.call(request)
  if (answer.kind === 'refused') throw rejection(operationOf(request), answer)
  const read = readAnswer(currenciesSchema, answer.body, operationOf(request))
  return {
    baseCurrency: read.base_currency_code,
    availableCurrencies: read.available_currency_codes,
    rates: new Map(
      read.exchange_rates.flatMap(({ currency_to: currency, rate: known }) =>
        known === null ? [] : [[currency, known] as const],
      ),
    ),
  }
})

/**
 * A store view that Commerce does not have is thrown as `rejected`; so is a Commerce that does not tell its currencies,
 * as the cloud service.
 * @param asked.fresh reads again, for a merchant who has just changed a rate; else an answer may be ten minutes old
 */
export function readCurrencies(
  client: CommerceClient,
  storeViewCode: string,
  asked: { readonly fresh?: boolean } = {},
): Promise<CommerceCurrencies> {
  return readOfStoreView(client, storeViewCode, asked.fresh)
}
