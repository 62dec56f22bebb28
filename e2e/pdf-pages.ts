import { readFile } from 'node:fs/promises'
import { extractText, getDocumentProxy } from 'unpdf'

/** The text of each page of a PDF file. */
export async function pdfPages(path: string): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await readFile(path))))
  return text
}
