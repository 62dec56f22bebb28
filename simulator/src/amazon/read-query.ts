import { InvalidInput } from './answer.ts'

/** Query parameters as Amazon reads them: each at most once, none unknown, arrays comma-separated. */
export function checkQueryNames(query: URLSearchParams, known: readonly string[]): void {
  const names = [...query.keys()]
  for (const name of names) {
    if (!known.includes(name)) throw new InvalidInput(`${name} is not a parameter of this operation.`)
  }
  const repeated = names.find((name, at) => names.indexOf(name) !== at)
  if (repeated !== undefined) throw new InvalidInput(`${repeated} is given more than once.`)
}

export function readList(
  query: URLSearchParams,
  name: string,
  allowed?: readonly string[],
): readonly string[] | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const values = text.split(',')
  const wrong = values.find((value) => value === '' || (allowed !== undefined && !allowed.includes(value)))
  if (wrong !== undefined) throw new InvalidInput(`${name} does not take the value "${wrong}".`)
  return values
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

export function parseDateTime(text: string): number | undefined {
  const ms = dateTime.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms
}

export function readDateTime(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const ms = parseDateTime(text)
  if (ms === undefined) throw new InvalidInput(`${name} must be an ISO 8601 date-time, not "${text}".`)
  return ms
}

/** The 11 data sets of Orders 2026-01-01. */
export const dataSets = [
  'BUYER',
  'RECIPIENT',
  'PROCEEDS',
  'EXPENSE',
  'PROMOTION',
  'CANCELLATION',
  'FULFILLMENT',
  'PACKAGES',
  'TAX',
  'PAYMENT',
  'FULFILLMENT_ORDERS',
] as const

export type DataSet = (typeof dataSets)[number]

export function readIncludedData(query: URLSearchParams): ReadonlySet<string> {
  return new Set(readList(query, 'includedData', dataSets) ?? [])
}
