/** Draws a document on as many pages as it takes; heads of tables are repeated, and each page says which of how many it is. */
import type { Block, Fact, Paper, PaperColumn, PaperTable } from './paper.ts'
import { drawLine, lineHeight, linesOf, type TextLine, type TextStyle } from './set-text.ts'

const MARGIN = 42
const GAP = 14
/** Kept free for the page's number. */
const FOOT = 26
const LOGO = { width: 200, height: 50 }
const CELL = { x: 5, y: 3 }

const body: TextStyle = { size: 9 }
const strong: TextStyle = { size: 9, weight: 'bold' }
const title: TextStyle = { size: 15, weight: 'bold' }
const small: TextStyle = { size: 8, color: '#555555' }
const SHADE = '#eeeeee'
const RULE = '#cccccc'

/** Where the next thing is drawn. */
interface Pen {
  readonly pdf: PDFKit.PDFDocument
  readonly paper: Paper
  readonly left: number
  readonly width: number
  readonly bottom: number
  y: number
}

/** The pages are finished when it returns: nothing of them stays in memory. */
export function drawPaper(pdf: PDFKit.PDFDocument, paper: Paper): void {
  pdf.addPage({ size: paper.size, margin: 0 })
  const pen: Pen = {
    ...{ pdf, paper, left: MARGIN, width: pdf.page.width - 2 * MARGIN },
    bottom: pdf.page.height - MARGIN - FOOT,
    y: MARGIN,
  }
  drawHead(pen)
  drawPairs(pen, paper.blocks)
  for (const table of paper.tables) drawTable(pen, table)
  drawTotals(pen, paper.totals)
  for (const note of paper.notes) drawBlock(pen, note)
  numberPages(pen)
  pdf.flushPages()
}

function drawHead(pen: Pen): void {
  const { pdf, paper, left, width } = pen
  if (paper.logo !== null) pdf.image(Buffer.from(paper.logo), left, pen.y, { fit: [LOGO.width, LOGO.height] })
  const half = (width - GAP) / 2
  const top = pen.y
  paper.store.forEach((line, at) => {
    drawText(pen, line, { x: left + half + GAP, width: half, style: at === 0 ? strong : body, isEnd: true })
  })
  pen.y = Math.max(pen.y, top + (paper.logo === null ? 0 : LOGO.height)) + GAP
  drawText(pen, paper.title, { x: left, width, style: title })
  pen.y += 4
  for (const { label, value } of paper.facts)
    drawText(pen, `${label}  ${value}`, { x: left, width, style: body })
  pen.y += GAP
}

function drawPairs(pen: Pen, blocks: readonly Block[]): void {
  const half = (pen.width - GAP) / 2
  for (let at = 0; at < blocks.length; at += 2) {
    const pair = blocks.slice(at, at + 2)
    const top = pen.y
    const ends = pair.map((block, side) => {
      pen.y = top
      const x = pen.left + side * (half + GAP)
      pen.pdf.rect(x, top, half, lineHeight(strong) + 2 * CELL.y).fill(SHADE)
      pen.y += CELL.y
      drawText(pen, block.title, { x: x + CELL.x, width: half - 2 * CELL.x, style: strong })
      pen.y += 2 * CELL.y
      for (const line of block.lines)
        drawText(pen, line, { x: x + CELL.x, width: half - 2 * CELL.x, style: body })
      return pen.y
    })
    pen.y = Math.max(...ends) + GAP
  }
}

function drawTable(pen: Pen, table: PaperTable): void {
  const columns = placeColumns(pen, table.columns)
  drawTableHead(pen, columns)
  for (const row of table.rows) {
    const cells = columns.map((column, at) =>
      linesOf(pen.pdf, row[at] ?? '', { width: column.inner, style: body }),
    )
    const height = Math.max(...cells.map((lines) => lines.length)) * lineHeight(body) + 2 * CELL.y
    if (pen.y + height > pen.bottom) {
      turnPage(pen)
      drawTableHead(pen, columns)
    }
    drawCells(pen, columns, { cells, style: body })
    pen.y += height
    pen.pdf
      .moveTo(pen.left, pen.y)
      .lineTo(pen.left + pen.width, pen.y)
      .lineWidth(0.5)
      .stroke(RULE)
  }
  pen.y += GAP
}

