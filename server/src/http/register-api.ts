/** Registers the routes of the contract: who asks, may they, is it well formed; then the handler, and a note of what it did. */
import { type Role, roleSuffices } from '@orderferry/contract/role'
import { apiPrefix, type Route, type StreamedAnswer } from '@orderferry/contract/route'
import { type RouteName, routes } from '@orderferry/contract/routes'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Caller, type Gatekeeper, nobody } from './authenticate.ts'
import type { Handlers, Visitor } from './handlers.ts'
import type { AnsweredRequest } from './note-request.ts'
import { ownUrl } from './own-url.ts'
import { parseInput, type RawInput } from './parse-input.ts'
import { pathOf, requestLanguage } from './problem.ts'
import type { AdminPage } from './serve-admin.ts'
import { ServiceProblem } from './service-problem.ts'
import { requireStore } from './store-limit.ts'
import { STREAM_MS, streamSender } from './stream-sender.ts'

export function registerApi(
  server: FastifyInstance,
  handlers: Handlers,
  gate: Gatekeeper,
  note: (request: AnsweredRequest) => Promise<void>,
): void {
  const callers = new WeakMap<FastifyRequest, Caller>()
  const sendStream = streamSender(server)
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const handle = handlers[name] as unknown as (
      request: RawInput & Caller & { readonly language: string; readonly visitor: Visitor },
    ) => Promise<unknown>
    server.route({
      method: route.method,
      // Asked for its head alone a stream would be begun, and read to its end by nobody.
      ...(route.streams === undefined ? {} : { handlerTimeout: STREAM_MS, exposeHeadRoute: false }),
      url: `${apiPrefix}${route.path}`,
      // Before the body is read: a stranger's is not worth the memory.
      onRequest: async (request) => {
        if (route.opensSession === true) await gate.countSignIn(request)
        const caller = await admit(request, route, gate)
        const { storeId, commerceOrderId } = request.params as {
          readonly storeId?: string
          readonly commerceOrderId?: string
        }
        if (storeId !== undefined) requireStore(caller.storeIds, storeId)
        if (commerceOrderId !== undefined) await gate.requireCommerceOrder(caller, commerceOrderId)
        if (route.ofInstallation === true && caller.storeIds !== null)
          throw new ServiceProblem('installation-not-yours')
        callers.set(request, caller)
      },
      handler: async (request, reply) => {
        const language = requestLanguage(request)
        const input = parseInput(route, request as RawInput, language)
        const caller = callers.get(request) ?? nobody
        const answer = await handle({
          ...input,
          ...caller,
          language,
          visitor: { ...visitorOf(request, reply, gate), askAgain: () => admit(request, route, gate) },
        })
        await note({ name, route, caller, input, sent: request.body, answer })
        if (route.streams !== undefined) return sendStream(reply, route.streams, answer as StreamedAnswer)
        await reply.code(route.status).header('content-language', language).send(answer)
        return reply
      },
    })
  }
}

async function admit(request: FastifyRequest, route: Route, gate: Gatekeeper): Promise<Caller> {
  if (route.role === null) return nobody
  const caller = await gate.authenticate(request)
  requireRole(caller.role, route.role)
  return caller
}

function visitorOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { cookie, publicUrl }: Gatekeeper,
): Omit<Visitor, 'askAgain'> {
  return {
    userAgent: request.headers['user-agent'] ?? '',
    ownUrl: ownUrl(request, publicUrl),
    session: cookie.read(request.headers.cookie),
    lastEventId: request.headers['last-event-id']?.toString() ?? null,
    setSession: (session) => void reply.header('set-cookie', cookie.print(session)),
  }
}

function requireRole(role: Role, needed: Role): void {
  if (!roleSuffices(role, needed)) throw new ServiceProblem('role-too-low', { role, needed })
}

/** What no route answers is a page of the admin, where one is served, or a problem that says what there is. */
export function answerUnknownRoutes(server: FastifyInstance, admin: AdminPage | null): void {
  server.setNotFoundHandler(async (request, reply) => {
    if (admin?.answers(request)) return admin.send(request, reply)
    const path = pathOf(request)
    const allowed = Object.values(routes as Record<string, Route>)
      .filter((route) => fits(`${apiPrefix}${route.path}`, path))
      .map(({ method }) => method)
    const facts = { method: request.method, path }
    if (allowed.length === 0) throw new ServiceProblem('route-unknown', facts)
    throw new ServiceProblem('method-not-allowed', { ...facts, allowed: allowed.join(', ') })
  })
}

function fits(template: string, path: string): boolean {
  const wanted = template.split('/')
  const given = path.split('/')
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at])
  )
}
