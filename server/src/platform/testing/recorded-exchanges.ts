/**
 * Stands between a client and the system that it calls, keeps every exchange, and can play what goes wrong on the way:
 * tests see what was sent without asking either end.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { request as forward } from 'undici'

export interface Exchange {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly requestText: string
  readonly status: number
  readonly responseText: string
}

/** What becomes of the next call whose `METHOD /path` begins so. */
export interface Mishap {
  readonly call: string
  /** Before it arrives, after it was done, or answered by something in between. */
  readonly kind: 'cut-before' | 'cut-after' | { readonly status: number; readonly text: string }
}

export interface RecordedExchanges {
  readonly url: string
  readonly exchanges: Exchange[]
  readonly mishaps: Mishap[]
  readonly stop: () => Promise<void>
}

export async function recordExchanges(target: string): Promise<RecordedExchanges> {
  const exchanges: Exchange[] = []
  const mishaps: Mishap[] = []
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request
    const requestText = await bodyOf(request)
    const mishap = takeMishap(mishaps, `${method} ${url}`)
    if (mishap === 'cut-before') return void request.socket.destroy()
    if (mishap !== null && typeof mishap === 'object')
      return void response.writeHead(mishap.status).end(mishap.text)
    try {
      const answer = await forward(target + url, {
        method: method as 'GET',
        headers: forwardedHeaders(request),
        body: requestText === '' ? null : requestText,
      })
      const responseText = await answer.body.text()
      const { pathname: path, searchParams: query } = new URL(url, target)
      exchanges.push({ method, path, query, requestText, status: answer.statusCode, responseText })
      if (mishap === 'cut-after') return void request.socket.destroy()
      const { 'transfer-encoding': _chunked, connection: _hop, ...answered } = answer.headers
      return void response.writeHead(answer.statusCode, answered).end(responseText)
    } catch {
      // The system itself cut the connection; so does this.
      return void request.socket.destroy()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    mishaps,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function takeMishap(mishaps: Mishap[], call: string): Mishap['kind'] | null {
  const at = mishaps.findIndex((mishap) => call.startsWith(mishap.call))
  return at < 0 ? null : (mishaps.splice(at, 1)[0]?.kind ?? null)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The host stays the caller's: it is signed. */
function forwardedHeaders(request: IncomingMessage): Record<string, string> {
  const { connection: _hop, 'content-length': _length, ...headers } = request.headers
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
