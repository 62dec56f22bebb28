import { defaultSeed } from '../world/serial.ts'
import { changeSetting, inTransaction, setting, type World } from '../world/world.ts'

export type WorldName = 'demo' | 'empty'

export const worldNames: readonly WorldName[] = ['demo', 'empty']

/** Fills a new, empty file. The name is remembered, so that a restart goes on with the same kind of world. */
export function beginWorld(world: World, name: WorldName, seed: string = defaultSeed): void {
  inTransaction(world, () => {
    changeSetting(world, 'seed', seed)
    changeSetting(world, 'world', name)
  })
}

export function worldName(world: World): WorldName {
  return setting<WorldName>(world, 'world', 'empty')
}
