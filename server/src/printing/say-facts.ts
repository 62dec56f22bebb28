/** Amounts, days and addresses as they stand on paper. */
import { type Language, locales, say } from '@orderferry/contract/words/words'
import type { DocumentToPrint } from '../orders/print-documents.ts'

type Address = NonNullable<DocumentToPrint['order']['billing_address']>

/** @param amount decimal text, which stays text: no amount becomes a float on its way */
export function sayAmount(
  amount: string,
  { language, currency }: { readonly language: Language; readonly currency: string },
): string {
  if (currency.length !== 3) return amount
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency }).format(amount as never)
}

export function sayCount(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 4 }).format(count)
}

/**
 * @param time as Commerce writes it, in UTC without saying so: `2026-10-01 08:15:30`
 * @param said.timeZone the store view's; null: UTC
 */
export function sayDay(
  time: string,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string | null },
): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeZone: timeZone ?? 'UTC',
  }).format(new Date(`${time.replace(' ', 'T')}Z`))
}

/** Where an address is written from the large to the small. */
const LARGE_FIRST = ['CN', 'JP', 'KR', 'TW']

export function addressLines(address: Address, language: Language): readonly string[] {
  const { company, city, region, postcode, country_id: country, telephone, vat_id: vat } = address
  const name = [address.firstname, address.lastname].filter(Boolean).join(' ')
  const street = address.street.filter((line) => line.trim() !== '')
  const countryName =
    country === null
      ? ''
      : (new Intl.DisplayNames(locales[language], { type: 'region' }).of(country) ?? country)
  const place = LARGE_FIRST.includes(country ?? '')
    ? [postcode ?? '', [region, city].filter(Boolean).join(' '), ...street, company ?? '', name]
    : [
        name,
        company ?? '',
        ...street,
        [city, [region, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', '),
      ]
  return [
    ...place,
    countryName,
    telephone ? say(language, 'print.phone', { phone: telephone }) : '',
    vat ? say(language, 'print.vat-number', { number: vat }) : '',
  ].filter((line) => line.trim() !== '')
}
