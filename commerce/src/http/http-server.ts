/** HTTP around the REST of serve-rest.ts: bytes in, bytes out, and the faults that `/control` asked for. */
import type { Socket } from 'node:net'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { answerWithFault, type Outcome } from '../control/answer-with-fault.ts'
import type { Control } from '../control/control.ts'
import {
  answerError,
  answerRequest,
  pathOf,
  type RestRequest,
  type RestServing,
  routeRequest,
} from './serve-rest.ts'

export interface HttpServer {
  readonly server: FastifyInstance
  /** Ends connections that were left in silence on purpose: they would never end by themselves. */
  readonly dropSilent: () => void
}

const BODY_BYTES_MAX = 20 * 1024 * 1024

export function httpServer(serving: RestServing, control: Control | null): HttpServer {
  const server = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
  })
  const silent = new Set<Socket>()
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  server.all('/rest/*', async (request, reply) => {
    const startedAt = performance.now()
    const { outcome, route, parameters } = await serve(serving, control, restRequest(request))
    control?.calls.add({
      method: request.method,
      route: route ?? pathOf(request.raw.url ?? ''),
      parameters,
      status: typeof outcome === 'string' ? null : outcome.status,
      at: serving.engine.clock().toISOString(),
      ms: Math.round(performance.now() - startedAt),
    })
    return send(outcome, request, reply, silent)
  })
  return {
    server,
    dropSilent: () => {
      for (const socket of silent) socket.destroy()
    },
  }
}

function restRequest(request: FastifyRequest): RestRequest {
  return {
    method: request.method,
    url: request.raw.url ?? '/',
    headers: request.headers,
    body: Buffer.isBuffer(request.body) ? request.body : undefined,
    host: request.headers.host ?? '',
  }
}

interface Served {
  readonly outcome: Outcome
  /** The route's template; null where none was found. */
  readonly route: string | null
  readonly parameters: Readonly<Record<string, string>>
}

async function serve(serving: RestServing, control: Control | null, request: RestRequest): Promise<Served> {
  try {
    const routed = routeRequest(serving, request)
    const { route, parameters } = routed
    const run = () =>
      answerRequest(serving, request, routed).catch((error: unknown) => answerError(serving, error))
    const operation = `${route.method} ${route.path}`
    const fault = control?.faults.strike(operation) ?? null
    const outcome =
      fault === null || control === null
        ? await run()
        : await answerWithFault(control, fault, { operation, parameters, resource: route.resource, run })
    return { outcome, route: route.path, parameters }
  } catch (error) {
    return { outcome: answerError(serving, error), route: null, parameters: {} }
  }
}

function send(
  outcome: Outcome,
  request: FastifyRequest,
  reply: FastifyReply,
  silent: Set<Socket>,
): FastifyReply {
  if (typeof outcome !== 'string') {
    return reply.code(outcome.status).header('content-type', outcome.contentType).send(outcome.text)
  }
  reply.hijack()
  const { socket } = request.raw
  if (outcome === 'cut') socket.destroy()
  else {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  }
  return reply
}
