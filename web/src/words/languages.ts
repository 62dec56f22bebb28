/** The languages of the admin: which one is read, and its catalog, loaded only when it is needed. */
import type { AdminKey } from '@orderferry/contract/words/admin/en'

export const languages = ['en', 'zh-Hant'] as const
export type Language = (typeof languages)[number]
export type Catalog = Readonly<Record<AdminKey, string>>

/** Whole for every page that is drawn. */
const catalog = {} as Record<AdminKey, string>

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

/** What the first page says. The words of the others come into the same catalog, before any of them is drawn. */
export async function loadCatalog(language: Language): Promise<Catalog> {
  const first =
    language === 'en'
      ? (await import('@orderferry/contract/words/admin/en-first')).adminEnFirst
      : (await import('@orderferry/contract/words/admin/zh-hant-first')).adminZhHantFirst
  return Object.assign(catalog, first)
}

export async function loadLaterWords(language = chosenLanguage()): Promise<void> {
  const later =
    language === 'en'
      ? (await import('@orderferry/contract/words/admin/en-later')).adminEnLater
      : (await import('@orderferry/contract/words/admin/zh-hant-later')).adminZhHantLater
  Object.assign(catalog, later)
}
