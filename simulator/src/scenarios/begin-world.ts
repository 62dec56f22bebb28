import { defaultSeed } from '../world/serial.ts'
import { changeSetting, inTransaction, setting, type World } from '../world/world.ts'
import { startDemoLife } from './demo-life.ts'
import { buildDemoWorld } from './demo-world.ts'
import { buildExamplesWorld } from './examples/examples-world.ts'

export const worldNames = ['demo', 'examples', 'empty'] as const

export type WorldName = (typeof worldNames)[number]

/** Fills a new, empty file. The name is remembered, so that a restart goes on with the same kind of world. */
export function beginWorld(world: World, name: WorldName, seed: string = defaultSeed): void {
  inTransaction(world, () => {
    changeSetting(world, 'seed', seed)
    changeSetting(world, 'world', name)
    builders[name](world)
  })
}

const builders: Readonly<Record<WorldName, (world: World) => void>> = {
  demo: (world) => {
    buildDemoWorld(world)
    startDemoLife(world)
  },
  examples: buildExamplesWorld,
  empty: () => undefined,
}

export function worldName(world: World): WorldName {
  return setting<WorldName>(world, 'world', 'empty')
}
