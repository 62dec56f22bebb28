/** The service as a real process of its own, with the worker's role: what a crash test kills. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const program = join(import.meta.dirname, '../../bin/orderferry.mjs')

/** What a worker is told of the world that it works in. */
export interface WorkerSurroundings {
  readonly secretKeyText: string
  readonly config: {
    readonly databaseUrl: string
    readonly amazon: { readonly clientId: string; readonly clientSecret: string }
  }
  readonly amazon: { readonly url: string }
  readonly shop: { readonly url: string; readonly token: string }
}

export function workerEnvironment({ secretKeyText, config, amazon, shop }: WorkerSurroundings) {
  return {
    ORDERFERRY_ROLES: 'worker',
    DATABASE_URL: config.databaseUrl,
    ORDERFERRY_SECRET_KEY: secretKeyText,
    AMAZON_SP_API_URL: amazon.url,
    AMAZON_LWA_URL: amazon.url,
    AMAZON_LWA_CLIENT_ID: config.amazon.clientId,
    AMAZON_LWA_CLIENT_SECRET: config.amazon.clientSecret,
    COMMERCE_URL: shop.url,
    COMMERCE_BEARER_TOKEN: shop.token,
  }
}

export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #exit: Promise<void>
  #output = ''

  constructor(surroundings: WorkerSurroundings, env: NodeJS.ProcessEnv = {}) {
    this.#child = spawn(process.execPath, [program, 'start'], {
      env: {
        PATH: process.env.PATH,
        ...workerEnvironment(surroundings),
        ORDERFERRY_CONFIRMATION_SETTLES_MS: '0',
        LOG_LEVEL: 'debug',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text
      })
    }
    this.#exit = new Promise((resolve) => this.#child.on('exit', () => resolve()))
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** What it has written so far: its log. */
  get output(): string {
    return this.#output
  }

  /** How many jobs of this name it has finished. */
  jobsDone(name: string): number {
    return this.#output
      .split('\n')
      .filter((line) => line.includes('"A job is done"') && line.includes(`"job":"${name}"`)).length
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#exit
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM')
    await this.#exit
  }
}
