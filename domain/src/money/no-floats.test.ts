/** Money is whole units from the wire to Commerce. What could make a float of it does not stand in these files. */
import { expect, test } from 'vitest'

declare global {
  interface ImportMeta {
    glob(
      patterns: readonly string[],
      options: { readonly eager: true; readonly query: '?raw'; readonly import: 'default' },
    ): Record<string, string>
  }
}

// Only to-json-number.ts makes a number of an amount, on its way out, and refuses one that would not be it.
const sources = import.meta.glob(
  [
    './*.ts',
    '!./*.test.ts',
    '!./to-json-number.ts',
    '../order-import/*{amounts,charges,totals,reading,detail,discounts,item,kit-line,lines,shipping,order}.ts',
    '!../order-import/weigh-lines.ts',
  ],
  { eager: true, query: '?raw', import: 'default' },
)

const FLOATS = /\bNumber\b|\bparse(Float|Int)\b|\bMath\b|\.toFixed\(|\.toPrecision\(|\d\.\d/

test('no float is made of money', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(18)
  const floats = Object.entries(sources).flatMap(([path, source]) =>
    source.split('\n').flatMap((line, index) => {
      const isComment = /^\s*(\/\/|\/?\*)/.test(line)
      return !isComment && FLOATS.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []
    }),
  )
  expect(floats).toEqual([])
})
