/**
 * How many decimals a currency has (ISO 4217). Pinned here and not asked of the runtime, whose tables change:
 * an order's total must not depend on the version of a library.
 * https://www.iso.org/iso-4217-currency-codes.html
 */
const CURRENCIES: readonly (readonly [exponent: number, codes: readonly string[]])[] = [
  [0, ['JPY KRW CLP VND ISK PYG UGX RWF XAF XOF XPF KMF GNF DJF BIF VUV']],
  [
    2,
    [
      'USD CAD MXN BRL EUR GBP SEK PLN TRY SAR AED EGP INR ZAR SGD AUD NZD CHF NOK DKK CZK HUF RON',
      'BGN CNY HKD TWD THB MYR PHP IDR ILS ARS COP PEN UYU UAH RUB MAD NGN KES PKR BDT LKR QAR',
    ],
  ],
  [3, ['BHD KWD OMR JOD TND IQD LYD']],
]

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  CURRENCIES.flatMap(([exponent, codes]) =>
    codes.flatMap((line) => line.split(' ')).map((currency) => [currency, exponent] as const),
  ),
)

/** The number of decimals, or null for a currency we do not know. */
export function currencyExponent(currency: string): number | null {
  return EXPONENTS.get(currency) ?? null
}
