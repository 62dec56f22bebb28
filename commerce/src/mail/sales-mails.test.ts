/** Mails to customers: eight kinds, by the store view's settings, kept in the outbox or sent (product.md 7.9). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderBody } from '../testing/order-body.ts'
import { type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient
let serial = 0

beforeAll(async () => {
  running = await runCommerce({ world: 'demo' })
  rest = await restClient(running)
})
afterAll(() => running.end())

const SETTINGS = '/rest/V1/orderferry/mail-settings'

interface Kept {
  readonly kind: string
  readonly recipient_email: string
  readonly sender_email: string
  readonly bcc: readonly string[]
  readonly is_copy: boolean
  readonly subject: string
  readonly body: string
}

async function newOrder(): Promise<number> {
  serial += 1
  const body = orderBody({ number: `mail-${serial}`, items: [{ sku: 'A', quantity: 2 }] })
  const entity = { ...body.entity, customer_email: 'nora@example.com', customer_is_guest: 1 }
  return (await rest.post('/rest/V1/orders', { entity })).body.entity_id
}

/** The oldest first. */
async function mailsOf(orderId: number): Promise<readonly Kept[]> {
  const { body } = await rest.get(`/rest/V1/orderferry/mails?order_id=${orderId}`)
  return body.items.toReversed()
}

async function withSettings(change: object, work: () => Promise<void>): Promise<void> {
  const before = (await rest.get(SETTINGS)).body.find((one: { store_id: number }) => one.store_id === 1)
  expect((await rest.put(`${SETTINGS}/1`, change)).status).toBe(200)
  try {
    await work()
  } finally {
    const { language, senders, kinds } = before
    await rest.put(`${SETTINGS}/1`, { language, senders, kinds })
  }
}

async function documentsOf(orderId: number, wish: object = {}) {
  const make = async (what: string) => (await rest.post(`/rest/V1/order/${orderId}/${what}`, wish)).body
  return { invoice: await make('invoice'), shipment: await make('ship'), creditMemo: await make('refund') }
}

describe('nobody is mailed', () => {
  test('by an order, documents and comments that do not ask for it', async () => {
    const id = await newOrder()
    await documentsOf(id, { comment: { comment: 'Thank you' } })
    await rest.post(`/rest/V1/orders/${id}/comments`, { statusHistory: { comment: 'Noted' } })
    expect(await mailsOf(id)).toEqual([])
    const { body } = await rest.get(`/rest/V1/orders/${id}`)
    expect(body.email_sent ?? 0).toBe(0)
  })

  test('of a kind that is switched off, and the answer says so', async () => {
    const id = await newOrder()
    await withSettings({ kinds: { order: { enabled: false } } }, async () => {
      expect((await rest.post(`/rest/V1/orders/${id}/emails`)).body).toBe(false)
    })
    expect(await mailsOf(id)).toEqual([])
    expect((await rest.get(`/rest/V1/orders/${id}`)).body.email_sent ?? 0).toBe(0)
  })
})

describe('the customer is mailed', () => {
  test('by each document that is to notify, once, and the document remembers it', async () => {
    const id = await newOrder()
    const made = await documentsOf(id, { notify: true })
    expect((await mailsOf(id)).map(({ kind }) => kind)).toEqual(['invoice', 'shipment', 'creditmemo'])
    for (const path of [
      `invoices/${made.invoice}`,
      `shipment/${made.shipment}`,
      `creditmemo/${made.creditMemo}`,
    ])
      expect((await rest.get(`/rest/V1/${path}`)).body.email_sent).toBe(1)
  })

  test('what the comment says, only where it is to be appended', async () => {
    const id = await newOrder()
    const comment = { comment: 'It comes <b>tomorrow</b>.', is_visible_on_front: 0 }
    await rest.post(`/rest/V1/order/${id}/invoice`, { notify: true, comment })
    const { body: shipment } = await rest.post(`/rest/V1/order/${id}/ship`, {
      ...{ notify: true, appendComment: true, comment },
      tracks: [{ track_number: '1Z999', title: 'UPS', carrier_code: 'ups' }],
    })
    const [ofInvoice, ofShipment] = await mailsOf(id)
    expect(ofInvoice?.body).not.toContain('tomorrow')
    expect(ofShipment?.body).toContain('It comes tomorrow.')
    expect(ofShipment?.body).toContain('UPS: 1Z999')
    const { items } = (await rest.get(`/rest/V1/shipment/${shipment}/comments`)).body
    expect(items).toMatchObject([{ comment: comment.comment, is_customer_notified: 1 }])
  })

  test('again by hand, about the order and each document', async () => {
    const id = await newOrder()
    const made = await documentsOf(id)
    for (const path of [
      ...[`orders/${id}`, `invoices/${made.invoice}`, `shipment/${made.shipment}`],
      `creditmemo/${made.creditMemo}`,
    ])
      expect((await rest.post(`/rest/V1/${path}/emails`)).body).toBe(true)
    const mails = await mailsOf(id)
    expect(mails.map(({ kind }) => kind)).toEqual(['order', 'invoice', 'shipment', 'creditmemo'])
    expect(mails[0]).toMatchObject({
      ...{ recipient_email: 'nora@example.com', sender_email: 'sales@example.com', is_copy: false },
      subject: 'Your Main Website Store order confirmation',
    })
    expect(mails[0]?.body).toContain('A (A) × 2')
    expect((await rest.get(`/rest/V1/orders/${id}`)).body.email_sent).toBe(1)
  })

  test('of comments that say so, on the order and on its documents', async () => {
    const id = await newOrder()
    const made = await documentsOf(id)
    const comment = (entity: object) => ({ comment: 'News', is_customer_notified: 1, ...entity })
    await rest.post(`/rest/V1/orders/${id}/comments`, { statusHistory: comment({}) })
    await rest.post('/rest/V1/invoices/comments', { entity: comment({ parent_id: made.invoice }) })
    await rest.post(`/rest/V1/shipment/${made.shipment}/comments`, { entity: comment({}) })
    await rest.post(`/rest/V1/creditmemo/${made.creditMemo}/comments`, { entity: comment({}) })
    const mails = await mailsOf(id)
    expect(mails.map(({ kind }) => kind)).toEqual([
      ...['order_comment', 'invoice_comment', 'shipment_comment', 'creditmemo_comment'],
    ])
    for (const { body } of mails) expect(body).toContain('News')
  })

  test('in the language of the store view', async () => {
    const id = await newOrder()
    await withSettings({ language: 'zh-Hant' }, async () => {
      await rest.post(`/rest/V1/orders/${id}/emails`)
    })
    const [mail] = await mailsOf(id)
    expect(mail?.subject).toBe('您在 Main Website Store 的訂單確認')
    expect(mail?.body).toMatch(/您好：[\s\S]*回覆此郵件/)
  })
})

