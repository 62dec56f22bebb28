/**
 * The typefaces of printed documents. No single file has all scripts: Noto Sans has Latin with every accent, Cyrillic and
 * Greek; the Chinese and Japanese ones lack these, and write the same Han characters each in its own way.
 * https://notofonts.github.io/noto-docs/website/use/
 */
import { readFileSync } from 'node:fs'
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

const faces: readonly Face[] = [latin, traditional, japanese, simplified]

export interface TextRun {
  /** As the font is registered by: a face's name and a weight. */
  readonly font: string
  readonly text: string
}

function fontName(faceName: string, weight: FontWeight): string {
  return `${faceName}-${weight}`
}

const registered = new WeakMap<PDFKit.PDFDocument, Set<string>>()
const files = new Map<string, Buffer>()

/** Sets what is drawn next in this font. A file is read when it is first needed, and once. */
export function useFont(pdf: PDFKit.PDFDocument, name: string): void {
  const known = registered.get(pdf) ?? new Set()
  registered.set(pdf, known)
  if (!known.has(name)) {
    pdf.registerFont(name, fileOf(name))
    known.add(name)
  }
  pdf.font(name)
}

function fileOf(name: string): Buffer {
  const face = faces.find((one) => name.startsWith(`${one.name}-`)) ?? latin
  const path = name.endsWith('-bold') ? face.bold : face.regular
  const read = files.get(path) ?? readFileSync(path)
  files.set(path, read)
  return read
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

const CODE_POINTS = 0x110000

/** A bit for each character, of each face. */
const coverage = new Map<string, Uint8Array>()

function covers({ name }: Face, character: string): boolean {
  const known = coverage.get(name) ?? readCoverage(fileOf(fontName(name, 'regular')))
  coverage.set(name, known)
  const code = character.codePointAt(0) ?? 0
  return ((known[code >> 3] ?? 0) & (1 << (code & 7))) !== 0
}

function readCoverage(file: Buffer): Uint8Array {
  const bits = new Uint8Array(CODE_POINTS / 8)
  for (const code of (fontkit.create(file) as fontkit.Font).characterSet)
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7))
  return bits
}

function face(name: string, entry: string, pattern: string): Face {
  const file = (weight: string) => fileURLToPath(new URL(`../fonts/${pattern.replace('*', weight)}`, entry))
  return { name, regular: file('Regular'), bold: file('Bold') }
}
