/** One JSON call of a test to one of the two worlds, outside the service. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
export async function callJson(url: string, call: JsonCall = {}): Promise<any> {
  const { method = call.body === undefined ? 'GET' : 'POST', body, token } = call
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text.slice(0, 500)}`)
  return text === '' ? null : JSON.parse(text)
}

interface JsonCall {
  readonly method?: string
  readonly body?: unknown
  readonly token?: string
}
