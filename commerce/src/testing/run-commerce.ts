/** An engine for tests: on a database of its own, with a clock that only the test moves. */
import { cloneTestDatabase } from '@orderferry/postgres/test-databases'
import { inject } from 'vitest'
import { type Commerce, type CommerceOptions, startCommerce } from '../start-commerce.ts'

export interface RunningCommerce {
  readonly commerce: Commerce
  readonly databaseUrl: string
  /** Moves the engine's clock. */
  readonly wait: (ms: number) => void
  readonly end: () => Promise<void>
}

const STARTED_AT = Date.parse('2026-11-22T08:00:00Z')

export async function runCommerce(options: Partial<CommerceOptions> = {}): Promise<RunningCommerce> {
  const world = options.world ?? 'empty'
  const database = await cloneTestDatabase(
    inject('postgresUrl'),
    `commerce ${world}`,
    async (databaseUrl) => {
      const seeding = await startCommerce({ databaseUrl, port: 0, world })
      await seeding.stop()
    },
  )
  let now = STARTED_AT
  const commerce = await startCommerce({
    databaseUrl: database.url,
    port: 0,
    clock: () => new Date(now),
    // Tests that ask for what breaks Magento read the answer; its report would only fill the output.
    report: () => undefined,
    ...options,
  })
  return {
    commerce,
    databaseUrl: database.url,
    wait: (ms) => {
      now += ms
    },
    end: async () => {
      await commerce.stop()
      await database.drop()
    },
  }
}
