/** A list as a CSV file, streamed batch by batch. */
import { stringify } from 'csv-stringify/sync'

/** Without it Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The head of the file. */
export function csvStart(names: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLines([names])
}

export function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { escape_formulas: true, record_delimiter: 'windows' })
}

export async function* csvPieces<Row>(
  head: string,
  batches: AsyncIterable<readonly Row[]>,
  print: (rows: readonly Row[]) => string,
): AsyncGenerator<string> {
  yield head
  for await (const rows of batches) yield print(rows)
}

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** A plain name for old programs, and the whole one in UTF-8. https://www.rfc-editor.org/rfc/rfc6266#section-4.3 */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, '').replaceAll(/\s+/g, '-')
  const whole = encodeURIComponent(name.replaceAll(/\s+/g, '-')).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
