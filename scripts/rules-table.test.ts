/** `docs/rules.md` says which golden pair or test proves each rule: it is held to the rules, the pairs and the tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkout } from './checkout.ts'

interface Blocked {
  readonly code: string
}

interface Golden {
  readonly ids: readonly string[]
  readonly given: {
    readonly order?: unknown
    readonly stock?: Readonly<Record<string, number | null>> | null
  }
  readonly expected: {
    readonly outcome?: string
    readonly because?: string
    /** Of an address alone there is one. */
    readonly by?: Blocked | readonly Blocked[]
  }
  readonly contrast?: { readonly expected: Golden['expected'] }
}

const read = (path: string): string => readFileSync(join(checkout, path), 'utf8')

const goldens = new Map(
  readdirSync(join(checkout, 'domain/golden'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.slice(0, -'.json'.length), JSON.parse(read(`domain/golden/${name}`)) as Golden]),
)

const rows = read('docs/rules.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .slice(2, -2)
      .split(' |')
      .map((cell) => cell.trim()),
  )
const named = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

describe('every rule stands in the table', () => {
  const proofs = rows.filter(([id = '']) => /^[LOPSV]-\d+$/.test(id))
  const numbered = (letter: string, first: number, last: number): string[] =>
    Array.from({ length: last - first + 1 }, (_, at) => `${letter}-${String(first + at).padStart(2, '0')}`)
  const ids = [
    ...numbered('L', 10, 14),
    ...numbered('L', 20, 49),
    ...[...numbered('O', 1, 7), ...numbered('O', 10, 12), 'O-20', 'O-22', 'O-23', 'O-24'],
    ...[...numbered('P', 2, 10), 'P-12', 'P-16', 'P-22', 'P-23'],
    ...['S-23', 'S-51', 'S-52', 'S-53', 'V-53', 'V-54'],
  ]

  test('once', () => {
    expect(proofs.map(([id]) => id).toSorted()).toEqual(ids.toSorted())
  })

  test.each(proofs)('%s: %s', (id = '', _what, pairs, tests) => {
    expect(named(pairs).length + named(tests).length).toBeGreaterThan(0)
    expect(named(pairs).filter((name) => !goldens.get(name)?.ids.includes(id))).toEqual([])
    expect(
      named(tests).filter((path) => !path.endsWith('.test.ts') || !existsSync(join(checkout, path))),
    ).toEqual([])
    expect(named(tests).filter((path) => !new RegExp(`\\b${id}\\b`).test(read(path)))).toEqual([])
  })
})

describe('every row of the two tables has a pair', () => {
  const [published = '', archived = ''] = read('domain/src/order-import/import-table.ts').split(
    'export const archivedTable',
  )
  /** A product whose stock is not managed is never out of it: where stock counts, that is a case of its own. */
  const conditionsOf = (stock = ''): string[] => (stock === 'in' ? ['in', 'not managed'] : [stock])
  const cases = (source: string): string[] =>
    [...source.matchAll(/\['(FB[AM])', '([A-Z_]+)', '(any|in|out)', (true|false), /g)].flatMap(
      ([, channel, status, stock, create]) =>
        conditionsOf(stock).map((condition) =>
          [channel, status, condition, create === 'true' ? 'yes' : 'no'].join(' | '),
        ),
    )
  const shown = rows.filter(([channel = '']) => /^FB[AM]$/.test(channel))

  test('under its own name', () => {
    expect(cases(published).length).toBeGreaterThanOrEqual(16)
    expect(shown.map((row) => row.slice(0, 4).join(' | '))).toEqual([...cases(published), ...cases(archived)])
  })

  test.each(shown)('%s %s, stock %s, created: %s', (channel, status, stock, created, pair) => {
    const [golden] = named(pair).map((name) => goldens.get(name))
    expect(golden?.given.order).toMatchObject({
      fulfillment: {
        fulfillmentStatus: status === 'CANCELLED' ? expect.stringMatching(/^cancell?ed$/i) : status,
        fulfilledBy: expect.stringMatching(channel === 'FBA' ? /^(AMAZON|AFN)$/ : /^(MERCHANT|MFN)$/),
      },
    })
    expect(golden?.expected.outcome === 'created').toBe(created === 'yes')
    if (stock === 'out') expect(golden?.expected.by).toMatchObject([{ code: 'out-of-stock' }])
    if (stock === 'in' || stock === 'not managed')
      expect(Object.values(golden?.given.stock ?? {}).includes(null)).toBe(stock === 'not managed')
  })
})

test('every blocker and every reason that a rule gives is what some pair expects', () => {
  // Commerce's own answers, which no rule can give.
  const fromCommerce = ['commerce-unavailable', 'commerce-rejected']
  // What cannot be read never comes to a rule: it is an outcome of its own.
  const fromReading = ['amazon-data-unreadable']
  const codes = [...read('domain/src/order-import/blocker.ts').matchAll(/readonly code: '([a-z-]+)'/g)]
  const [reasons = ''] = read('domain/src/order-import/import-decision.ts')
    .split('export type NotRequiredReason')
    .slice(1)
    .map((text) => text.slice(0, text.indexOf('export interface')))
  const given = [...codes, ...reasons.matchAll(/\| '([a-z-]+)'/g)].map(([, code = '']) => code)
  const expected = [...goldens.values()].flatMap(({ expected, contrast }) =>
    [expected, ...(contrast === undefined ? [] : [contrast.expected])].flatMap(({ because, by }) => [
      ...(because === undefined ? [] : [because]),
      ...[by ?? []].flat().map(({ code }) => code),
    ]),
  )
  expect(given.length).toBeGreaterThan(20)
  expect(given.filter((code) => ![...expected, ...fromCommerce, ...fromReading].includes(code))).toEqual([])
})
