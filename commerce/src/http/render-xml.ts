/** The XML that Magento answers to `Accept: application/xml`. */
import { isObject } from './read-shape.ts'

const INDENT = '  '

export function renderXml(answer: unknown): string {
  return `<?xml version="1.0"?>\n<response>${content(answer, 1)}</response>\n`
}

function content(value: unknown, depth: number): string {
  if (Array.isArray(value))
    return children(
      value.map((entry) => ['item', entry] as const),
      depth,
    )
  if (isObject(value)) return children(Object.entries(value), depth)
  if (value === null || value === undefined || value === false) return ''
  return value === true ? '1' : escapeXml(String(value))
}

function children(entries: readonly (readonly [string, unknown])[], depth: number): string {
  const inner = entries.map(([name, value]) => {
    const tag = /^\d/.test(name) ? `item${name}` : name
    return `${INDENT.repeat(depth)}<${tag}>${content(value, depth + 1)}</${tag}>\n`
  })
  return `\n${inner.join('')}${INDENT.repeat(depth - 1)}`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
