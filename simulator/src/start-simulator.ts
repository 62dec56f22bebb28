import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { addAmazonRoutes } from './amazon/amazon-routes.ts'
import { addControlRoutes } from './control/control-routes.ts'
import { withholdAnswers } from './faults/withheld-answers.ts'
import { beginWorld, type WorldName } from './scenarios/begin-world.ts'
import { passTime } from './scenarios/pass-time.ts'
import { closeWorld, emptyWorld, openWorld } from './world/world.ts'

export interface SimulatorOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** The world's SQLite file; `:memory:` forgets. */
  readonly file: string
  /** Used when the file is new. */
  readonly world: WorldName
  readonly seed?: string
}

export interface Simulator {
  readonly url: string
  readonly stop: () => Promise<void>
}

const heartbeatMs = 500

/** Starts a small Amazon on loopback. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const world = openWorld(options.file)
  if (world.isNew) beginWorld(world, options.world, options.seed)
  const withheld = withholdAnswers()
  const server = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 1_000 } })
  // Both sides read bodies themselves: Amazon's errors about them are its own.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  const simulation = {
    world,
    withheld,
    passTime: () => passTime(world),
    reset: (name: WorldName, seed: string) => {
      withheld.release()
      emptyWorld(world)
      beginWorld(world, name, seed)
    },
  }
  await addControlRoutes(server, simulation)
  addAmazonRoutes(server, simulation)
  try {
    await server.listen({ host: '127.0.0.1', port: options.port })
  } catch (error) {
    closeWorld(world)
    throw error
  }
  const heartbeat = setInterval(simulation.passTime, heartbeatMs)
  heartbeat.unref()
  return {
    url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: async () => {
      clearInterval(heartbeat)
      await server.close()
      closeWorld(world)
    },
  }
}
