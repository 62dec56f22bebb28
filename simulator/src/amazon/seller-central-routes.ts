import type { FastifyInstance, FastifyReply } from 'fastify'
import { findOrder } from '../world/orders.ts'
import type { World } from '../world/world.ts'
import { giveConsent, showConsent } from './consent.ts'
import { disableAccess, showAuthorizations } from './manage-authorizations.ts'
import type { Page } from './plain-page.ts'
import { sellerCentralPage } from './seller-central-page.ts'

const consentPath = '/apps/authorize/consent'
const managePath = '/apps/manage'

/** What a person sees of Amazon in a browser. */
export function addSellerCentralRoutes(server: FastifyInstance, world: World, passTime: () => void): void {
  server.get<{ Params: { orderId: string } }>('/orders-v3/order/:orderId', ({ params }, reply) => {
    passTime()
    const order = findOrder(world, params.orderId)?.order
    return sendPage(reply, {
      status: order === undefined ? 404 : 200,
      html: sellerCentralPage(order, params.orderId),
    })
  })
  server.get(consentPath, ({ url }, reply) => {
    return sendPage(reply, showConsent(world, new URL(url, 'http://simulator').searchParams))
  })
  server.post(consentPath, ({ body }, reply) => {
    const outcome = giveConsent(world, new URLSearchParams(String(body)))
    return 'location' in outcome ? reply.redirect(outcome.location, 303) : sendPage(reply, outcome)
  })
  server.get(managePath, (_request, reply) => sendPage(reply, showAuthorizations(world)))
  server.post(managePath, ({ body }, reply) =>
    sendPage(reply, disableAccess(world, new URLSearchParams(String(body)))),
  )
}

function sendPage(reply: FastifyReply, { status, html }: Page): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('referrer-policy', 'no-referrer')
    .send(html)
}
