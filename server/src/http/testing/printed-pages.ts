import { extractText, getDocumentProxy } from 'unpdf'

/** The text of each page of a PDF that was answered, its blanks and breaks as single blanks. */
export async function pagesOf(response: Response): Promise<readonly string[]> {
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()))
  const { text } = await extractText(pdf)
  return text.map((page) => page.replaceAll(/\s+/g, ' '))
}
