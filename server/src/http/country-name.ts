import { type Language, locales } from '@orderferry/contract/words/words'

/** Of an ISO 3166-1 code; the code itself where the language has no name for it. */
export function countryName(countryCode: string, language: Language): string {
  return new Intl.DisplayNames(locales[language], { type: 'region' }).of(countryCode) ?? countryCode
}
