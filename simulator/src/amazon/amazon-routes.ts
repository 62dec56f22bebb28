import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WithheldAnswers } from '../faults/withheld-answers.ts'
import { amazonTime, nowMs } from '../world/clock.ts'
import type { World } from '../world/world.ts'
import { refusal } from './answer.ts'
import { addSellerCentralRoutes } from './seller-central-routes.ts'
import { type Outcome, type Reply, serveCall } from './serve-call.ts'

export interface Amazon {
  readonly world: World
  readonly withheld: WithheldAnswers
  /** Lets everything happen whose time has come, before anybody looks. */
  readonly passTime: () => void
}

const bodyBytesMax = 1_048_576

/** Everything outside /control is Amazon. */
export function addAmazonRoutes(server: FastifyInstance, amazon: Amazon): void {
  const answerCall = (request: FastifyRequest, reply: FastifyReply) => {
    amazon.passTime()
    const url = new URL(request.url, 'http://simulator')
    const outcome = serveCall(amazon.world, {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      bodyText: typeof request.body === 'string' ? request.body : '',
    })
    return carryOut(amazon, outcome, reply)
  }
  addSellerCentralRoutes(server, amazon.world, amazon.passTime)
  server.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/*',
    bodyLimit: bodyBytesMax,
    handler: answerCall,
    errorHandler: (error, _request, reply) => {
      const status = (error as { statusCode?: number }).statusCode ?? 500
      if (status === 500) console.error(error)
      const code = status === 413 ? 'RequestTooLarge' : status === 500 ? 'InternalFailure' : 'InvalidInput'
      return reply
        .code(status)
        .header('x-amzn-RequestId', randomUUID())
        .send(refusal(status, { code, message: (error as Error).message }, code).body)
    },
  })
}

function carryOut(amazon: Amazon, outcome: Outcome, reply: FastifyReply): FastifyReply {
  const { socket } = reply.request.raw
  switch (outcome.kind) {
    case 'reply':
      return send(reply, outcome.reply)
    case 'cut':
      reply.hijack()
      socket.destroy()
      return reply
    case 'hang': {
      reply.hijack()
      const timer = setTimeout(() => socket.destroy(), outcome.seconds * 1000)
      socket.once('close', () => clearTimeout(timer))
      return reply
    }
    case 'withhold': {
      const { operation, sellerId } = outcome
      const held = { operation, sellerId, at: amazonTime(nowMs(amazon.world)) }
      const id = amazon.withheld.hold(held, () => void send(reply, outcome.reply))
      socket.once('close', () => amazon.withheld.forget(id))
      return reply
    }
    default:
      return outcome satisfies never
  }
}

function send(reply: FastifyReply, { status, headers, text }: Reply): FastifyReply {
  return reply.code(status).headers(headers).send(text)
}
