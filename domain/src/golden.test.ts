/**
 * Plays every pair of `golden/`: an Amazon order and what stands in Commerce in, what is to become of it out. The
 * expected side was worked by hand or taken from a recording, and lists what the case is about, not every field.
 */
import { expect, test } from 'vitest'
import { type Golden, playGolden } from './testing/play-golden.ts'

declare global {
  interface ImportMeta {
    /** Vite reads the files when it loads the test: the rules themselves have no access to any. */
    glob(
      pattern: string,
      options: { readonly eager: true; readonly import: 'default' },
    ): Record<string, unknown>
  }
}

const goldens = Object.entries(
  import.meta.glob('../golden/**/*.json', { eager: true, import: 'default' }),
).map(([path, content]) => ({ name: path.replace('../golden/', ''), golden: content as Golden }))

test('there are 120 goldens or more, each with a title of its own', () => {
  expect(goldens.length).toBeGreaterThanOrEqual(120)
  expect(repeated(goldens.map(({ golden }) => golden.title))).toEqual([])
})

test('no two pairs are the same case under two numbers', () => {
  expect(repeated(goldens.map(({ golden }) => JSON.stringify(golden.given, withoutNumbers)))).toEqual([])
})

test.each(goldens)('$golden.title ($name)', ({ golden }) => {
  expect(Object.keys(golden.expected).length).toBeGreaterThan(0)
  expect(playGolden(golden.given)).toMatchObject(golden.expected)
})

test.each(goldens.filter(({ golden }) => golden.contrast !== undefined))(
  '$golden.title, and otherwise not ($name)',
  ({ golden }) => {
    const { given, expected } = golden.contrast!
    expect(Object.keys(expected).length).toBeGreaterThan(0)
    const played = playGolden({ ...golden.given, ...given })
    expect(played).toMatchObject(expected)
    // What shows no difference shows no effect.
    expect(played).not.toMatchObject(golden.expected)
  },
)

// What is sent to Commerce beside what was worked out is as much a mistake as what is missing.
test.each(goldens.filter(({ name }) => name.startsWith('commerce-order/')))(
  '$golden.title, and nothing else ($name)',
  ({ golden }) => {
    expect(playGolden(golden.given).commerceOrder).toEqual(golden.expected.commerceOrder)
  },
)

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index)
}

const NUMBERS = ['orderId', 'orderItemId', 'createdTime', 'lastUpdatedTime']

/** For `JSON.stringify`: an order copied under another number and date is the same case still. */
function withoutNumbers(key: string, value: unknown): unknown {
  return NUMBERS.includes(key) ? undefined : value
}
