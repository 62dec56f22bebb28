/**
 * Vitest's global set-up for projects that need a database: one PostgreSQL for all of them, thrown away afterwards.
 * Where TEST_DATABASE_URL names a server, that one is used and left alone (`npm run test:server`).
 */
import type { TestProject } from 'vitest/node'
import { startThrowAwayPostgres } from './throw-away-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the PostgreSQL that tests make their databases on. */
    postgresUrl: string
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined) {
    project.provide('postgresUrl', given)
    return undefined
  }
  const server = await startThrowAwayPostgres()
  // Every project has a set-up of its own; the first one serves them all.
  process.env.TEST_DATABASE_URL = server.url
  project.provide('postgresUrl', server.url)
  return async () => {
    delete process.env.TEST_DATABASE_URL
    await server.stop()
  }
}
