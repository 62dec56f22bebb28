/** The set-up of all journeys: one empty world for every file of them. */
import type { TestProject } from 'vitest/node'
import { callJson } from './call-json.ts'
import { type RunningWorld, startWorld } from './start-world.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    runningWorld: RunningWorld
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { running, stop } = await startWorld('empty')
  // Journeys are not about Amazon's rates: several of them run side by side on one application.
  await callJson(`${running.amazonUrl}/control/usage-plans`, { body: { lifted: true } })
  project.provide('runningWorld', running)
  return stop
}
