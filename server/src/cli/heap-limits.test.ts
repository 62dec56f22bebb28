import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const program = join(import.meta.dirname, '../../bin/orderferry.mjs')
const sayOptions = "process.on('exit', () => console.log(process.pid, ...process.execArgv))"

/** The options that Node runs the command with in the end. It has no configuration, and gives up before it does anything. */
async function optionsOf(command: string, nodeOptions = ''): Promise<readonly string[]> {
  const running = promisify(execFile)(process.execPath, [program, command], {
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURI(sayOptions)} ${nodeOptions}`,
    },
  })
  const { stdout } = await running.catch((error: { stdout: string }) => error)
  const [pid, ...options] = stdout.trim().split(' ')
  expect(pid).toBe(String(running.child.pid))
  return options
}

test('the service runs with a bounded heap, as the process that was started', async () => {
  expect(await optionsOf('start')).toEqual(['--max-semi-space-size=16', '--max-old-space-size=512'])
})

test('who gives the service a heap of their own keeps it', async () => {
  expect(await optionsOf('start', '--max-old-space-size=2048')).toEqual([])
})

test('other commands are over soon, and run as they are', async () => {
  expect(await optionsOf('accounts')).toEqual([])
})
