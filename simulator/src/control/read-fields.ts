/** A control call that cannot be done, said in one sentence. */
export class ControlProblem extends Error {
  readonly status: 400 | 404

  constructor(message: string, status: 400 | 404 = 400) {
    super(message)
    this.name = 'ControlProblem'
    this.status = status
  }
}

export type Fields = Readonly<Record<string, unknown>>

export function readBody(bodyText: unknown): Fields {
  if (typeof bodyText !== 'string' || bodyText === '') return {}
  let body: unknown
  try {
    body = JSON.parse(bodyText)
  } catch (error) {
    throw new ControlProblem(`The body is not valid JSON: ${(error as Error).message}`)
  }
  return asFields(body, 'The body')
}

export function asFields(value: unknown, name: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new ControlProblem(`${name} must be a JSON object.`)
}

/** Refuses a misspelt field rather than ignore it. */
export function allowFields(fields: Fields, names: readonly string[]): void {
  const unknown = Object.keys(fields).find((name) => !names.includes(name))
  if (unknown === undefined) return
  throw new ControlProblem(`There is no field "${unknown}" here; there are ${names.join(', ')}.`)
}

export function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string' || value === '')
    throw new ControlProblem(`${name} must be a text that is not empty.`)
  return value
}

export function requiredText(fields: Fields, name: string): string {
  const value = optionalText(fields, name)
  if (value === undefined) throw new ControlProblem(`${name} is required.`)
  return value
}

export function optionalChoice<T extends string>(
  fields: Fields,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = optionalText(fields, name)
  if (value === undefined || (choices as readonly string[]).includes(value)) return value as T | undefined
  throw new ControlProblem(`${name} must be one of ${choices.join(', ')}; "${value}" is none of them.`)
}

type Range = readonly [from: number, to: number]

export function optionalNumber(fields: Fields, name: string, [from, to]: Range): number | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' && value >= from && value <= to) return value
  throw new ControlProblem(`${name} must be a number between ${from} and ${to}.`)
}

export function optionalWhole(fields: Fields, name: string, range: Range): number | undefined {
  const value = optionalNumber(fields, name, range)
  if (value === undefined || Number.isInteger(value)) return value
  throw new ControlProblem(`${name} must be a whole number.`)
}

export function optionalFlag(fields: Fields, name: string): boolean | undefined {
  const value = fields[name]
  if (value === undefined || typeof value === 'boolean') return value
  throw new ControlProblem(`${name} must be true or false.`)
}

export function optionalList(fields: Fields, name: string): readonly unknown[] | undefined {
  const value = fields[name]
  if (value === undefined || Array.isArray(value)) return value as readonly unknown[] | undefined
  throw new ControlProblem(`${name} must be a list.`)
}

export function optionalTexts(fields: Fields, name: string): readonly string[] | undefined {
  const list = optionalList(fields, name)
  if (list === undefined || list.every((one) => typeof one === 'string'))
    return list as readonly string[] | undefined
  throw new ControlProblem(`${name} must be a list of texts.`)
}

export function optionalTime(fields: Fields, name: string): number | undefined {
  const text = optionalText(fields, name)
  if (text === undefined) return undefined
  const ms = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms)) throw new ControlProblem(`${name} must be a date-time like 2025-03-16T12:00:00.000Z.`)
  return ms
}
