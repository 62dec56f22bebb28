import type { FastifyInstance } from 'fastify'
import { worldName, worldNames } from '../scenarios/begin-world.ts'
import { worldApplication } from '../world/application.ts'
import { readCalls } from '../world/calls.ts'
import { advanceClock, amazonTime, clockSetting, nowMs, setClock } from '../world/clock.ts'
import { readLedger } from '../world/ledger.ts'
import { changeConfirmationDelay, confirmationDelaySeconds } from '../world/order-lives.ts'
import { listSellers } from '../world/sellers.ts'
import { defaultSeed, worldSeed } from '../world/serial.ts'
import {
  changedUsagePlans,
  changeUsagePlan,
  liftUsagePlans,
  usagePlansAreLifted,
} from '../world/usage-plan.ts'
import type { World } from '../world/world.ts'
import {
  allowFields,
  ControlProblem,
  type Fields,
  optionalChoice,
  optionalFlag,
  optionalNumber,
  optionalText,
  optionalTime,
  optionalWhole,
  readBody,
  requiredText,
} from './read-fields.ts'
import { presentSeller } from './seller-routes.ts'
import type { Simulation } from './simulation.ts'

export function addWorldRoutes(server: FastifyInstance, simulation: Simulation): void {
  const { world } = simulation
  server.get('/control/world', () => presentWorld(world))
  server.post('/control/reset', ({ body }) => {
    const fields = readBody(body)
    allowFields(fields, ['seed', 'world'])
    const name = optionalChoice(fields, 'world', worldNames) ?? worldName(world)
    simulation.reset(name, optionalText(fields, 'seed') ?? defaultSeed)
    return presentWorld(world)
  })
  server.get('/control/clock', () => presentClock(world))
  server.post('/control/clock', ({ body }) => {
    changeClock(world, readBody(body))
    simulation.passTime()
    return presentClock(world)
  })
  server.get('/control/settings', () => presentSettings(world))
  server.post('/control/settings', ({ body }) => {
    const fields = readBody(body)
    allowFields(fields, ['confirmationDelaySeconds'])
    const seconds = optionalNumber(fields, 'confirmationDelaySeconds', [0, 86_400])
    if (seconds !== undefined) changeConfirmationDelay(world, seconds)
    return presentSettings(world)
  })
  server.get('/control/usage-plans', () => presentPlans(world))
  server.post('/control/usage-plans', ({ body }) => {
    changePlans(world, readBody(body))
    return presentPlans(world)
  })
  server.get('/control/ledger', () => ({ ledger: readLedger(world) }))
  server.get<{ Querystring: { after?: string } }>('/control/calls', ({ query }) => {
    const after = Number(query.after ?? 0)
    if (!Number.isInteger(after)) throw new ControlProblem('after must be the number of a call.')
    return { calls: readCalls(world, after) }
  })
}

function presentWorld(world: World) {
  return {
    world: worldName(world),
    seed: worldSeed(world),
    application: worldApplication(world),
    sellers: listSellers(world).map(presentSeller),
    now: amazonTime(nowMs(world)),
  }
}

function presentClock(world: World) {
  const clock = clockSetting(world)
  const offset = clock.mode === 'real' ? { offsetSeconds: clock.offsetMs / 1000 } : {}
  return { mode: clock.mode, now: amazonTime(nowMs(world)), ...offset }
}

const centurySeconds = 3_153_600_000

function changeClock(world: World, fields: Fields): void {
  allowFields(fields, ['mode', 'now', 'offsetSeconds', 'advanceSeconds'])
  const advanceSeconds = optionalNumber(fields, 'advanceSeconds', [0, centurySeconds])
  const mode = optionalChoice(fields, 'mode', ['real', 'virtual'] as const)
  if (mode === 'virtual') {
    setClock(world, { mode, nowMs: optionalTime(fields, 'now') ?? nowMs(world) })
  } else if (mode === 'real') {
    const offset = optionalNumber(fields, 'offsetSeconds', [-centurySeconds, centurySeconds]) ?? 0
    setClock(world, { mode, offsetMs: offset * 1000 })
  } else if (advanceSeconds === undefined) {
    throw new ControlProblem('Give a mode (real or virtual) or advanceSeconds.')
  }
  if (advanceSeconds !== undefined) advanceClock(world, advanceSeconds * 1000)
}

function presentSettings(world: World) {
  return { confirmationDelaySeconds: confirmationDelaySeconds(world) }
}

function presentPlans(world: World) {
  return { lifted: usagePlansAreLifted(world), changed: changedUsagePlans(world) }
}

const plannedOperations = [
  'searchOrders',
  'getOrder',
  'confirmShipment',
  'getMarketplaceParticipations',
  '*',
] as const

function changePlans(world: World, fields: Fields): void {
  allowFields(fields, ['operation', 'rate', 'burst', 'lifted'])
  const lifted = optionalFlag(fields, 'lifted')
  if (lifted !== undefined) liftUsagePlans(world, lifted)
  if (fields.operation === undefined && lifted !== undefined) return
  requiredText(fields, 'operation')
  const operation = optionalChoice(fields, 'operation', plannedOperations)
  const rate = optionalNumber(fields, 'rate', [0, 1_000_000])
  const burst = optionalWhole(fields, 'burst', [1, 1_000_000])
  if (operation === undefined || rate === undefined || burst === undefined) {
    throw new ControlProblem('operation, rate and burst are required.')
  }
  changeUsagePlan(world, operation, { rate, burst })
}
