/** Of the languages that React Spectrum speaks, the admin's two are kept; the others are read as empty. */
import type { Plugin } from 'vite'

const KEPT = /(^|\/)(en-US|zh-TW)\.mjs$/
const OF_A_LOCALE = /(^|\/)[a-z]{2}-[A-Z]{2}\.mjs$/
const SPECTRUM = /\/(@react-spectrum\/s2|react-aria|react-stately|react-aria-components)\//
const EMPTY = '\0no-words-of-this-locale'

export function ownLocales(): Plugin {
  return {
    name: 'own-locales',
    enforce: 'pre',
    resolveId: (asked, importer) =>
      OF_A_LOCALE.test(asked) && !KEPT.test(asked) && SPECTRUM.test(importer ?? '') ? EMPTY : null,
    load: (id) => (id === EMPTY ? 'export default {}' : null),
  }
}
