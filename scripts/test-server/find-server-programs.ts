import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

export interface ServerPrograms {
  /** Holds `postgres`, `initdb` and `pg_ctl`. */
  readonly folder: string
  /** As the server says it: `postgres (PostgreSQL) 15.14 (Debian …)`. */
  readonly version: string
}

/** Where this major version of PostgreSQL's server is installed: where Debian puts it, else where PATH leads. */
export function findServerPrograms(major: number, path: string): ServerPrograms | null {
  const folders = [
    `/usr/lib/postgresql/${major}/bin`,
    ...path.split(delimiter).filter((folder) => folder !== ''),
  ]
  for (const folder of folders) {
    const version = versionOf(join(folder, 'postgres'))
    if (version?.includes(`(PostgreSQL) ${major}.`)) return { folder, version }
  }
  return null
}

function versionOf(program: string): string | null {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  return status === 0 ? stdout.trim() : null
}
