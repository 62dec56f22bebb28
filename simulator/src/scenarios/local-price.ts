import { share } from '../world/money.ts'

/** What a US dollar is about worth, in minor units: a mug is to cost what a mug may cost there, no more. */
const minorPerDollar: Readonly<Record<string, bigint>> = {
  USD: 100n,
  CAD: 137n,
  MXN: 1_850n,
  BRL: 540n,
  EUR: 93n,
  GBP: 79n,
  SEK: 1_040n,
  ZAR: 1_820n,
  PLN: 397n,
  EGP: 4_870n,
  TRY: 3_900n,
  SAR: 375n,
  AED: 367n,
  INR: 8_400n,
  SGD: 134n,
  AUD: 152n,
  JPY: 150n,
}

/** A price of the US list in another currency, ending in 9 as prices do. */
export function localPrice(usCents: bigint, currencyCode: string): bigint {
  if (currencyCode === 'USD' || usCents === 0n) return usCents
  const exact = share(usCents, minorPerDollar[currencyCode] ?? 100n, 100n)
  return (exact / 10n) * 10n + 9n
}
