/** Puts what is stored as code and parameters into words. */
import { IntlMessageFormat } from 'intl-messageformat'
import { en, type WordKey } from './en.ts'
import { zhHant } from './zh-hant.ts'

export const languages = ['en', 'zh-Hant'] as const
export type Language = (typeof languages)[number]

export type WordParameters = Readonly<Record<string, string | number | bigint | boolean | null | undefined>>

const catalogs: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en, 'zh-Hant': zhHant }
/** As the runtime knows them; zh-Hant alone has no country, and the words are those of Taiwan. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-US', 'zh-Hant': 'zh-TW' }
const formats = new Map<string, IntlMessageFormat>()

/** A parameter that is null is `none` to a message that chooses by it. */
export function say(language: Language, key: WordKey, parameters: WordParameters = {}): string {
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      value === null || value === undefined ? 'none' : typeof value === 'boolean' ? String(value) : value,
    ]),
  )
  return String(formatOf(language, key).format(values))
}

export function isWordKey(text: string): text is WordKey {
  return Object.hasOwn(en, text)
}

export function sayList(language: Language, parts: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts)
}

export function sayEither(language: Language, parts: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(parts)
}

/** A moment for people, in UTC, which it says. */
export function sayMoment(language: Language, moment: Date): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
    hourCycle: 'h23',
  })
    .format(moment)
    .concat(' UTC')
}

/** The best of our languages for what a reader accepts; whoever reads any Chinese is given ours. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish, position) => {
      const [tag = '', ...options] = wish.trim().toLowerCase().split(';')
      const quality = Number(
        options
          .find((option) => option.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      )
      return { tag: tag.trim(), quality: Number.isFinite(quality) ? quality : 0, position }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position)
  for (const { tag } of wishes) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-Hant'
    if (tag === 'en' || tag.startsWith('en-') || tag === '*') return 'en'
  }
  return 'en'
}

function formatOf(language: Language, key: WordKey): IntlMessageFormat {
  const id = `${language} ${key}`
  const known = formats.get(id)
  if (known !== undefined) return known
  const format = new IntlMessageFormat(catalogs[language][key], locales[language], undefined, {
    // Words speak of <token>; there is no markup in them.
    ignoreTag: true,
  })
  formats.set(id, format)
  return format
}
