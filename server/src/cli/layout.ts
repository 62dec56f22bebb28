/** Aligned columns for a terminal. Chinese characters take two columns each. */
export interface Column {
  readonly title: string
  readonly align?: 'right'
}

const GAP = '  '
const LAST_MIN = 20
/** East Asian wide and full-width characters. https://www.unicode.org/reports/tr11/ */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

export function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0)
}

/** @param columns the terminal's width: the last column is cut to fit it; null: nothing is cut */
export function layTable(
  head: readonly Column[],
  rows: readonly (readonly string[])[],
  columns: number | null,
): string {
  const titles = head.map(({ title }) => title)
  const widths = head.map((_, at) => Math.max(...[titles, ...rows].map((row) => widthOf(row[at] ?? ''))))
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP.length, 0)
  const lastMax = columns === null ? Number.POSITIVE_INFINITY : Math.max(LAST_MIN, columns - before)
  const lay = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        at === row.length - 1 && head[at]?.align !== 'right'
          ? cut(cell, lastMax)
          : pad(cell, widths[at] ?? 0, head[at]?.align),
      )
      .join(GAP)
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(Math.min(width, lastMax))).join(GAP)
  return [lay(titles), rule, ...rows.map(lay)].join('\n')
}

/** `label  value` lines, the values below each other. */
export function layFacts(facts: readonly (readonly [label: string, value: string | null])[]): string {
  const shown = facts.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [[label, value] as const],
  )
  const width = Math.max(0, ...shown.map(([label]) => widthOf(label)))
  return shown.map(([label, value]) => `${pad(label, width)}${GAP}${value}`).join('\n')
}

export function indent(text: string, by = 2): string {
  return text.replaceAll(/^/gm, ' '.repeat(by))
}

function pad(text: string, width: number, align?: 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'right' ? fill + text : text + fill
}

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let shown = ''
  for (const sign of text) {
    if (widthOf(shown + sign) > width - 1) break
    shown += sign
  }
  return `${shown.trimEnd()}…`
}
