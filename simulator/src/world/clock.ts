import { changeSetting, setting, type World } from './world.ts'

/**
 * All of Amazon's times go by this clock: tokens, the two minutes, buckets, the lives of orders.
 * Real time may be off by an offset; virtual time stands still until it is advanced.
 */
export type ClockSetting =
  | { readonly mode: 'real'; readonly offsetMs: number }
  | { readonly mode: 'virtual'; readonly nowMs: number }

export function clockSetting(world: World): ClockSetting {
  return setting<ClockSetting>(world, 'clock', { mode: 'real', offsetMs: 0 })
}

export function nowMs(world: World): number {
  const clock = clockSetting(world)
  return clock.mode === 'virtual' ? clock.nowMs : Date.now() + clock.offsetMs
}

export function setClock(world: World, clock: ClockSetting): void {
  changeSetting(world, 'clock', clock)
}

export function advanceClock(world: World, byMs: number): void {
  const clock = clockSetting(world)
  setClock(
    world,
    clock.mode === 'virtual'
      ? { mode: 'virtual', nowMs: clock.nowMs + byMs }
      : { mode: 'real', offsetMs: clock.offsetMs + byMs },
  )
}

/** Millisecond precision in every date-time, as Orders 2026-01-01 writes them. */
export function amazonTime(ms: number): string {
  return new Date(ms).toISOString()
}
