import type { FastifyInstance } from 'fastify'
import { changeRegistration, rotateClientSecret, worldApplication } from '../world/application.ts'
import {
  allowFields,
  ControlProblem,
  optionalChoice,
  optionalFlag,
  optionalTexts,
  readBody,
} from './read-fields.ts'
import type { Simulation } from './simulation.ts'

/** What the application's developer does in Amazon's console. */
export function addApplicationRoutes(server: FastifyInstance, { world }: Simulation): void {
  server.get('/control/application', () => worldApplication(world))
  server.post('/control/application', ({ body }) => {
    const fields = readBody(body)
    allowFields(fields, ['state', 'redirectUris', 'rotateClientSecret'])
    const { state, redirectUris } = worldApplication(world)
    const wanted = optionalChoice(fields, 'state', ['draft', 'published'] as const)
    const listed = fields.redirectUris === null ? null : optionalTexts(fields, 'redirectUris')
    const wrong = listed?.find((uri) => URL.parse(uri) === null)
    if (wrong !== undefined) throw new ControlProblem(`"${wrong}" is no address to be sent back to.`)
    changeRegistration(world, {
      state: wanted ?? state,
      redirectUris: listed === undefined ? redirectUris : listed,
    })
    if (optionalFlag(fields, 'rotateClientSecret')) rotateClientSecret(world)
    return worldApplication(world)
  })
}
