import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiCall, type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
let blocked: string
let created: string

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  const { amazon, shop } = world
  await shop.createProduct('MUG', { quantity: 100 })
  const place = async (sku: string, buyerName: string) =>
    (await amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }], buyerName })).orderId
  blocked = await place('=1+2', '=HYPERLINK("http://evil.example")')
  created = await place('MUG', 'Müller, "Die" Grete')
  await world.sync()
})
afterAll(() => world.stop())

const exported = async (call: ApiCall) => {
  const answer = await world.send('exportOrders', call)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  return { answer, text, lines: text.trimEnd().split('\r\n') }
}

describe('the export of All Orders', () => {
  test('is a file with the store and the day in its name, which a spreadsheet reads as UTF-8', async () => {
    const { answer, text, lines } = await exported({ query: `store=${STORE}` })
    const day = world.run.clock().toISOString().slice(0, 10)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="orders-US-shop-${day}.csv"; filename*=UTF-8''orders-US-shop-${day}.csv`,
    )
    expect(text.startsWith('\uFEFFPurchase Date,Order Number,Status,')).toBe(true)
    expect(lines).toHaveLength(3)
  })

  test('has the columns asked for, in the order and the filters of the list', async () => {
    const query = 'column=orderNumber,buyerName,commerceNumber,reserved&sort=purchasedAt'
    expect((await exported({ query })).lines.slice(1)).toEqual([
      `${blocked},"'=HYPERLINK(""http://evil.example"")",,No`,
      `${created},"Müller, ""Die"" Grete",000000001,Yes`,
    ])
    expect((await exported({ query: `${query}&blocked=true` })).lines).toHaveLength(2)
  })

  test('leaves out what a viewer may not see', async () => {
    const { text } = await exported({ role: 'viewer', query: 'column=orderNumber,buyerName' })
    expect(text).toBe(`\uFEFFOrder Number\r\n${created}\r\n${blocked}\r\n`)
    expect((await exported({ role: 'viewer' })).text).not.toMatch(/Grete|\*\*\*/)
  })

  test('speaks the language of who asks', async () => {
    const { lines } = await exported({ language: 'zh-TW', query: 'column=status,channel' })
    expect(lines).toEqual(['\uFEFF狀態,出貨方式', '未出貨,賣家出貨', '錯誤,賣家出貨'])
  })

  test('names a column that it does not know', async () => {
    const problem = await world.refused('exportOrders', { query: 'column=address' })
    expect(problem.errors?.[0]).toMatchObject({ field: 'query.column.0' })
  })
})

describe('the retry of several orders', () => {
  test('says of each whether it was begun, and why not', async () => {
    const orders = [blocked, created, '111-0000000-0000000'].map((amazonOrderId) => ({
      storeId: STORE,
      amazonOrderId,
    }))
    await world.shop.createProduct('=1+2', { quantity: 5 })
    const { items } = await world.call('retryImports', { role: 'clerk', body: { orders } })
    expect(items).toMatchObject([
      { amazonOrderId: blocked, started: true },
      { amazonOrderId: created, started: false, message: 'it has a Commerce order already.' },
      { started: false, message: `Store ${STORE} has no Amazon order 111-0000000-0000000.` },
    ])
    await world.drain()
    const [order] = (await world.call('listOrders', { query: `q=${blocked}` })).items
    expect(order?.importState).toBe('created')
  })

  test.each([0, 201])('takes no %s orders at once', async (count) => {
    const orders = Array.from({ length: count }, () => ({ storeId: STORE, amazonOrderId: created }))
    const problem = await world.refused('retryImports', { body: { orders } })
    expect(problem.errors?.[0]).toMatchObject({
      field: 'body.orders',
      fix: expect.stringMatching(/1 and 200/),
    })
  })
})
