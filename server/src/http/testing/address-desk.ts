/** What the tests of the address page do again and again, as a clerk and as the buyer on Amazon. */
import { STORE } from '../../testing/test-world.ts'
import type { ApiWorld } from './api-world.ts'

export const boise = {
  line1: '12 Front St',
  line2: '',
  line3: 'Dock 3',
  ...{ city: 'Boise', region: 'Idaho', postalCode: '83702', countryCode: 'US' },
}

export const at = (amazonOrderId: string) => ({ params: { storeId: STORE, amazonOrderId } })

interface NamedField {
  readonly field: string
}
export function fieldOf<Field extends NamedField>(
  answer: { readonly fields: readonly Field[] },
  name: string,
) {
  return answer.fields.find(({ field }) => field === name)
}

/** @param worldOf the world is asked for at each call: it is there only once the file's `beforeAll` is over */
export function addressDesk(worldOf: () => ApiWorld) {
  const order = (orderId: string) => worldOf().call('readOrder', at(orderId))
  return {
    order,
    read: (orderId: string, language?: string) =>
      worldOf().call('readShippingAddress', { ...at(orderId), role: 'clerk', ...(language && { language }) }),
    correct: (orderId: string, body: object = boise) =>
      worldOf().call('correctShippingAddress', { ...at(orderId), role: 'clerk', body }),
    codesOf: async (orderId: string): Promise<readonly string[]> =>
      (await order(orderId)).history.map(({ code }) => code),
    async place(template = 'fbm-region-unknown', sku = 'MUG'): Promise<string> {
      const { orderId } = await worldOf().amazon.placeOrder({ template, items: [{ sku, quantity: 1 }] })
      await worldOf().minutesPass(5)
      await worldOf().sync()
      return orderId
    },
    async moveOnAmazon(orderId: string, change: object): Promise<void> {
      const { recipient } = await worldOf().amazon.order(orderId)
      const shipTo = { ...recipient.deliveryAddress, ...change }
      await worldOf().amazon.transition(orderId, 'AddressChange', { shipTo })
      await worldOf().minutesPass(5)
      await worldOf().sync()
    },
  }
}