describe('staff get copies', () => {
  const copies = (method: string) => ({
    senders: { support: { name: 'Help', email: 'help@shop.example' } },
    kinds: Object.fromEntries(
      ['order', 'order_comment'].map((kind) => [
        kind,
        { sender: 'support', copy_to: ['boss@shop.example'], copy_method: method },
      ]),
    ),
  })

  test('unseen with the customer’s mail, or as mails of their own', async () => {
    const id = await newOrder()
    await withSettings(copies('bcc'), async () => {
      await rest.post(`/rest/V1/orders/${id}/emails`)
    })
    await withSettings(copies('copy'), async () => {
      await rest.post(`/rest/V1/orders/${id}/emails`)
    })
    expect(await mailsOf(id)).toMatchObject([
      { recipient_email: 'nora@example.com', sender_email: 'help@shop.example', bcc: ['boss@shop.example'] },
      { recipient_email: 'nora@example.com', bcc: [], is_copy: false },
      { recipient_email: 'boss@shop.example', bcc: [], is_copy: true },
    ])
  })

  test('of a comment that the customer is not told', async () => {
    const id = await newOrder()
    await withSettings(copies('bcc'), async () => {
      await rest.post(`/rest/V1/orders/${id}/comments`, { statusHistory: { comment: 'For us' } })
    })
    expect((await mailsOf(id)).map((mail) => mail.recipient_email)).toEqual(['boss@shop.example'])
  })
})

describe('settings', () => {
  test.each([
    [{ language: 'tlh' }, 'language'],
    [{ kinds: { order: { sender: 'nobody' } } }, 'sender'],
    [{ kinds: { order: { copy_method: 'fax' } } }, 'copy_method'],
    [{ kinds: { order: { copy_to: ['no address'] } } }, 'email'],
    [{ senders: { sales: { email: 'a@b.example\r\nBcc: x@y.example' } } }, 'email'],
    [{ senders: { sales: { name: 'A\nBcc: x' } } }, 'name'],
  ])('%j are refused by name, and change nothing', async (change, fieldName) => {
    const before = (await rest.get(SETTINGS)).body
    expect(await rest.put(`${SETTINGS}/1`, change)).toMatchObject({
      ...{ status: 400, body: { parameters: { fieldName } } },
    })
    expect((await rest.get(SETTINGS)).body).toEqual(before)
  })

  test('of no store view are not there, and nobody reads them without the right', async () => {
    expect((await rest.put(`${SETTINGS}/999`, {})).status).toBe(404)
    const other = await restClient(running, ['Magento_Sales::actions_view'])
    expect((await other.get(SETTINGS)).status).toBe(401)
    expect((await other.get('/rest/V1/orderferry/mails')).status).toBe(401)
  })

  test('are not offered by a plain Magento', async () => {
    const plain = await runCommerce({ orderferryModule: false })
    const client = await restClient(plain)
    expect((await client.get(SETTINGS)).status).toBe(404)
    await plain.end()
  })
})

test('a document that is not there mails nobody', async () => {
  for (const path of ['orders', 'invoices', 'shipment', 'creditmemo'])
    expect((await rest.post(`/rest/V1/${path}/999999/emails`)).status).toBe(404)
})
