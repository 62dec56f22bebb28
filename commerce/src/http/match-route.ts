import type { Route } from './route.ts'

export interface Match {
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

/** Finds the route of a path. A literal segment wins over a parameter: `/orders/items` is not an order. */
export function routeMatcher(routes: readonly Route[]): (method: string, path: string) => Match | null {
  const byShape = new Map<string, { readonly route: Route; readonly segments: readonly string[] }[]>()
  for (const route of routes) {
    const segments = segmentsOf(route.path)
    const key = `${route.method} ${segments.length}`
    const known = byShape.get(key) ?? []
    known.push({ route, segments })
    known.sort((a, b) => literals(b.segments) - literals(a.segments))
    byShape.set(key, known)
  }
  return (method, path) => {
    const sent = segmentsOf(path)
    for (const { route, segments } of byShape.get(`${method} ${sent.length}`) ?? []) {
      const parameters = parametersOf(segments, sent)
      if (parameters !== null) return { route, parameters }
    }
    return null
  }
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '')
}

function literals(segments: readonly string[]): number {
  return segments.filter((segment) => !segment.startsWith(':')).length
}

function parametersOf(template: readonly string[], sent: readonly string[]): Record<string, string> | null {
  const parameters: Record<string, string> = {}
  for (const [at, segment] of template.entries()) {
    const value = sent[at] ?? ''
    if (segment.startsWith(':')) parameters[segment.slice(1)] = decodeSegment(value)
    else if (segment !== value) return null
  }
  return parameters
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
