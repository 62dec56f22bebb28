/** Sets text in lines: several typefaces within a line, broken where its script allows (UAX 14), on one baseline. */
import LineBreaker from 'linebreak'
import { type FontWeight, runsOf, type TextRun, useFont } from './fonts.ts'

export interface TextStyle {
  /** In points. */
  readonly size: number
  readonly weight?: FontWeight
  readonly color?: string
}

export interface TextLine {
  readonly runs: readonly TextRun[]
  /** In points. */
  readonly width: number
}

const LEADING = 1.35
/** Of the size: from a line's top to its baseline. */
const ASCENT = 1.05

export function lineHeight({ size }: TextStyle): number {
  return size * LEADING
}

/** The lines of a text that may not be wider than this. */
export function linesOf(
  pdf: PDFKit.PDFDocument,
  text: string,
  { width, style }: { readonly width: number; readonly style: TextStyle },
): readonly TextLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: TextLine[] = []
    let line = ''
    let taken = 0
    for (const piece of piecesOf(paragraph)) {
      // Piece by piece: the library keeps the shape of all that is measured, so that growing lines would fill the memory.
      if (taken + widthOf(pdf, piece.trimEnd(), style) <= width) {
        line += piece
        taken += widthOf(pdf, piece, style)
        continue
      }
      if (line !== '') lines.push(toLine(pdf, line, style))
      const parts = cut(pdf, piece, { width, style })
      lines.push(...parts.slice(0, -1).map((part) => toLine(pdf, part, style)))
      line = parts.at(-1) ?? ''
      taken = widthOf(pdf, line, style)
    }
    return [...lines, toLine(pdf, line, style)]
  })
}

/** @param at the line's left and upper end, in points */
export function drawLine(
  pdf: PDFKit.PDFDocument,
  line: TextLine,
  { x, y, style }: { readonly x: number; readonly y: number; readonly style: TextStyle },
): void {
  let left = x
  pdf.fillColor(style.color ?? '#000000')
  for (const { font, text } of line.runs) {
    useFont(pdf, font)
    pdf.fontSize(style.size)
    pdf.text(text, left, y + style.size * ASCENT, { lineBreak: false, baseline: 'alphabetic' })
    left += widthOfRun(pdf, { font, text }, style.size)
  }
}

function piecesOf(paragraph: string): readonly string[] {
  const breaker = new LineBreaker(paragraph)
  const pieces: string[] = []
  let from = 0
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    pieces.push(paragraph.slice(from, next.position))
    from = next.position
  }
  return pieces
}

/** What has no place to break, such as a long SKU, is cut where the line ends. */
function cut(
  pdf: PDFKit.PDFDocument,
  piece: string,
  { width, style }: { readonly width: number; readonly style: TextStyle },
): readonly string[] {
  if (widthOf(pdf, piece.trimEnd(), style) <= width) return [piece]
  const parts: string[] = []
  let part = ''
  let taken = 0
  for (const character of piece) {
    const own = widthOf(pdf, character, style)
    if (part !== '' && taken + own > width) {
      parts.push(part)
      part = ''
      taken = 0
    }
    part += character
    taken += own
  }
  return [...parts, part]
}

function toLine(pdf: PDFKit.PDFDocument, text: string, style: TextStyle): TextLine {
  const shown = text.trimEnd()
  return { runs: runsOf(shown, style.weight ?? 'regular'), width: widthOf(pdf, shown, style) }
}

function widthOf(pdf: PDFKit.PDFDocument, text: string, style: TextStyle): number {
  return runsOf(text, style.weight ?? 'regular').reduce(
    (sum, run) => sum + widthOfRun(pdf, run, style.size),
    0,
  )
}

/** At this size, of which every other is a part. */
const MEASURED_SIZE = 1000
const KNOWN_MAX = 5_000
const known = new Map<string, number>()

/** Words come again and again, from document to document. */
function widthOfRun(pdf: PDFKit.PDFDocument, { font, text }: TextRun, size: number): number {
  const key = `${font} ${text}`
  let width = known.get(key)
  if (width === undefined) {
    useFont(pdf, font)
    width = pdf.fontSize(MEASURED_SIZE).widthOfString(text)
    if (known.size >= KNOWN_MAX) known.clear()
    known.set(key, width)
  }
  return (width * size) / MEASURED_SIZE
}
