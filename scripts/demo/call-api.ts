const DEADLINE_MS = 15_000

export async function callApi<Answer>(
  url: string,
  call: { readonly token?: string; readonly body?: unknown } = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: call.body === undefined ? 'GET' : 'POST',
    headers: {
      ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    signal: AbortSignal.timeout(DEADLINE_MS),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`)
  return JSON.parse(text) as Answer
}
