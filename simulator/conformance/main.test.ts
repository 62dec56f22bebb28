import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const main = new URL('../src/main.ts', import.meta.url).pathname

interface Program {
  readonly firstLine: Promise<string>
  readonly ended: Promise<{
    readonly code: number | null
    readonly said: string
    readonly complained: string
  }>
  readonly signal: (name: NodeJS.Signals) => void
}

function run(env: Record<string, string>): Program {
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  let complained = ''
  child.stderr.on('data', (text) => {
    complained += text
  })
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.on('data', (text) => {
      said += text
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')))
    })
  })
  const ended = once(child, 'close').then(([code]) => ({ code, said, complained }))
  return { firstLine, ended, signal: (name) => void child.kill(name) }
}

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'world.sqlite')
}

const urlIn = (line: string) => /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? ''
const ordersAt = async (url: string) =>
  (await (await fetch(`${url}/control/orders`)).json()) as { orders: unknown[] }

test('says one line, stops in order at SIGTERM, and goes on with the same world', async () => {
  const env = { SIMULATOR_PORT: '0', SIMULATOR_FILE: newFile(), SIMULATOR_WORLD: 'demo' }
  const first = run(env)
  const { orders } = await ordersAt(urlIn(await first.firstLine))
  expect(orders).toHaveLength(60)
  first.signal('SIGTERM')
  const { code, said, complained } = await first.ended
  expect([code, said.trim().split('\n').length, complained]).toEqual([0, 1, ''])

  const second = run(env)
  const again = await ordersAt(urlIn(await second.firstLine))
  expect(again.orders).toEqual(expect.arrayContaining(orders))
  second.signal('SIGKILL')
  await second.ended

  const third = run(env)
  expect((await ordersAt(urlIn(await third.firstLine))).orders).toEqual(expect.arrayContaining(orders))
  third.signal('SIGINT')
  expect((await third.ended).code).toBe(0)
})

test('names a taken port and the variable that changes it', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  const { code, complained } = await run({ SIMULATOR_PORT: String(port), SIMULATOR_FILE: ':memory:' }).ended
  expect([code, complained]).toEqual([1, `Port ${port} is taken; set SIMULATOR_PORT to use another one.\n`])
})

test.each([
  [{ SIMULATOR_PORT: 'http' }, /SIMULATOR_PORT must be a port/],
  [{ SIMULATOR_WORLD: 'moon' }, /SIMULATOR_WORLD must be one of demo, examples, empty/],
])('refuses %j', async (env, words) => {
  const { code, complained } = await run({ SIMULATOR_FILE: ':memory:', ...env }).ended
  expect(code).toBe(1)
  expect(complained).toMatch(words)
})
