/** Papers as one PDF file, given piece by piece: no more than one document's pages are held at a time. */
import PDFDocument from 'pdfkit'
import { drawPaper } from './draw-paper.ts'
import type { Paper } from './paper.ts'

/** @param print.madeAt stands in the file as its date */
export async function* printPapers(
  papers: AsyncIterable<Paper>,
  print: { readonly title: string; readonly language: string; readonly madeAt: Date },
): AsyncGenerator<Uint8Array> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    // Until a document is whole its pages wait for their number.
    bufferPages: true,
    lang: print.language,
    info: { Title: print.title, Creator: 'Orderferry', CreationDate: print.madeAt },
  })
  for await (const paper of papers) {
    drawPaper(pdf, paper)
    yield* written(pdf)
  }
  pdf.end()
  yield* written(pdf)
}

function* written(pdf: PDFKit.PDFDocument): Generator<Uint8Array> {
  for (let piece = pdf.read(); piece !== null; piece = pdf.read()) yield piece as Uint8Array
}
