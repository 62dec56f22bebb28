import type { Break } from './break.ts'

/** Test files of the rules, which need no database. */
export function caughtByRules(...files: readonly string[]): Break['mustFail'] {
  return { project: 'domain', files: files.map((file) => `domain/src/${file}.test.ts`) }
}

/** Test files of the service: on PostgreSQL, with the two simulated worlds. */
export function caughtByService(...files: readonly string[]): Break['mustFail'] {
  return { project: 'server', files: files.map((file) => `server/src/${file}.test.ts`) }
}
