/**
 * React Spectrum's Provider asks Adobe's font service for its typefaces, and for Chinese for a script. Both are left
 * out here. Its first name of a Chinese typeface is given our own faces, Latin and Chinese with the same range of
 * weights: with unequal ranges a browser takes all characters from one of them.
 */
import type { Plugin } from 'vite'

/** The name that Spectrum asks for first where the language is Traditional Chinese; English is told the same. */
const FAMILY = 'adobe-clean-han-traditional'
const WEIGHTS = '200 900'
/** Source Sans is drawn small beside Noto Sans TC. */
const LATIN_SIZE = '107%'

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
      return code
        .replaceAll(/font-family: [^;]+;/g, `font-family: '${FAMILY}';`)
        .replaceAll(/font-weight: [^;]+;/g, `font-weight: ${WEIGHTS};`)
        .replaceAll(
          /font-display: [^;]+;/g,
          isLatin ? `font-display: block; size-adjust: ${LATIN_SIZE};` : 'font-display: swap;',
        )
    },
  }
}