interface PlacedColumn extends PaperColumn {
  readonly x: number
  readonly inner: number
}

function placeColumns({ left, width }: Pen, columns: readonly PaperColumn[]): readonly PlacedColumn[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let x = left
  return columns.map((column) => {
    const own = (width * column.share) / shares
    const placed = { ...column, x: x + CELL.x, inner: own - 2 * CELL.x }
    x += own
    return placed
  })
}

function drawTableHead(pen: Pen, columns: readonly PlacedColumn[]): void {
  const cells = columns.map((column) =>
    linesOf(pen.pdf, column.title, { width: column.inner, style: strong }),
  )
  const height = Math.max(...cells.map((lines) => lines.length)) * lineHeight(strong) + 2 * CELL.y
  // A head alone at the foot of a page says nothing.
  if (pen.y + height + lineHeight(body) + 2 * CELL.y > pen.bottom) turnPage(pen)
  pen.pdf.rect(pen.left, pen.y, pen.width, height).fill(SHADE)
  drawCells(pen, columns, { cells, style: strong })
  pen.y += height
}

function drawCells(
  pen: Pen,
  columns: readonly PlacedColumn[],
  { cells, style }: { readonly cells: readonly (readonly TextLine[])[]; readonly style: TextStyle },
): void {
  columns.forEach((column, at) => {
    cells[at]?.forEach((line, index) => {
      const x = column.isEnd === true ? column.x + column.inner - line.width : column.x
      drawLine(pen.pdf, line, { x, y: pen.y + CELL.y + index * lineHeight(style), style })
    })
  })
}

function drawTotals(pen: Pen, totals: readonly Fact[]): void {
  const labels = { x: pen.left + pen.width * 0.4, width: pen.width * 0.35 - CELL.x }
  const amounts = { x: pen.left + pen.width * 0.75, width: pen.width * 0.25 - CELL.x }
  for (const { label, value, isMain } of totals) {
    const style = isMain === true ? strong : body
    if (pen.y + lineHeight(style) > pen.bottom) turnPage(pen)
    const top = pen.y
    drawText(pen, label, { ...labels, style, isEnd: true })
    const end = pen.y
    pen.y = top
    drawText(pen, value, { ...amounts, style, isEnd: true })
    pen.y = Math.max(end, pen.y)
  }
  if (totals.length > 0) pen.y += GAP
}

function drawBlock(pen: Pen, { title: heading, lines }: Block): void {
  if (pen.y + 2 * lineHeight(body) > pen.bottom) turnPage(pen)
  drawText(pen, heading, { x: pen.left, width: pen.width, style: strong })
  for (const line of lines) drawText(pen, line, { x: pen.left, width: pen.width, style: body })
  pen.y += GAP
}

/** Below the pen, which moves down by what it takes. */
function drawText(
  pen: Pen,
  text: string,
  at: { readonly x: number; readonly width: number; readonly style: TextStyle; readonly isEnd?: boolean },
): void {
  for (const line of linesOf(pen.pdf, text, at)) {
    if (pen.y + lineHeight(at.style) > pen.bottom) turnPage(pen)
    const x = at.isEnd === true ? at.x + at.width - line.width : at.x
    drawLine(pen.pdf, line, { x, y: pen.y, style: at.style })
    pen.y += lineHeight(at.style)
  }
}

function turnPage(pen: Pen): void {
  pen.pdf.addPage({ size: pen.paper.size, margin: 0 })
  pen.y = MARGIN
  for (const line of linesOf(pen.pdf, pen.paper.runningHead, { width: pen.width, style: small })) {
    drawLine(pen.pdf, line, { x: pen.left, y: pen.y, style: small })
    pen.y += lineHeight(small)
  }
  pen.y += GAP / 2
}

function numberPages({ pdf, paper, left, width, bottom }: Pen): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at)
    const [line] = linesOf(pdf, paper.sayPage(at + 1, count), { width, style: small })
    if (line === undefined) continue
    drawLine(pdf, line, { x: left + width - line.width, y: bottom + FOOT - lineHeight(small), style: small })
  }
}
