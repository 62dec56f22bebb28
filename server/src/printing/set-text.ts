/** Sets text in lines: several typefaces within a line, broken where its script allows (UAX 14), on one baseline. */
import LineBreaker from 'linebreak'
import { type FontWeight, runsOf, type TextRun } from './fonts.ts'

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
    for (const piece of piecesOf(paragraph)) {
      if (widthOf(pdf, (line + piece).trimEnd(), style) <= width) {
        line += piece
        continue
      }
      if (line !== '') lines.push(toLine(pdf, line, style))
      const parts = cut(pdf, piece, { width, style })
      lines.push(...parts.slice(0, -1).map((part) => toLine(pdf, part, style)))
      line = parts.at(-1) ?? ''
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
    pdf.font(font).fontSize(style.size)
    pdf.text(text, left, y + style.size * ASCENT, { lineBreak: false, baseline: 'alphabetic' })
    left += pdf.widthOfString(text)
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
  for (const character of piece) {
    if (part !== '' && widthOf(pdf, part + character, style) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function toLine(pdf: PDFKit.PDFDocument, text: string, style: TextStyle): TextLine {
  const shown = text.trimEnd()
  return { runs: runsOf(shown, style.weight ?? 'regular'), width: widthOf(pdf, shown, style) }
}

function widthOf(pdf: PDFKit.PDFDocument, text: string, style: TextStyle): number {
  return runsOf(text, style.weight ?? 'regular').reduce(
    (sum, run) => sum + pdf.font(run.font).fontSize(style.size).widthOfString(run.text),
    0,
  )
}
