import type { FastifyInstance } from 'fastify'
import { type Generation, generateOrders } from '../scenarios/generator/generate-orders.ts'
import { nowMs } from '../world/clock.ts'
import { type GroundTruth, isSeedUsed, listTruths } from '../world/ground-truth.ts'
import { findMarketplace } from '../world/marketplaces.ts'
import { findSeller, type Seller } from '../world/sellers.ts'
import type { World } from '../world/world.ts'
import {
  allowFields,
  ControlProblem,
  type Fields,
  optionalNumber,
  optionalTexts,
  optionalTime,
  optionalWhole,
  requiredText,
} from './read-fields.ts'
import type { Simulation } from './simulation.ts'

const ordersAtOnceMax = 10_000
const settledMs = 180_000
const spreadMs = 2 * 86_400_000
const usualFaultShare = 0.12

export function addGenerationRoutes(server: FastifyInstance, { world }: Simulation): void {
  server.get<{ Querystring: { sellerId?: string; seed?: string } }>('/control/generated', ({ query }) =>
    presentTruths(listTruths(world, { sellerId: query.sellerId ?? null, seed: query.seed ?? null })),
  )
}

/** `POST /control/orders {generate, seed, sellerId}`. */
export function makeGeneratedOrders(world: World, fields: Fields) {
  const names = ['generate', 'seed', 'sellerId', 'marketplaces', 'from', 'to', 'faultShare']
  allowFields(fields, names)
  return presentTruths(generateOrders(world, readGeneration(world, fields)))
}

/** Beside the orders, how many of them there are of each outcome, so that a test can see at once what to count. */
function presentTruths(generated: readonly GroundTruth[]) {
  const counts: Record<string, number> = {}
  for (const { expected } of generated) counts[expected] = (counts[expected] ?? 0) + 1
  return { counts, generated }
}

function readGeneration(world: World, fields: Fields): Generation {
  const count = optionalWhole(fields, 'generate', [1, ordersAtOnceMax])
  if (count === undefined) throw new ControlProblem('generate is required: how many orders.')
  const sellerId = requiredText(fields, 'sellerId')
  const seller = findSeller(world, sellerId)
  if (seller === undefined) throw new ControlProblem(`There is no seller ${sellerId}.`, 404)
  const seed = requiredText(fields, 'seed')
  if (isSeedUsed(world, sellerId, seed)) {
    throw new ControlProblem(`Seller ${sellerId} has the orders of seed "${seed}" already.`)
  }
  const toMs = optionalTime(fields, 'to') ?? nowMs(world) - settledMs
  const fromMs = optionalTime(fields, 'from') ?? toMs - spreadMs
  if (fromMs > toMs) throw new ControlProblem('from must not lie after to.')
  return {
    sellerId,
    count,
    seed,
    marketplaces: readMarketplaces(fields, seller),
    fromMs,
    toMs,
    faultShare: optionalNumber(fields, 'faultShare', [0, 1]) ?? usualFaultShare,
  }
}

function readMarketplaces(fields: Fields, seller: Seller): Generation['marketplaces'] {
  const ids = optionalTexts(fields, 'marketplaces') ?? seller.marketplaces
  const foreign = ids.find((id) => !seller.marketplaces.includes(id))
  if (foreign !== undefined) {
    throw new ControlProblem(`Seller ${seller.sellerId} does not take part in marketplace ${foreign}.`)
  }
  const [first, ...others] = ids.flatMap((id) => findMarketplace(id) ?? [])
  if (first === undefined) throw new ControlProblem('marketplaces must hold at least one.')
  return [first, ...others]
}
