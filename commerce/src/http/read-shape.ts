/**
 * Reads a JSON object the way Magento's REST layer fills its data objects: every key may be snake_case or camelCase,
 * numbers may be text, an unknown key is refused by name, and text where an object or a list belongs is ignored.
 */
import type { Column, Table } from '../database/define-table.ts'
import { isNotSupported, RestError, wrongTypeText } from './rest-error.ts'

export type Scalar = 'int' | 'float' | 'string' | 'boolean'
export type FieldType = Scalar | 'text-list' | 'any' | { readonly object: Shape } | { readonly list: Shape }
export type Shape = ReadonlyMap<string, FieldType>
export type Fields = Record<string, unknown>

export function shape(fields: Readonly<Record<string, FieldType>>): Shape {
  return new Map(Object.entries(fields))
}

const SCALARS: Readonly<Record<Column['kind'], Scalar>> = {
  integer: 'int',
  decimal: 'float',
  text: 'string',
  datetime: 'string',
}

/** What REST takes for a row of this table. Keys are the names in JSON. */
export function shapeOfTable(table: Table, more: Readonly<Record<string, FieldType>> = {}): Shape {
  const columns = table.columns.filter((column) => !column.hidden)
  return new Map<string, FieldType>([
    ...columns.map((column) => [column.jsonName, SCALARS[column.kind]] as const),
    ...Object.entries(more),
  ])
}

/** The fields that were sent and are known, in the order in which they were sent, with their types put right. */
export function readShape(fields: Shape, sent: unknown): Fields {
  const read: Fields = {}
  if (!isObject(sent)) return read
  for (const [key, value] of Object.entries(sent)) {
    const name = snakeCase(key)
    const type = fields.get(name)
    if (type === undefined) throw isNotSupported(name)
    read[name] = value === null ? null : readField(name, type, value)
  }
  return read
}

function readField(name: string, type: FieldType, value: unknown): unknown {
  if (type === 'any') return value
  if (typeof type === 'string') {
    return type === 'text-list' ? readTextList(name, value) : readScalar(name, type, value)
  }
  try {
    if ('object' in type) return readShape(type.object, value)
    return readList(type.list, value)
  } catch (error) {
    // Only errors of type carry the way to the field; an unknown key is named alone.
    if (error instanceof TypeMismatch) throw new TypeMismatch(name, error.message)
    throw error
  }
}

function readList(fields: Shape, value: unknown): Fields[] {
  if (!Array.isArray(value)) return []
  return value.map((entry) => readShape(fields, entry))
}

function readTextList(name: string, value: unknown): string[] {
  if (!Array.isArray(value)) throw new TypeMismatch(name, wrongTypeText(typeof value, 'string[]'))
  return value.map((entry) => String(entry))
}

class TypeMismatch extends RestError {
  constructor(field: string, details: string) {
    super(400, `Error occurred during "${field}" processing. ${details}`)
    this.name = 'TypeMismatch'
  }
}

export function readScalar(name: string, type: Scalar, value: unknown): string | number | boolean {
  if (typeof value === 'object') throw new TypeMismatch(name, wrongTypeText('array', type))
  if (type === 'string') return typeof value === 'boolean' ? (value ? '1' : '') : String(value)
  if (type === 'boolean') return readBoolean(value)
  const text = typeof value === 'boolean' ? (value ? '1' : '') : String(value)
  if (typeof value === 'boolean' || !isNumeric(text)) {
    throw new TypeMismatch(name, wrongTypeText(text, type))
  }
  return type === 'int' ? Math.trunc(Number(text)) : Number(text)
}

/** PHP takes any other text for true. */
function readBoolean(value: unknown): boolean {
  return !(value === false || value === 0 || value === '' || value === '0' || value === 'false')
}

export function isNumeric(text: string): boolean {
  return /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/.test(text)
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at) => (at === 0 ? '' : '_') + letter.toLowerCase())
}
