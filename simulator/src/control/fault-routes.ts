import type { FastifyInstance } from 'fastify'
import { type FaultKind, type FaultWish, faultKinds } from '../faults/fault.ts'
import { addFault, deleteFaults, listFaults } from '../faults/fault-list.ts'
import {
  allowFields,
  ControlProblem,
  type Fields,
  optionalChoice,
  optionalNumber,
  optionalText,
  optionalWhole,
  readBody,
  requiredText,
} from './read-fields.ts'
import type { Simulation } from './simulation.ts'

const faultOperations = [
  'searchOrders',
  'getOrder',
  'confirmShipment',
  'getMarketplaceParticipations',
  'token',
  '*',
] as const

export function addFaultRoutes(server: FastifyInstance, { world, withheld }: Simulation): void {
  server.post('/control/faults', ({ body }) => addFault(world, readFault(readBody(body))))
  server.get('/control/faults', () => ({ faults: listFaults(world) }))
  server.delete('/control/faults', () => ({ deleted: deleteFaults(world) }))
  server.delete<{ Params: { id: string } }>('/control/faults/:id', ({ params }) => {
    const deleted = deleteFaults(world, params.id)
    if (deleted === 0) throw new ControlProblem(`There is no fault ${params.id}.`, 404)
    return { deleted }
  })
  server.get('/control/withheld', () => ({ withheld: withheld.list() }))
  server.post('/control/withheld/release', ({ body }) => {
    const fields = readBody(body)
    allowFields(fields, ['id'])
    return { released: withheld.release(optionalText(fields, 'id')) }
  })
}

function readFault(fields: Fields): FaultWish {
  const options = ['count', 'probability', 'seed', 'sellerId', 'dataSet', 'field', 'value', 'row', 'seconds']
  allowFields(fields, ['operation', 'kind', ...options])
  requiredText(fields, 'kind')
  const kind = optionalChoice(fields, 'kind', Object.keys(faultKinds) as FaultKind[]) as FaultKind
  const operation = optionalChoice(fields, 'operation', faultOperations)
  if (operation === undefined)
    throw new ControlProblem(`operation must be one of ${faultOperations.join(', ')}.`)
  const sellerId = optionalText(fields, 'sellerId')
  const dataSet = optionalText(fields, 'dataSet')
  const field = optionalText(fields, 'field')
  const value = optionalText(fields, 'value')
  const row = fields.row === 'all' ? 'all' : optionalWhole(fields, 'row', [0, 199])
  const seconds = optionalNumber(fields, 'seconds', [0, 3_600])
  return {
    operation,
    kind,
    count: fields.count === null ? null : (optionalWhole(fields, 'count', [1, 1_000_000]) ?? 1),
    probability: optionalNumber(fields, 'probability', [0, 1]) ?? 1,
    seed: String(fields.seed ?? 'fault'),
    ...(sellerId !== undefined && { sellerId }),
    ...(dataSet !== undefined && { dataSet }),
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value }),
    ...(row !== undefined && { row }),
    ...(seconds !== undefined && { seconds }),
  }
}
