/**
 * The typefaces of printed documents. No single file has all scripts: Noto Sans has Latin with every accent, Cyrillic and
 * Greek; the Chinese and Japanese ones lack these, and write the same Han characters each in its own way.
 * https://notofonts.github.io/noto-docs/website/use/
 */
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'

export type FontWeight = 'regular' | 'bold'

interface Face {
  readonly name: string
  readonly regular: string
  readonly bold: string
}

const latin = face('latin', import.meta.resolve('@embedpdf/fonts-latin'), 'NotoSans-*.ttf')
const traditional = face('traditional', import.meta.resolve('@embedpdf/fonts-tc'), 'NotoSansHant-*.otf')
const simplified = face('simplified', import.meta.resolve('@embedpdf/fonts-sc'), 'NotoSansHans-*.otf')
const japanese = face('japanese', import.meta.resolve('@embedpdf/fonts-jp'), 'NotoSansJP-*.otf')

export const faces: readonly Face[] = [latin, traditional, japanese, simplified]

export interface TextRun {
  /** As the font is registered by: a face's name and a weight. */
  readonly font: string
  readonly text: string
}

export function fontName(faceName: string, weight: FontWeight): string {
  return `${faceName}-${weight}`
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Shows nothing, or would be a picture. */
const NO_LETTER = /[\p{Extended_Pictographic}\p{Default_Ignorable_Code_Point}]/u

/**
 * The text in pieces of one typeface each. Where it holds kana it is Japanese, and its Han characters are written so. A
 * letter that no face has is shown as an empty box, so that its lack is seen; a picture is left out.
 */
export function runsOf(text: string, weight: FontWeight): readonly TextRun[] {
  const order = KANA.test(text)
    ? [latin, japanese, traditional, simplified]
    : [latin, traditional, simplified, japanese]
  const runs: { font: string; text: string }[] = []
  let face = latin
  for (const character of text.normalize('NFC')) {
    const own = order.find((one) => covers(one, character))
    if (own === undefined && NO_LETTER.test(character)) continue
    // A blank stays with what stands before it, so that words are not torn apart.
    if (character !== ' ') face = own ?? latin
    const font = fontName(face.name, weight)
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ font, text: character })
  }
  return runs
}

const coverage = new Map<string, ReadonlySet<number>>()

function covers({ name, regular }: Face, character: string): boolean {
  const known = coverage.get(name) ?? new Set((fontkit.openSync(regular) as fontkit.Font).characterSet)
  coverage.set(name, known)
  return known.has(character.codePointAt(0) ?? 0)
}

function face(name: string, entry: string, pattern: string): Face {
  const file = (weight: string) => fileURLToPath(new URL(`../fonts/${pattern.replace('*', weight)}`, entry))
  return { name, regular: file('Regular'), bold: file('Bold') }
}
