/** The whole product as `npm start` brings it up, on free ports and a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callJson } from './call-json.ts'
import { type Browser, findBrowser } from './find-browser.ts'

export interface RunningWorld {
  /** Of the service, its admin included. */
  readonly url: string
  readonly commerceUrl: string
  readonly amazonUrl: string
  readonly dataFolder: string
  /** An owner's token. */
  readonly token: string
  readonly owner: { readonly email: string; readonly password: string; readonly name: string }
  readonly browser: Browser
}

const checkout = join(import.meta.dirname, '..')
const STARTS_WITHIN_MS = 120_000
const STOPS_WITHIN_MS = 45_000
const owner = { email: 'mara@example.com', password: 'Ferry-boat-2026', name: 'Mara Ellison' }

export type WorldName = 'empty' | 'demo'

interface Begun {
  readonly running: RunningWorld
  /** What stands behind the # of the link that is printed for the first owner. */
  readonly link: string
  readonly stop: () => Promise<void>
}

/** With a first owner, who has come by the link as a person would do. */
export async function startWorld(world: WorldName): Promise<Omit<Begun, 'link'>> {
  const { running, link, stop } = await beginWorld(world)
  try {
    const { email, password, name } = owner
    await callJson(`${running.url}/api/v1/session/link`, {
      body: { link, newPassword: password, email, name },
    })
    return { running, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** With nobody in it yet: `running.owner` is who the first owner is to be. */
export async function beginWorld(world: WorldName): Promise<Begun> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'orderferry-e2e-'))
  // Started by root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(dataFolder, 0o711)
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()])
  const [service, commerce, simulator, database] = ports
  const child = spawn(process.execPath, ['scripts/start.ts', '--world', world, '--quiet'], {
    cwd: checkout,
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      ORDERFERRY_DATA_DIR: join(dataFolder, 'data'),
      ORDERFERRY_PORT: String(service),
      COMMERCE_PORT: String(commerce),
      SIMULATOR_PORT: String(simulator),
      ORDERFERRY_DATABASE_PORT: String(database),
      // All people of all journeys sign in from one address.
      ORDERFERRY_SIGN_INS_PER_MINUTE: '1000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    await ended(child)
    await rm(dataFolder, { recursive: true, force: true })
  }
  try {
    const words = await printed(child, /\/sign-in#([\w-]{43})/)
    const running = {
      url: `http://127.0.0.1:${service}`,
      commerceUrl: `http://127.0.0.1:${commerce}`,
      amazonUrl: `http://127.0.0.1:${simulator}`,
      dataFolder: join(dataFolder, 'data'),
      token: (await readFile(join(dataFolder, 'data', 'token'), 'utf8')).trim(),
      owner,
      browser: await findBrowser(),
    }
    return { running, link: words[1] ?? '', stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    const timer = setTimeout(() => reject(new Error(`The world did not start:\n${text}`)), STARTS_WITHIN_MS)
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (more: string) => {
        text += more
        const found = pattern.exec(text)
        if (found === null) return
        clearTimeout(timer)
        resolve(found)
      })
    }
    child.on('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The world ended with ${code}:\n${text}`))
    })
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS)
    child.on('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill('SIGINT')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
