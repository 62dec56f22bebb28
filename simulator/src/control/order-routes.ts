import type { FastifyInstance } from 'fastify'
import { placeOrder, placeOrders } from '../scenarios/place-orders.ts'
import type { Template } from '../scenarios/templates/template.ts'
import { findTemplate, templates, templateThemes } from '../scenarios/templates/templates.ts'
import type { AmazonOrder } from '../world/amazon-order.ts'
import { amazonTime, nowMs } from '../world/clock.ts'
import { findTruth } from '../world/ground-truth.ts'
import { moveOrderNow, scheduledMoves, scheduleTimeline, type TimelineStep } from '../world/order-lives.ts'
import { countOrders, findOrder, insertOrder, listOrders } from '../world/orders.ts'
import { findSeller } from '../world/sellers.ts'
import { newOrderId, nextRandom } from '../world/serial.ts'
import { inTransaction, type World } from '../world/world.ts'
import { makeGeneratedOrders } from './generation-routes.ts'
import {
  allowFields,
  ControlProblem,
  type Fields,
  optionalFlag,
  optionalNumber,
  optionalWhole,
  readBody,
  requiredText,
} from './read-fields.ts'
import { moveFields, readMove } from './read-move.ts'
import { readOrderWish, readTimeline, wishFields } from './read-order-wish.ts'
import { readWholeOrder } from './read-whole-order.ts'
import type { Simulation } from './simulation.ts'

const ordersAtOnceMax = 10_000
const ordersListedMax = 10_000

export function addOrderRoutes(server: FastifyInstance, { world }: Simulation): void {
  server.get('/control/templates', () => ({
    templates: templateThemes.flatMap((theme) =>
      theme.templates.map(({ name, sentence, status, fulfilledBy }) => ({
        name,
        sentence,
        status,
        fulfilledBy,
        theme: theme.title,
      })),
    ),
  }))
  server.post('/control/orders', (request) => makeOrders(world, readBody(request.body)))
  server.get<{ Querystring: { sellerId?: string } }>('/control/orders', ({ query }) => ({
    counts: countOrders(world),
    orders: listOrders(world, query.sellerId ?? null, ordersListedMax).map(
      ({ createdMs, updatedMs, ...order }) => ({
        ...order,
        createdTime: amazonTime(createdMs),
        lastUpdatedTime: amazonTime(updatedMs),
      }),
    ),
  }))
  server.get<{ Params: { orderId: string } }>('/control/orders/:orderId', ({ params }) => {
    const { sellerId, order } = existingOrder(world, params.orderId)
    const scheduled = scheduledMoves(world, order.orderId).map(({ atMs, move }) => ({
      ...move,
      at: amazonTime(atMs),
    }))
    const generated = findTruth(world, order.orderId)
    return { sellerId, order, scheduled, ...(generated !== undefined && { generated }) }
  })
  server.post<{ Params: { orderId: string } }>('/control/orders/:orderId/transitions', ({ params, body }) => {
    const { order } = existingOrder(world, params.orderId)
    const fields = readBody(body)
    allowFields(fields, moveFields)
    const moved = moveOrderNow(world, order.orderId, readMove(fields))
    if (moved.kind === 'refused') throw new ControlProblem(moved.reason)
    return { order: moved.order }
  })
}

function existingOrder(world: World, orderId: string) {
  const stored = findOrder(world, orderId)
  if (stored === undefined) throw new ControlProblem(`There is no order ${orderId}.`, 404)
  return stored
}

function makeOrders(world: World, fields: Fields) {
  if (fields.generate !== undefined) return makeGeneratedOrders(world, fields)
  const sellerId = requiredText(fields, 'sellerId')
  if (findSeller(world, sellerId) === undefined)
    throw new ControlProblem(`There is no seller ${sellerId}.`, 404)
  const timeline = readTimeline(fields, nowMs(world))
  if (fields.order !== undefined) {
    allowFields(fields, ['sellerId', 'order', 'timeline'])
    return { order: takeOrder(world, sellerId, { value: fields.order, timeline }) }
  }
  const extras = ['sellerId', 'template', 'count', 'everySeconds', 'idsOnly', 'timeline']
  allowFields(fields, [...extras, ...wishFields])
  const template = existingTemplate(fields)
  const placement = { sellerId, template, wish: readOrderWish(fields, template), timeline }
  const count = optionalWhole(fields, 'count', [1, ordersAtOnceMax]) ?? 1
  const stepMs = (optionalNumber(fields, 'everySeconds', [0, 86_400]) ?? 0) * 1000
  const orders =
    count === 1 ? [placeOrder(world, placement)] : placeOrders(world, placement, { count, stepMs })
  if (optionalFlag(fields, 'idsOnly')) return { orderIds: orders.map((order) => order.orderId) }
  return count === 1 ? { order: orders[0] } : { orders }
}

function existingTemplate(fields: Fields): Template {
  const name = requiredText(fields, 'template')
  const template = findTemplate(name)
  if (template !== undefined) return template
  throw new ControlProblem(
    `There is no template "${name}"; there are ${templates.map((one) => one.name).join(', ')}.`,
  )
}

interface GivenOrder {
  readonly value: unknown
  readonly timeline: readonly TimelineStep[]
}

function takeOrder(world: World, sellerId: string, { value, timeline }: GivenOrder): AmazonOrder {
  return inTransaction(world, () => {
    const order = readWholeOrder(value, nowMs(world), () => newOrderId(world, nextRandom(world)))
    if (findOrder(world, order.orderId) !== undefined) {
      throw new ControlProblem(`There is an order ${order.orderId} already.`)
    }
    insertOrder(world, sellerId, order)
    scheduleTimeline(world, order, timeline)
    return order
  })
}
