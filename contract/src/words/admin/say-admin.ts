/** Puts the admin's keys into words outside the admin, as it does itself. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language, WordParameters } from '../words.ts'
import { type AdminKey, adminEn } from './en.ts'
import { adminZhHant } from './zh-hant.ts'

export function sayAdmin(language: Language, key: AdminKey, parameters: WordParameters = {}): string {
  const [catalog, locale] = language === 'en' ? [adminEn, 'en-US'] : [adminZhHant, 'zh-TW']
  return String(new IntlMessageFormat(catalog[key], locale).format(parameters as never))
}
