/**
 * Reading JSON of which nothing is certain. A node is a value with the path that led to it; each reader gives the
 * value or null and writes down what was wrong and where, so that one look names everything that is.
 */
import { currencyExponent } from '../money/currency-exponents.ts'
import { type Money, parseMoney } from '../money/money.ts'

export interface Problem {
  readonly path: string
  readonly problem: string
}

export interface Note {
  readonly path: string
  readonly note: string
}

export interface Findings {
  readonly problems: Problem[]
  readonly notes: Note[]
}

export interface WireNode {
  readonly value: unknown
  readonly path: string
}

/** Longer lists are cut off by a problem: an order has far fewer lines. */
const LIST_LENGTH_MAX = 10_000

export function child(parent: WireNode, key: string): WireNode {
  const path = parent.path === '' ? key : `${parent.path}.${key}`
  const { value } = parent
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return { value: undefined, path }
  return { value: (value as Readonly<Record<string, unknown>>)[key], path }
}

/** The node at the end of the keys. */
export function descend(parent: WireNode, ...keys: readonly string[]): WireNode {
  return keys.reduce(child, parent)
}

export function isAbsent(node: WireNode): boolean {
  return node.value === undefined || node.value === null
}

/** Whether an object is there; a note is written when something else is. */
export function hasObject(node: WireNode, findings: Findings): boolean {
  if (isAbsent(node)) return false
  if (typeof node.value === 'object' && !Array.isArray(node.value)) return true
  findings.notes.push({ path: node.path, note: 'An object was expected here; what came is ignored.' })
  return false
}

/** The elements of a list; none where it is missing. What is no list is a problem. */
export function readList(node: WireNode, findings: Findings): readonly WireNode[] {
  if (isAbsent(node)) return []
  if (!Array.isArray(node.value)) {
    findings.problems.push({ path: node.path, problem: 'A list was expected here.' })
    return []
  }
  if (node.value.length > LIST_LENGTH_MAX) {
    findings.problems.push({ path: node.path, problem: `The list has more than ${LIST_LENGTH_MAX} entries.` })
    return []
  }
  return node.value.map((value: unknown, index) => ({ value, path: `${node.path}[${index}]` }))
}

/** The text as it came, null where it is missing or blank. Amazon sends some texts as numbers or booleans. */
export function readText(node: WireNode, findings: Findings): string | null {
  const { value } = node
  if (isAbsent(node)) return null
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  findings.notes.push({ path: node.path, note: 'Text was expected here; what came is ignored.' })
  return null
}

export function readRequiredText(node: WireNode, findings: Findings): string | null {
  const text = readText(node, findings)
  if (text === null) findings.problems.push({ path: node.path, problem: 'A text is missing here.' })
  return text
}

export function readTexts(node: WireNode, findings: Findings): readonly string[] {
  return readList(node, findings).flatMap((element) => readText(element, findings) ?? [])
}

/** A whole number of units, zero included. */
export function readQuantity(node: WireNode, findings: Findings): number | null {
  if (isAbsent(node)) return null
  const { value } = node
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  const number = /^\d+(\.0+)?$/.test(text) ? Number(text) : Number.NaN
  if (Number.isSafeInteger(number)) return number
  findings.problems.push({
    path: node.path,
    problem: `A quantity is a whole number, zero or more; ${describe(value)} is not.`,
  })
  return null
}

export function readRequiredQuantity(node: WireNode, findings: Findings): number | null {
  if (isAbsent(node)) findings.problems.push({ path: node.path, problem: 'A quantity is missing here.' })
  return readQuantity(node, findings)
}

/** An amount `{amount, currencyCode}`, null where it is missing. It is never rounded: what does not fit is a problem. */
export function readMoney(node: WireNode, findings: Findings): Money | null {
  if (!hasObject(node, findings)) return null
  const amount = child(node, 'amount')
  const currency = child(node, 'currencyCode')
  if (isAbsent(amount) && isAbsent(currency)) return null
  const amountText = readText(amount, findings)
  const currencyText = readText(currency, findings)?.trim().toUpperCase() ?? null
  if (amountText === null) {
    findings.problems.push({ path: amount.path, problem: 'An amount is missing here.' })
    return null
  }
  if (currencyText === null || currencyExponent(currencyText) === null) {
    findings.problems.push({
      path: currency.path,
      problem:
        currencyText === null ? 'A currency is missing here.' : `Unknown currency ${describe(currencyText)}.`,
    })
    return null
  }
  const money = parseMoney(amountText, currencyText)
  if (money === null) {
    const problem = `${describe(amountText)} is not an amount in ${currencyText} (${currencyExponent(currencyText)} decimals).`
    findings.problems.push({ path: amount.path, problem })
  }
  return money
}

/** Amazon writes `2026-10-01T08:15:30.123Z`; an offset is understood as well. */
const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/i

/** A moment as ISO 8601 text with milliseconds, UTC; null where it is missing. */
export function readTime(node: WireNode, findings: Findings): string | null {
  const text = readText(node, findings)?.trim() ?? null
  if (text === null) return null
  const time = normalizeTime(text)
  if (time === null)
    findings.problems.push({ path: node.path, problem: `${describe(text)} is not a date and time.` })
  else if (!/(Z|[+-]\d{2}:?\d{2})$/i.test(text))
    findings.notes.push({ path: node.path, note: 'The time names no zone; it is read as UTC.' })
  return time
}

export function readRequiredTime(node: WireNode, findings: Findings): string | null {
  if (readText(node, { problems: [], notes: [] }) === null)
    findings.problems.push({ path: node.path, problem: 'A date and time are missing here.' })
  return readTime(node, findings)
}

function normalizeTime(text: string): string | null {
  const parts = TIME.exec(text)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = parts
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3)
  // JavaScript moves 30 February on into March: only a date that comes back unchanged exists.
  const date = new Date(`${year}-${month}-${day}T00:00:00.000Z`)
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return null
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

/** What came, short enough for a sentence. */
function describe(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`
  return Array.isArray(value) ? 'a list' : 'an object'
}
