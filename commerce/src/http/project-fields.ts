/**
 * `fields=id,items[sku]`: answers only what was asked for.
 * https://developer.adobe.com/commerce/webapi/rest/use-rest/retrieve-filtered-responses/
 */
import { isObject } from './read-shape.ts'

type Projection = Map<string, Projection | null>

/** Anything but names, brackets and commas (a blank too) and unbalanced brackets make the whole answer `[]`. */
export function projectFields(answer: unknown, fields: string): unknown {
  const projection = parseProjection(fields)
  if (projection === null || typeof answer !== 'object' || answer === null) return []
  return project(answer, projection)
}

/**
 * Whether an answer with this `fields` shows a field, so that what nobody sees need not be read.
 * @param inside the list that holds the things, for an answer that is a page of them
 */
export function showsField(fields: unknown, inside?: string): (field: string) => boolean {
  const projection = typeof fields === 'string' && fields !== '' ? parseProjection(fields) : null
  if (projection === null) return () => true
  const shown = inside === undefined ? projection : projection.get(inside)
  return (field) => shown === null || shown === undefined || shown.has(field)
}

function parseProjection(fields: string): Projection | null {
  if (!/^[\w[\],]+$/.test(fields)) return null
  const root: Projection = new Map()
  const open: Projection[] = [root]
  for (const [token] of fields.matchAll(/\w+\[?|\]|,/g)) {
    const current = open.at(-1)
    if (current === undefined) return null
    if (token === ']') open.pop()
    else if (token.endsWith('[')) {
      const inner: Projection = new Map()
      current.set(token.slice(0, -1), inner)
      open.push(inner)
    } else if (token !== ',') current.set(token, null)
  }
  return open.length === 1 ? root : null
}

function project(value: unknown, projection: Projection): unknown {
  // Magento answers null for an empty list that it was asked to filter.
  if (Array.isArray(value)) {
    return value.length === 0 ? null : value.map((entry) => project(entry, projection))
  }
  if (!isObject(value)) return value
  const kept: Record<string, unknown> = {}
  for (const [name, inner] of projection) {
    if (!(name in value)) continue
    kept[name] = inner === null ? value[name] : project(value[name], inner)
  }
  return kept
}
