/** The languages of the admin: which one is read, and its catalog, loaded only when it is needed. */
import type { AdminKey } from '@orderferry/contract/words/admin/en'

export const languages = ['en', 'zh-Hant'] as const
export type Language = (typeof languages)[number]
export type Catalog = Readonly<Record<AdminKey, string>>

/** In their own words, as people look for theirs. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-Hant': '繁體中文' }
/** As runtimes and React Spectrum know them: zh-Hant alone is read as Simplified there. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-US', 'zh-Hant': 'zh-TW' }

const KEY = 'orderferry.language'

export function chosenLanguage(): Language {
  const kept = localStorage.getItem(KEY)
  const known = languages.find((language) => language === kept)
  if (known !== undefined) return known
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh-Hant' : 'en'
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}

export async function loadCatalog(language: Language): Promise<Catalog> {
  return language === 'en'
    ? (await import('@orderferry/contract/words/admin/en')).adminEn
    : (await import('@orderferry/contract/words/admin/zh-hant')).adminZhHant
}
