/** `/control`: for the demo, tests and people; never part of what a Magento serves. Loopback only. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AccessTokens } from '../access/access-tokens.ts'
import { allowCurrency, disallowCurrency, setRate } from '../directory/currencies.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { isObject } from '../http/read-shape.ts'
import type { World } from '../stores/seed-world.ts'
import type { Control } from './control.ts'
import { FAULT_KINDS, type FaultKind, type WishedFault } from './faults.ts'
import { readLedger } from './read-ledger.ts'
import { resetWorld } from './reset-world.ts'

export interface ControlOptions {
  readonly control: Control
  readonly engine: Engine
  readonly tokens: AccessTokens
}

const HOSTS = ['127.0.0.1', 'localhost', '[::1]']
const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

class ControlError extends Error {}

export function addControlRoutes(server: FastifyInstance, { control, engine, tokens }: ControlOptions): void {
  const at = (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    handle: (request: FastifyRequest) => unknown,
  ) =>
    server.route({
      method,
      url: `/control${path}`,
      handler: (request, reply) => answer(handle, request, reply),
    })

  at('POST', '/tokens', async (request) => ({
    token: await tokens.create({ resources: readResources(request), expires: false }),
  }))
  at('POST', '/faults', (request) => ({ id: control.faults.add(readFault(bodyOf(request))) }))
  at('GET', '/faults', () => control.faults.list())
  at('DELETE', '/faults', () => {
    control.faults.clear()
    return {}
  })
  at('DELETE', '/faults/:id', (request) => {
    control.faults.remove(Number((request.params as { id: string }).id))
    return {}
  })
  at('GET', '/withheld', () => control.held.list())
  at('POST', '/withheld/release', (request) => {
    const { id } = bodyOf(request)
    return { released: control.held.release(typeof id === 'number' ? id : undefined) }
  })
  at('GET', '/calls', () => control.calls.list())
  at('GET', '/ledger', () => readLedger(engine.pool))
  at('POST', '/currencies', (request) => changeCurrency(engine, bodyOf(request)))
  at('POST', '/rates', (request) => changeRate(engine, bodyOf(request)))
  at('POST', '/reset', async (request) => {
    const world = readWorld(bodyOf(request).world)
    control.faults.clear()
    control.held.release()
    control.calls.clear()
    await resetWorld(engine.pool, world, databaseTime(engine.clock()))
    return { world }
  })
}

/** A page in a browser on this machine is not this machine: it names its own origin, or a host of its own. */
function comesFromHere(request: FastifyRequest): boolean {
  const { host = '', origin } = request.headers
  const name = host.replace(/:\d+$/, '')
  return (
    LOOPBACK.includes(request.ip) &&
    HOSTS.includes(name) &&
    (origin === undefined || origin === `http://${host}`)
  )
}

async function answer(
  handle: (request: FastifyRequest) => unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!comesFromHere(request)) return reply.code(403).send({ message: 'Control is for this machine alone.' })
  try {
    return reply.send(await handle(request))
  } catch (error) {
    if (error instanceof ControlError) return reply.code(400).send({ message: error.message })
    throw error
  }
}

function bodyOf(request: FastifyRequest): Record<string, unknown> {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) return {}
  try {
    const body: unknown = JSON.parse(request.body.toString('utf8'))
    return isObject(body) ? body : {}
  } catch {
    throw new ControlError('The body is no JSON.')
  }
}

/** `{store, currency, allowed}`: whether a store view sells in a currency. */
async function changeCurrency({ pool, stores }: Engine, sent: Record<string, unknown>): Promise<object> {
  const store = stores.viewByCode.get(String(sent.store))
  if (store === undefined) throw new ControlError('store is the code of a store view.')
  const currency = readCurrency('currency', sent.currency)
  if (typeof sent.allowed !== 'boolean') throw new ControlError('allowed is true or false.')
  await (sent.allowed ? allowCurrency : disallowCurrency)(pool, store.id, currency)
  return { store: store.code, currency, allowed: sent.allowed }
}

/** As text, so that every digit arrives; 12 decimals are kept. */
const RATE = /^\d{1,12}(\.\d{1,12})?$/

/** `{from, to, rate}`: what a unit of one currency is worth in another; null for no rate at all. */
async function changeRate({ pool }: Engine, sent: Record<string, unknown>): Promise<object> {
  const from = readCurrency('from', sent.from)
  const to = readCurrency('to', sent.to)
  const { rate } = sent
  if (rate !== null && (typeof rate !== 'string' || !RATE.test(rate))) {
    throw new ControlError('rate is a decimal as text with 12 decimals at most, or null.')
  }
  await setRate(pool, from, to, rate)
  return { from, to, rate }
}

function readCurrency(name: string, sent: unknown): string {
  if (typeof sent !== 'string' || !/^[A-Z]{3}$/.test(sent))
    throw new ControlError(`${name} is a currency in three capital letters.`)
  return sent
}

function readResources(request: FastifyRequest): readonly string[] | undefined {
  const { resources } = bodyOf(request)
  if (resources === undefined) return undefined
  if (!Array.isArray(resources)) throw new ControlError('resources is a list of permissions.')
  return resources.map(String)
}

function readWorld(sent: unknown): World {
  if (sent !== undefined && sent !== 'demo' && sent !== 'empty')
    throw new ControlError('world is demo or empty.')
  return sent ?? 'empty'
}

function readFault(sent: Record<string, unknown>): WishedFault {
  const kind = FAULT_KINDS.find((known) => known === sent.kind)
  if (kind === undefined) throw new ControlError(`kind is one of ${FAULT_KINDS.join(', ')}.`)
  if (typeof sent.operation !== 'string')
    throw new ControlError('operation is "METHOD /V1/route/:template" or "*".')
  const probability = numberOr(sent.probability, 1)
  return {
    operation: sent.operation,
    kind: kind satisfies FaultKind,
    // By probability it strikes until it is deleted, unless a count says otherwise.
    count:
      sent.count === null || (sent.count === undefined && probability < 1) ? null : numberOr(sent.count, 1),
    probability,
    seed: numberOr(sent.seed, 1),
    ms: numberOr(sent.ms, 0),
    message: typeof sent.message === 'string' ? sent.message : null,
    parameters: sent.parameters,
  }
}

function numberOr(sent: unknown, otherwise: number): number {
  if (sent === undefined) return otherwise
  if (typeof sent !== 'number') throw new ControlError('count, probability, seed and ms are numbers.')
  return sent
}
