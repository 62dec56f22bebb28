import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from './checkout.ts'

export interface ProgramRun {
  /** A script for Node, as a path in the checkout. */
  readonly program: string
  readonly options: readonly string[]
  readonly folder: string
  /** Shown live, for what runs long; otherwise kept, and shown by who cares. */
  readonly output: 'live' | 'kept'
  /** Asks the program to end. */
  readonly signal?: AbortSignal
}

export interface ProgramResult {
  /** Null when the program was ended by a signal or could not be started. */
  readonly exitCode: number | null
  readonly output: string
}

const runMsMax = 10 * 60_000
const stopMsMax = 10_000

/** Runs a script with the Node that runs us, with no shell and nothing on its standard input. */
export function runProgram(run: ProgramRun): Promise<ProgramResult> {
  const { promise, resolve } = Promise.withResolvers<ProgramResult>()
  const stream = run.output === 'live' ? 'inherit' : 'pipe'
  const child = spawn(process.execPath, [join(checkout, run.program), ...run.options], {
    cwd: run.folder,
    stdio: ['ignore', stream, stream],
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const stop = setTimeout(() => {
    output += `\nStopped: it ran for more than ${runMsMax / 60_000} minutes.\n`
    child.kill('SIGTERM')
  }, runMsMax)
  const kill = setTimeout(() => child.kill('SIGKILL'), runMsMax + stopMsMax)
  const end = () => child.kill('SIGTERM')
  run.signal?.addEventListener('abort', end)
  const finish = (exitCode: number | null): void => {
    run.signal?.removeEventListener('abort', end)
    clearTimeout(stop)
    clearTimeout(kill)
    resolve({ exitCode, output })
  }
  child.once('error', (error) => {
    output += `${error.message}\n`
    finish(null)
  })
  child.once('close', finish)
  return promise
}
