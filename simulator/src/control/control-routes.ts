import type { FastifyInstance } from 'fastify'
import { addApplicationRoutes } from './application-routes.ts'
import { addFaultRoutes } from './fault-routes.ts'
import { addGenerationRoutes } from './generation-routes.ts'
import { addOrderRoutes } from './order-routes.ts'
import { ControlProblem } from './read-fields.ts'
import { addSellerRoutes } from './seller-routes.ts'
import type { Simulation } from './simulation.ts'
import { addWorldRoutes } from './world-routes.ts'

const bodyBytesMax = 33_554_432

/** The hands on the world, for demo, tests and people. Nothing here is part of what is simulated. */
export async function addControlRoutes(server: FastifyInstance, simulation: Simulation): Promise<void> {
  await server.register(async (control) => {
    control.addHook('onRoute', (route) => {
      route.bodyLimit = bodyBytesMax
    })
    control.addHook('preHandler', async () => simulation.passTime())
    control.setErrorHandler((error, _request, reply) => {
      const status =
        error instanceof ControlProblem ? error.status : (error as { statusCode?: number }).statusCode
      if (status === undefined || status >= 500) console.error(error)
      return reply.code(status ?? 500).send({ error: (error as Error).message })
    })
    addWorldRoutes(control, simulation)
    addApplicationRoutes(control, simulation)
    addSellerRoutes(control, simulation)
    addOrderRoutes(control, simulation)
    addGenerationRoutes(control, simulation)
    addFaultRoutes(control, simulation)
    control.all('/control/*', () => {
      throw new ControlProblem(
        'There is no such control; DIFFERENCES.md and surfaces name those there are.',
        404,
      )
    })
  })
}
