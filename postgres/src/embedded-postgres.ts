/**
 * Starts and stops a real PostgreSQL in a folder, so that the product runs with no server to set up.
 *
 * - The server runs in a session of its own: Ctrl-C in the terminal must not stop it before the service.
 * - A server that a killed service left running is adopted: `startEmbeddedPostgres` gives a handle to it.
 * - After `kill -9` of the postmaster its children hold shared memory for a moment: the start is tried again.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { postgresPrograms, postgresUser } from './binaries.ts'

const START_TIMEOUT_S = 60
const START_ATTEMPTS = 10
const START_RETRY_MS = 500
const SUPERUSER = 'orderferry'

export interface EmbeddedPostgres {
  /** A connection string of the database, with its password. */
  readonly url: string
  /** False where a server that was left running was adopted. */
  readonly startedHere: boolean
  readonly stop: () => Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** The server's own folder: programs, data, log, password. Made when missing. */
  readonly home: string
  readonly port: number
  readonly database: string
  /** `false` for tests alone: no fsync, so a power cut loses data. */
  readonly durable?: boolean
  readonly maxConnections?: number
  /** A folder with another PostgreSQL's `initdb`, `pg_ctl` and `postgres`; left out: the one that npm installed. */
  readonly programs?: string
}

interface Folders {
  readonly home: string
  readonly data: string
  readonly log: string
  readonly password: string
}

function foldersOf(home: string): Folders {
  return { home, data: join(home, 'data'), log: join(home, 'log'), password: join(home, 'password') }
}

/** Starts the server, or adopts the one that already runs on this folder, and makes the database if it is missing. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folders = foldersOf(options.home)
  await makeOwnedFolder(folders.home)
  const programs = options.programs ?? (await postgresPrograms(folders.home))
  await initialise(programs, folders, options.durable ?? true)

  const adopted = await adoptOrStart(programs, folders, options)
  const port = adopted ?? options.port
  const password = (await readFile(folders.password, 'utf8')).trim()
  const urlOf = (database: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
  await createDatabase(urlOf('postgres'), options.database)
  return {
    url: urlOf(options.database),
    startedHere: adopted === null,
    stop: () => stopServer(programs, folders),
  }
}

/** The connection string of a server that runs on this folder now, or null. For commands beside a running service. */
export async function urlOfRunning(home: string, database: string): Promise<string | null> {
  const folders = foldersOf(home)
  const password = await readFile(folders.password, 'utf8').catch(() => null)
  if (password === null) return null
  const port = await runningPort(await postgresPrograms(home), folders)
  return port === null ? null : `postgres://${SUPERUSER}:${password.trim()}@127.0.0.1:${port}/${database}`
}

async function makeOwnedFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { uid, gid } = postgresUser()
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid)
  await chmod(folder, 0o700)
}

async function initialise(programs: string, folders: Folders, durable: boolean): Promise<void> {
  const done = await readFile(join(folders.data, 'PG_VERSION'), 'utf8').catch(() => null)
  if (done !== null) return
  // Without PG_VERSION an earlier initdb was cut off; initdb wants an empty folder.
  await rm(folders.data, { recursive: true, force: true })
  const { uid, gid } = postgresUser()
  await writeFile(folders.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) await chown(folders.password, uid, gid)
  const options = ['-D', folders.data, '-U', SUPERUSER, '-E', 'UTF8', '--locale=C.UTF-8']
  const access = ['--auth=scram-sha-256', `--pwfile=${folders.password}`]
  await runAsPostgres(join(programs, 'initdb'), [...options, ...access, ...(durable ? [] : ['--no-sync'])])
}

/** Gives the port of a server that was adopted, or null when one was started on the wanted port. */
async function adoptOrStart(
  programs: string,
  folders: Folders,
  options: EmbeddedPostgresOptions,
): Promise<number | null> {
  for (let attempt = 1; ; attempt += 1) {
    const running = await runningPort(programs, folders)
    if (running !== null && (await acceptsConnections(running))) return running
    try {
      // A killed postmaster counts as running until the system has cleared it away: then the start fails, and is repeated.
      await startServer(programs, folders, options)
      return null
    } catch (cause) {
      const log = await tailOf(join(folders.home, 'start.log'))
      const mayPass = running !== null || /shared memory|lock file/.test(log)
      if (!mayPass || attempt === START_ATTEMPTS) {
        throw new Error(`PostgreSQL did not start in ${folders.home}: ${log.trim() || String(cause)}`, {
          cause,
        })
      }
      await new Promise((resolve) => setTimeout(resolve, START_RETRY_MS))
    }
  }
}

function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1000 })
    const answer = (accepted: boolean) => () => {
      socket.destroy()
      resolve(accepted)
    }
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false))
  })
}

async function startServer(
  programs: string,
  folders: Folders,
  options: EmbeddedPostgresOptions,
): Promise<void> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    unix_socket_directories: '',
    max_connections: String(options.maxConnections ?? 100),
    shared_buffers: '128MB',
    logging_collector: 'on',
    log_directory: folders.log,
    // One file per weekday, overwritten after a week: the log cannot grow for ever.
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    ...(options.durable === false
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : {}),
  }
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${quoted(value)}`)
  const startUp = [
    '-D',
    folders.data,
    '-w',
    '-t',
    String(START_TIMEOUT_S),
    '-l',
    join(folders.home, 'start.log'),
  ]
  await rm(join(folders.home, 'start.log'), { force: true })
  await runAsPostgres(join(programs, 'pg_ctl'), [...startUp, '-o', flags.join(' '), 'start'])
}

/** pg_ctl passes these flags through a shell. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`
}

async function tailOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.slice(-2000)
}

async function stopServer(programs: string, folders: Folders): Promise<void> {
  if ((await runningPort(programs, folders)) === null) return
  await runAsPostgres(join(programs, 'pg_ctl'), ['-D', folders.data, '-w', '-m', 'fast', 'stop'])
}

/** The port of the server that runs on this folder, from its lock file, or null where none runs. */
async function runningPort(programs: string, folders: Folders): Promise<number | null> {
  const status = runAsPostgres(join(programs, 'pg_ctl'), ['-D', folders.data, 'status'])
  const runs = await status.then(
    () => true,
    () => false,
  )
  if (!runs) return null
  const lockFile = await readFile(join(folders.data, 'postmaster.pid'), 'utf8').catch(() => '')
  const port = Number(lockFile.split('\n')[3])
  return Number.isInteger(port) && port > 0 ? port : null
}

/** Resolves when the program has ended; the server that `pg_ctl start` leaves behind writes to its own log. */
function runAsPostgres(program: string, parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      ...postgresUser(),
      cwd: '/',
      timeout: (START_TIMEOUT_S + 30) * 1000,
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
    })
    let words = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        words = (words + text).slice(-2000)
      })
    }
    child.on('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EACCES' ? mayNotRun(program, cause) : cause),
    )
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program}: ${words.trim()}`))))
  })
}

function mayNotRun(program: string, cause: Error): Error {
  const { uid } = postgresUser()
  const who = uid === undefined ? 'This user' : `PostgreSQL, which does not run as root but as user ${uid},`
  return new Error(
    `${who} may not run ${program}. Choose a data folder that this user may enter, with every folder above it (chmod o+x).`,
    { cause },
  )
}

async function createDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}
