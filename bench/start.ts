/** `bench start`: seconds from `npm start`, everything installed, until the first order stands in Commerce. */
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../scripts/free-port.ts'
import { until } from './until.ts'

const checkout = join(import.meta.dirname, '..')
const home = await mkdtemp(join(tmpdir(), 'orderferry-start-'))
// Started by root, PostgreSQL runs as another user, who must be able to enter.
await chmod(home, 0o755)
const port = await freePort()
const startedAt = performance.now()
const child = spawn('npm', ['start', '--', '--quiet'], {
  cwd: checkout,
  env: {
    ...process.env,
    ORDERFERRY_DATA_DIR: join(home, 'data'),
    ORDERFERRY_PORT: String(port),
    COMMERCE_PORT: String(await freePort()),
    SIMULATOR_PORT: String(await freePort()),
    ORDERFERRY_DATABASE_PORT: String(await freePort()),
  },
  detached: true,
  stdio: ['ignore', 'ignore', 'inherit'],
})
const endedEarly = new Promise<never>((_, reject) =>
  child.on('exit', (code) => reject(new Error(`npm start ended with ${code} before an order was there.`))),
)
endedEarly.catch(() => undefined)
await Promise.race([until(firstOrderIsThere, (there) => there, 180_000), endedEarly])
const seconds = (performance.now() - startedAt) / 1000
const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
// To all of them, as Ctrl-C in a terminal does: npm passes it on to a shell, which keeps it.
process.kill(-(child.pid ?? 0), 'SIGINT')
await ended
await rm(home, { recursive: true, force: true })
console.log(
  `bench start: ${seconds.toFixed(1)} (ours ${seconds.toFixed(1)} s to the first order in Commerce, theirs none)`,
)

async function firstOrderIsThere(): Promise<boolean> {
  const token = await readFile(join(home, 'data', 'token'), 'utf8').catch(() => null)
  if (token === null) return false
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/amazon-orders?perPage=200`, {
    headers: { authorization: `Bearer ${token.trim()}` },
  }).catch(() => null)
  if (answer === null || !answer.ok) return false
  const { items } = (await answer.json()) as { items: { commerceOrder: unknown }[] }
  return items.some(({ commerceOrder }) => commerceOrder !== null)
}
