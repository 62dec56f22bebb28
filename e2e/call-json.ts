const DEADLINE_MS = 20_000

export interface JsonCall {
  readonly method?: string
  readonly token?: string
  readonly body?: unknown
}

/** Calls one of the world's programs, and fails with its words when it refuses. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the journey that reads it
export async function callJson(url: string, call: JsonCall = {}): Promise<any> {
  const response = await fetch(url, {
    method: call.method ?? (call.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    signal: AbortSignal.timeout(DEADLINE_MS),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`)
  return text === '' ? undefined : JSON.parse(text)
}
