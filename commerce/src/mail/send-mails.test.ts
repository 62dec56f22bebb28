/** Mails leave by a mail server where one is set; what it does not take stays, and is tried again. */
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test, vi } from 'vitest'
import { orderBody } from '../testing/order-body.ts'
import { restClient } from '../testing/rest-client.ts'
import { runCommerce } from '../testing/run-commerce.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function mailServer() {
  const taken: { to: readonly string[]; text: string }[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        taken.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(pieces).toString('utf8'),
        })
        done()
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  ends.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { url: `smtp://127.0.0.1:${port}`, taken }
}

async function shopWith(smtpUrl: string) {
  const running = await runCommerce({ smtpUrl })
  ends.push(running.end)
  return restClient(running)
}

test('a mail and its unseen copy are handed over once, and marked as sent', async () => {
  const server = await mailServer()
  const rest = await shopWith(server.url)
  await rest.put('/rest/V1/orderferry/mail-settings/1', {
    kinds: { order: { copy_to: ['boss@shop.example'] } },
  })
  const { body } = await rest.post(
    '/rest/V1/orders',
    orderBody({ number: '1', items: [{ sku: 'A', quantity: 1 }] }),
  )
  await rest.post(`/rest/V1/orders/${body.entity_id}/emails`)
  const readMail = async () => (await rest.get('/rest/V1/orderferry/mails')).body.items[0]
  await vi.waitFor(async () => expect((await readMail()).sent_at).not.toBeNull(), {
    timeout: 15_000,
    interval: 100,
  })
  expect(server.taken.map(({ to }) => to)).toEqual([['jane@marketplace.amazon.com', 'boss@shop.example']])
  expect(server.taken[0]?.text).toMatch(/^From: Sales <sales@example\.com>/m)
  expect(server.taken[0]?.text).not.toContain('boss@shop.example')
  expect(await readMail()).toMatchObject({ attempts: 1, last_error: null })
})

test('what no server takes stays in the outbox with its reason', async () => {
  const rest = await shopWith('smtp://127.0.0.1:9')
  const { body } = await rest.post(
    '/rest/V1/orders',
    orderBody({ number: '2', items: [{ sku: 'A', quantity: 1 }] }),
  )
  await rest.post(`/rest/V1/orders/${body.entity_id}/emails`)
  const readMail = async () => (await rest.get('/rest/V1/orderferry/mails')).body.items[0]
  await vi.waitFor(async () => expect((await readMail()).attempts).toBeGreaterThan(0), {
    timeout: 15_000,
    interval: 100,
  })
  expect(await readMail()).toMatchObject({
    sent_at: null,
    last_error: expect.stringContaining('ECONNREFUSED'),
  })
})
