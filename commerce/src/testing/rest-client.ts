/** Sends requests to an engine in tests, with a token that may do everything. */
import type { RunningCommerce } from './run-commerce.ts'

export interface Reply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where it is not there.
  readonly body: any
}

export interface RestClient {
  readonly get: (path: string) => Promise<Reply>
  readonly post: (path: string, body?: unknown) => Promise<Reply>
  readonly put: (path: string, body: unknown) => Promise<Reply>
  readonly delete: (path: string) => Promise<Reply>
}

/** @param resources what its token may do; all when absent */
export async function restClient(
  { commerce }: RunningCommerce,
  resources?: readonly string[],
): Promise<RestClient> {
  const token = await commerce.createToken({ resources })
  const send = async (method: string, path: string, body?: unknown): Promise<Reply> => {
    const response = await fetch(commerce.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    try {
      return { status: response.status, body: JSON.parse(text) }
    } catch {
      return { status: response.status, body: text }
    }
  }
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path),
  }
}

/** `searchCriteria` with one filter. */
export function where(field: string, value: string, condition = 'eq'): string {
  const filter = 'searchCriteria[filter_groups][0][filters][0]'
  const parts = [`${filter}[field]=${field}`, `${filter}[value]=${encodeURIComponent(value)}`]
  return [...parts, `${filter}[condition_type]=${condition}`].join('&')
}
