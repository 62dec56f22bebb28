/** Reads a query string as PHP does: `a[b][0][c]=d` becomes nested objects. */
import { isObject } from './read-shape.ts'

export type Query = { [key: string]: string | Query }

const DEPTH_MAX = 12
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** The name-value pairs of a query as they were sent, decoded. A name without `=` has no value. */
export function queryPairs(query: string): readonly (readonly [string, string | null])[] {
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=')
      return at < 0 ? [decode(part), null] : [decode(part.slice(0, at)), decode(part.slice(at + 1))]
    })
}

export function parseQuery(query: string): Query {
  const parsed: Query = Object.create(null)
  for (const [name, value] of queryPairs(query)) place(parsed, keysOf(name), value ?? '')
  return parsed
}

function keysOf(name: string): readonly string[] {
  const first = /^[^[]+/.exec(name)?.[0]
  if (first === undefined) return []
  const rest = name.slice(first.length).matchAll(/\[([^\]]*)\]/g)
  return [first, ...[...rest].map((match) => match[1] ?? '')]
}

function place(root: Query, keys: readonly string[], value: string): void {
  if (keys.length === 0 || keys.length > DEPTH_MAX || keys.some((key) => FORBIDDEN.has(key))) return
  let target = root
  for (const key of keys.slice(0, -1)) {
    const name = key === '' ? String(Object.keys(target).length) : key
    const inner = target[name]
    const next: Query = isObject(inner) ? inner : Object.create(null)
    target[name] = next
    target = next
  }
  const last = keys[keys.length - 1] as string
  target[last === '' ? String(Object.keys(target).length) : last] = value
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
