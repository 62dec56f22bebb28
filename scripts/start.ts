/**
 * `npm start`: the whole demo. PostgreSQL, a simulated Amazon, the embedded Commerce and the service come up in this
 * order and stop in reverse on Ctrl-C; the next start goes on with the same data. Only public surfaces are used: what
 * is done here by program can be done by hand.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from '@orderferry/postgres/embedded-postgres'
import { dataFolder, prepareDataFolder, resetDataFolder } from 'orderferry/platform/data-folder'
import { createShutdown, shutDownOnSignal } from 'orderferry/platform/shutdown'
import { buildAdmin } from './build-admin.ts'
import { beginExamples } from './demo/begin-examples.ts'
import { connectDemoStore } from './demo/connect-stores.ts'
import { demoEnvironment, demoWorlds, simulatedApplication, simulatedWorld } from './demo/demo-environment.ts'
import { DemoProcesses } from './demo/demo-processes.ts'
import { demoPorts, requireFreePorts } from './demo/ports.ts'
import { newestEvent, tellEvents } from './demo/tell-events.ts'

const STOP_LIMIT_MS = 40_000
const checkout = join(import.meta.dirname, '..')

const usage = `npm start -- [--reset] [--quiet] [--world ${demoWorlds.join('|')}]`

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        reset: { type: 'boolean' },
        quiet: { type: 'boolean' },
        world: { type: 'string' },
      },
    })
    const world = demoWorlds.find((name) => name === values.world)
    if (values.world !== undefined && world === undefined)
      throw new Error(`There is no world "${values.world}".`)
    return { reset: values.reset === true, quiet: values.quiet === true, world } as const
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`)
    process.exit(2)
  }
}

async function start(): Promise<void> {
  const options = readOptions()
  const folder = dataFolder({ checkout, env: process.env, uid: process.getuid?.() })
  const processes = new DemoProcesses(folder.path)
  await processes.endLeftBehind()
  const ports = demoPorts(process.env)
  await requireFreePorts(ports)
  if (options.reset && (await resetDataFolder(folder)))
    console.log(`Removed ${folder.path}: this is a new beginning.`)
  await prepareDataFolder(folder)
  await mkdir(join(folder.path, 'log'), { recursive: true })

  await buildAdmin()
  const shutdown = createShutdown(STOP_LIMIT_MS)
  shutDownOnSignal(shutdown, process, ({ leftOpen }) => {
    console.log(
      leftOpen.length === 0
        ? 'Stopped. The next npm start goes on from here.'
        : `Cut off: ${leftOpen.join(', ')}.`,
    )
    process.exit(0)
  })
  try {
    const databaseUrl =
      process.env.DATABASE_URL ?? (await startDatabase(folder.path, ports.database, shutdown.add))
    const world = options.world ?? 'demo'
    const env = await demoEnvironment({ folder: folder.path, ports, databaseUrl, world })
    const stopInReverse = (name: string) => shutdown.add(name, () => processes.stop(name))
    for (const name of ['simulator', 'commerce', 'service'] as const) {
      stopInReverse(name)
      // The simulated Amazon knows the application that its sellers have authorized.
      if (name === 'service') Object.assign(env, await simulatedApplication(ports))
      await processes.start(name, env)
    }
    const held = await simulatedWorld(ports)
    if (options.world !== undefined && held !== options.world) {
      throw new Error(
        `${folder.path} holds the world "${held}"; add --reset to begin the world "${options.world}".`,
      )
    }
    const token = await processes.createToken(env)
    const tellFrom = await newestEvent({ token, ports })
    if (held === 'demo') await connectDemoStore({ token, ports })
    if (held === 'examples') await beginExamples({ token, ports })
    sayWhereToLook(folder.path, ports.service)
    const invitation = await processes.firstOwnerLink(env)
    if (invitation !== null) console.log(invitation)
    if (!options.quiet) shutdown.add('events', tellEvents({ token, ports, after: tellFrom }))
    processes.whenOneEnds((name, words) => {
      console.error(`The ${name} ended by itself:\n${words}`)
      void shutdown.run().then(() => process.exit(1))
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await shutdown.run()
    process.exit(1)
  }
}

async function startDatabase(
  folder: string,
  port: number,
  onStop: (part: string, close: () => Promise<void>) => void,
): Promise<string> {
  const server = await startEmbeddedPostgres({ home: join(folder, 'postgres'), port, database: 'orderferry' })
  onStop('PostgreSQL', server.stop)
  return server.url
}

function sayWhereToLook(folder: string, port: number): void {
  console.log(`
Orderferry runs.
  Admin      http://127.0.0.1:${port}/
  API        http://127.0.0.1:${port}/api/v1   (described at /api/v1/openapi.json)
  Token      ${join(folder, 'token')}   (owner; make others with: npx orderferry tokens create)
  Try        npx orderferry orders list        npx orderferry orders explain <Amazon order number>
  Data, log  ${folder}
  Stop       Ctrl-C
`)
}

await start()
