/**
 * Stands between a client and the system that it calls and keeps every exchange: tests see what was sent without asking
 * either end. It can also give an answer of its own, for what the other system cannot be brought to say.
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

/** Given to the next call whose `METHOD /path` begins so, which then does not arrive. */
export interface OwnAnswer {
  readonly call: string
  readonly status: number
  readonly text: string
}

export interface RecordedExchanges {
  readonly url: string
  readonly exchanges: Exchange[]
  readonly ownAnswers: OwnAnswer[]
  readonly stop: () => Promise<void>
}

export async function recordExchanges(target: string): Promise<RecordedExchanges> {
  const exchanges: Exchange[] = []
  const ownAnswers: OwnAnswer[] = []
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request
    const requestText = await bodyOf(request)
    const own = takeOwnAnswer(ownAnswers, `${method} ${url}`)
    if (own !== undefined) return void response.writeHead(own.status).end(own.text)
    try {
      const answer = await forward(target + url, {
        method: method as 'GET',
        headers: forwardedHeaders(request),
        body: requestText === '' ? null : requestText,
      })
      const responseText = await answer.body.text()
      const { pathname: path, searchParams: query } = new URL(url, target)
      exchanges.push({ method, path, query, requestText, status: answer.statusCode, responseText })
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
    ownAnswers,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function takeOwnAnswer(ownAnswers: OwnAnswer[], call: string): OwnAnswer | undefined {
  const at = ownAnswers.findIndex((own) => call.startsWith(own.call))
  return at < 0 ? undefined : ownAnswers.splice(at, 1)[0]
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
