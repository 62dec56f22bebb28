/**
 * React Spectrum's Provider asks Adobe's font service for its typefaces, and for Chinese for a script. Both are left
 * out here. Its first name of a Chinese typeface is given our own faces, Latin and Chinese with the same range of
 * weights: with unequal ranges a browser takes all characters from one of them. Of two faces that have a character the
 * one that came later is used, so the Chinese one is not asked for what Latin text needs.
 */
import type { Plugin } from 'vite'

/** The name that Spectrum asks for first where the language is Traditional Chinese; English is told the same. */
const FAMILY = 'adobe-clean-han-traditional'
const WEIGHTS = '200 900'
/** Source Sans is drawn small beside Noto Sans TC. */
const LATIN_SIZE = '107%'
/** Letters, digits and signs; and quotation marks, which are full-width in the Chinese face and written otherwise in Chinese. */
const LATIN = [[0, 0xff] as const, [0x2018, 0x201f] as const]
/** In English also dashes and the ellipsis. */
const ENGLISH = [...LATIN, [0x2000, 0x206f] as const, [0x20ac, 0x20ac] as const]
/** Behind the address of the Chinese face where it only helps out in English text. */
const IN_ENGLISH = /\?in-english$/

export function ownFonts(): Plugin {
  return {
    name: 'own-fonts',
    enforce: 'pre',
    load(id) {
      if (!/@react-spectrum\/s2\/.*\/Fonts\.(mjs|tsx)$/.test(id)) return null
      return 'export function Fonts() { return null }\nexport { Fonts as $font }\n'
    },
    transform(code, id) {
      if (!/@fontsource-variable\/[a-z0-9-]+\/[a-z]+\.css/.test(id)) return null
      const isLatin = id.includes('source-sans-3')
      const notAsked = isLatin ? [] : IN_ENGLISH.test(id) ? ENGLISH : LATIN
      return code
        .replaceAll(/unicode-range: ([^;]+);/g, (_all, range: string) => without(range, notAsked))
        .replaceAll(/font-family: [^;]+;/g, `font-family: '${FAMILY}';`)
        .replaceAll(/font-weight: [^;]+;/g, `font-weight: ${WEIGHTS};`)
        .replaceAll(
          /font-display: [^;]+;/g,
          isLatin ? `font-display: block; size-adjust: ${LATIN_SIZE};` : 'font-display: swap;',
        )
    },
  }
}

function without(range: string, notAsked: readonly (readonly [number, number])[]): string {
  const kept = range.split(',').filter((part) => {
    const start = Number.parseInt(part.trim().slice(2), 16)
    return !notAsked.some(([from, to]) => from <= start && start <= to)
  })
  // A face without a range would be asked for everything; this stands for no character.
  return `unicode-range: ${kept.length === 0 ? 'U+FFFF' : kept.join(',')};`
}
