import { worldNames } from './scenarios/begin-world.ts'
import { type Simulator, startSimulator } from './start-simulator.ts'

const defaultPort = 4620
const defaultFile = '.orderferry/simulator.sqlite'

try {
  const simulator = await startSimulator(readEnvironment(process.env))
  console.log(`Simulated Amazon listens on ${simulator.url} (control: ${simulator.url}/control/world)`)
  stopOnSignal(simulator)
} catch (error) {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  const isTaken = code === 'EADDRINUSE'
  console.error(
    isTaken ? `Port ${port} is taken; set SIMULATOR_PORT to use another one.` : (error as Error).message,
  )
  process.exitCode = 1
}

function readEnvironment(env: NodeJS.ProcessEnv) {
  const port = Number(env.SIMULATOR_PORT ?? defaultPort)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`SIMULATOR_PORT must be a port, not "${env.SIMULATOR_PORT}".`)
  }
  const world = worldNames.find((name) => name === (env.SIMULATOR_WORLD ?? 'demo'))
  if (world === undefined) {
    throw new Error(`SIMULATOR_WORLD must be one of ${worldNames.join(', ')}, not "${env.SIMULATOR_WORLD}".`)
  }
  return { port, file: env.SIMULATOR_FILE ?? defaultFile, world }
}

function stopOnSignal(simulator: Simulator): void {
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    await simulator.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
