import { defaultSeed } from '../world/serial.ts'
import { changeSetting, inTransaction, setting, type World } from '../world/world.ts'
import { startDemoLife } from './demo-life.ts'
import { buildDemoWorld } from './demo-world.ts'

export type WorldName = 'demo' | 'empty'

export const worldNames: readonly WorldName[] = ['demo', 'empty']

/** Fills a new, empty file. The name is remembered, so that a restart goes on with the same kind of world. */
export function beginWorld(world: World, name: WorldName, seed: string = defaultSeed): void {
  inTransaction(world, () => {
    changeSetting(world, 'seed', seed)
    changeSetting(world, 'world', name)
    if (name === 'empty') return
    buildDemoWorld(world)
    startDemoLife(world)
  })
}

export function worldName(world: World): WorldName {
  return setting<WorldName>(world, 'world', 'empty')
}
