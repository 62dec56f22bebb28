import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { cloneTestDatabase } from '@orderferry/postgres/test-databases'
import { expect, inject, test } from 'vitest'
import { startCommerce } from './start-commerce.ts'
import { orderBody } from './testing/order-body.ts'
import { restClient } from './testing/rest-client.ts'
import { runCommerce } from './testing/run-commerce.ts'

test('keeps orders, numbers and tokens over a restart', async () => {
  const running = await runCommerce({ world: 'demo' })
  const rest = await restClient(running)
  const body = orderBody({ number: '111-1', items: [{ sku: 'MUG-RED', quantity: 1 }] })
  const { increment_id: _number, ...unnumbered } = body.entity
  const { body: first } = await rest.post('/rest/V1/orders', { entity: unnumbered })
  const again = await startCommerce({ databaseUrl: running.databaseUrl, port: 0, world: 'empty' })
  const moved = await restClient({ ...running, commerce: again })
  expect((await moved.get(`/rest/V1/orders/${first.entity_id}`)).body.increment_id).toBe('000000001')
  expect((await moved.get('/rest/V1/products/MUG-RED?fields=sku')).body).toEqual({ sku: 'MUG-RED' })
  await again.stop()
  await running.end()
})

test('makes its world once when two engines start on an empty database at once', async () => {
  const database = await cloneTestDatabase(inject('postgresUrl'), 'empty', async () => undefined)
  const options = { databaseUrl: database.url, port: 0, world: 'demo' } as const
  const [one, other] = await Promise.all([startCommerce(options), startCommerce(options)])
  const token = await one.createToken()
  const products = `${other.url}/rest/V1/products?searchCriteria=&fields=total_count`
  const response = await fetch(products, { headers: { authorization: `Bearer ${token}` } })
  expect(await response.json()).toEqual({ total_count: 12 })
  await Promise.all([one.stop(), other.stop()])
  await database.drop()
})

test('has no /control unless it is switched on', async () => {
  const running = await runCommerce()
  expect((await fetch(`${running.commerce.url}/control/ledger`)).status).toBe(404)
  await running.end()
})

const main = join(import.meta.dirname, 'main.ts')

/** Runs the process with these variables; answers what it printed and how it ended. */
function runMain(
  environment: Record<string, string>,
  whenItListens: (kill: (signal: NodeJS.Signals) => void) => void,
) {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...environment } })
  return new Promise<{ code: number | null; printed: string }>((resolve) => {
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        if (text.includes('listens')) whenItListens((signal) => child.kill(signal))
      })
    }
    child.on('exit', (code) => resolve({ code, printed }))
  })
}

test('says in one line where it listens, and ends well when it is told to', async () => {
  const database = await cloneTestDatabase(inject('postgresUrl'), 'empty', async () => undefined)
  const environment = { DATABASE_URL: database.url, COMMERCE_PORT: '0', COMMERCE_WORLD: 'demo' }
  const { code, printed } = await runMain(environment, (kill) => kill('SIGTERM'))
  expect(printed).toMatch(/^Commerce listens at http:\/\/127\.0\.0\.1:\d+\/rest\/V1\n$/)
  expect(code).toBe(0)
  await database.drop()
})

test('names the port that is taken and the variable that changes it', async () => {
  const database = await cloneTestDatabase(inject('postgresUrl'), 'empty', async () => undefined)
  const taken = createServer()
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const environment = { DATABASE_URL: database.url, COMMERCE_PORT: String(port) }
  const { code, printed } = await runMain(environment, () => undefined)
  expect(printed).toBe(`Port ${port} is taken: set COMMERCE_PORT to another one.\n`)
  expect(code).toBe(1)
  taken.close()
  await database.drop()
})
