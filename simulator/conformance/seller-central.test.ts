import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
})
afterEach(() => simulator.stop())

const pageOf = async (orderId: string) => {
  const response = await fetch(`${simulator.url}/orders-v3/order/${orderId}`)
  return { status: response.status, text: await response.text() }
}

test('the page of an order shows its state, its items and where it goes', async () => {
  const order = await simulator.place({ template: 'fbm-shipped', buyerName: 'Wren Oakhurst' })
  const { status, text } = await pageOf(order.orderId)
  expect(status).toBe(200)
  expect(text).toContain('Simulated Seller Central')
  for (const shown of ['SHIPPED', 'Wren Oakhurst', order.orderItems[0]?.product.sellerSku, 'USPS']) {
    expect(text).toContain(shown)
  }
})

test("what a buyer wrote stays text in the seller's browser", async () => {
  const { orderId } = await simulator.place({
    template: 'fbm-unshipped',
    buyerName: '<script>alert(1)</script>',
  })
  expect((await pageOf(orderId)).text).not.toContain('<script>')
})

test('an order that is not there has a page that says so', async () => {
  const { status, text } = await pageOf('111-0000000-0000000')
  expect(status).toBe(404)
  expect(text).toContain('There is no order 111-0000000-0000000 here.')
})
