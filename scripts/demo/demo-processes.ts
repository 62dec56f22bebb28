/**
 * The demo's three processes. Each runs in a session of its own, so that Ctrl-C reaches this program alone and they are
 * stopped in order; those that a killed start left behind are ended by the next one.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LogFile } from './log-file.ts'

export type DemoPart = 'simulator' | 'commerce' | 'service'

const checkout = join(import.meta.dirname, '../..')
const programs: Readonly<Record<DemoPart, readonly string[]>> = {
  simulator: ['simulator/src/main.ts'],
  commerce: ['commerce/src/main.ts'],
  service: ['server/bin/orderferry.mjs', 'start'],
}
const STARTS_WITHIN_MS = 60_000
const STOPS_WITHIN_MS = 20_000
const LOOK_EVERY_MS = 50

interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<void>
}

export class DemoProcesses {
  readonly #folder: string
  readonly #running = new Map<string, Running>()
  readonly #lastWords = new Map<string, string>()
  #stopping = false
  #onEnd: (name: DemoPart, words: string) => void = () => undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Starts a part and waits until it answers. */
  async start(name: DemoPart, env: NodeJS.ProcessEnv): Promise<void> {
    const [program = '', ...parameters] = programs[name]
    const child = spawn(process.execPath, [join(checkout, program), ...parameters], {
      cwd: checkout,
      env: withReadiness(env, name),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const log = new LogFile(join(this.#folder, 'log', `${name}.log`))
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        log.write(text)
        this.#lastWords.set(name, ((this.#lastWords.get(name) ?? '') + text).slice(-2000))
      })
    }
    const ended = new Promise<void>((resolve) => {
      child.on('exit', () => {
        this.#running.delete(name)
        resolve()
        if (!this.#stopping) this.#onEnd(name, this.#lastWords.get(name) ?? '')
      })
    })
    this.#running.set(name, { child, ended })
    await this.#remember()
    await this.#untilReady(name, readinessUrl(env, name), ended)
  }

  async #untilReady(name: DemoPart, url: string, ended: Promise<void>): Promise<void> {
    let gone = false
    void ended.then(() => {
      gone = true
    })
    const limit = performance.now() + STARTS_WITHIN_MS
    while (!gone && performance.now() < limit) {
      const ready = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
        (answer) => answer.status < 500,
        () => false,
      )
      if (ready) return
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    throw new Error(`The ${name} did not start:\n${this.#lastWords.get(name) ?? '(it said nothing)'}`)
  }

  /** An owner's token for what this program does, kept for the command line. */
  async createToken(env: NodeJS.ProcessEnv): Promise<string> {
    const file = join(this.#folder, 'token')
    const kept = await readFile(file, 'utf8').catch(() => '')
    if (kept.trim() !== '') return kept.trim()
    const output = await runCommandLine(['tokens', 'create', '--label', 'npm start', '--json'], env)
    const { token } = JSON.parse(output) as { token: string }
    await writeFile(file, `${token}\n`, { mode: 0o600 })
    return token
  }

  /** The words with the first owner's sign-in link; null once there is a user. */
  async firstOwnerLink(env: NodeJS.ProcessEnv): Promise<string | null> {
    const words = await runCommandLine(['users', 'first-link'], env)
    return words.includes('/sign-in#') ? words : null
  }

  whenOneEnds(tell: (name: DemoPart, words: string) => void): void {
    this.#onEnd = tell
  }

  async stop(name: string): Promise<void> {
    this.#stopping = true
    const running = this.#running.get(name)
    if (running === undefined) return
    running.child.kill('SIGTERM')
    const timer = setTimeout(() => running.child.kill('SIGKILL'), STOPS_WITHIN_MS)
    await running.ended
    clearTimeout(timer)
    if (this.#running.size === 0) await rm(this.#noteFile, { force: true })
  }

  get #noteFile(): string {
    return join(this.#folder, 'processes.json')
  }

  async #remember(): Promise<void> {
    const pids = [...this.#running].map(([name, { child }]) => ({ name, pid: child.pid }))
    await writeFile(this.#noteFile, JSON.stringify(pids))
  }

  /** Ends what a killed start left running, where the process of that number is really ours. */
  async endLeftBehind(): Promise<void> {
    const note = await readFile(this.#noteFile, 'utf8').catch(() => '[]')
    const left = (JSON.parse(note) as { name: DemoPart; pid: number }[]).filter(isOurs)
    for (const { name, pid } of left.reverse()) {
      console.log(`Ending the ${name} that an earlier start left running (process ${pid}).`)
      process.kill(pid, 'SIGTERM')
      const limit = performance.now() + STOPS_WITHIN_MS
      while (isOurs({ name, pid }) && performance.now() < limit) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      }
      if (isOurs({ name, pid })) process.kill(pid, 'SIGKILL')
    }
  }
}

function isOurs({ name, pid }: { readonly name: DemoPart; readonly pid: number }): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(join(checkout, programs[name]?.[0] ?? ''))
  } catch {
    return false
  }
}

function withReadiness(env: NodeJS.ProcessEnv, name: DemoPart): NodeJS.ProcessEnv {
  // The service is one process here: http and worker.
  return name === 'service' ? { ...env, ORDERFERRY_ROLES: env.ORDERFERRY_ROLES ?? 'http,worker' } : env
}

function readinessUrl(env: NodeJS.ProcessEnv, name: DemoPart): string {
  switch (name) {
    case 'simulator':
      return `http://127.0.0.1:${env.SIMULATOR_PORT}/control/world`
    case 'commerce':
      return `http://127.0.0.1:${env.COMMERCE_PORT}/rest/V1/directory/currency`
    case 'service':
      return `http://127.0.0.1:${env.ORDERFERRY_PORT}/readyz`
  }
}

async function runCommandLine(words: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const program = join(checkout, 'server/bin/orderferry.mjs')
  const child = spawn(process.execPath, [program, ...words], { env })
  let output = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(complaint || output))))
  })
}
