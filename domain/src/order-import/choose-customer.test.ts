import { describe, expect, test } from 'vitest'
import { amazonOrder, type OrderSpec } from '../testing/amazon-order.ts'
import { usRegions } from '../testing/cast.ts'
import { normalizeAddress } from './address/normalize-address.ts'
import { type CustomerChoice, type CustomerInput, chooseCustomer } from './choose-customer.ts'
import { defaultOrderSettings } from './order-settings.ts'

const websiteId = 3

function choose(spec: Partial<OrderSpec>, settings: Partial<CustomerInput['settings']>): CustomerChoice {
  const order = amazonOrder(spec)
  const address = normalizeAddress({ order, regions: usRegions, settings: defaultOrderSettings })
  if (address.kind === 'blocked') throw new Error(JSON.stringify(address.by))
  return chooseCustomer({ order, settings: { ...defaultOrderSettings, ...settings }, address, websiteId })
}

test('without an account, the buyer is a guest', () => {
  expect(choose({}, { customerCreation: 'guest' })).toEqual({
    kind: 'guest',
    because: 'customer-creation-off',
  })
})

describe('a fixed customer has every order', () => {
  test('whoever the buyer is', () => {
    const settings = { customerCreation: 'fixed', fixedCustomerId: 42 } as const
    expect(choose({}, settings)).toEqual({ kind: 'existing', customerId: 42 })
    expect(choose({ buyer: null, channel: 'FBA' }, settings)).toEqual({ kind: 'existing', customerId: 42 })
  })

  test('and until one is chosen, buyers are guests', () => {
    expect(choose({}, { customerCreation: 'fixed' })).toEqual({
      kind: 'guest',
      because: 'fixed-customer-not-set',
    })
  })
})

describe("a buyer's own account", () => {
  const build = { customerCreation: 'build' } as const

  test("is found or made by the e-mail address, in the store view's website and Commerce's group", () => {
    expect(choose({}, build)).toEqual({
      kind: 'findOrCreate',
      email: 'jane@marketplace.amazon.com',
      firstname: 'Jane',
      lastname: 'Buyer',
      websiteId,
      groupId: null,
    })
  })

  test('is in the website and group that the merchant sets', () => {
    const settings = { ...build, newCustomerWebsiteId: 5, newCustomerGroupId: 7 }
    expect(choose({}, settings)).toMatchObject({ websiteId: 5, groupId: 7 })
  })

  test('is named after the buyer, not after who receives the gift', () => {
    const buyer = { buyerName: 'Omar <Diaz>', buyerEmail: 'omar@marketplace.amazon.com' }
    expect(choose({ buyer }, build)).toMatchObject({ firstname: 'Omar', lastname: 'Diaz' })
  })

  test.each<[string, Partial<OrderSpec>]>([
    ['none', { buyer: { buyerName: 'Jane Buyer' } }],
    ['one that Commerce refuses', { buyer: { buyerName: 'Jane', buyerEmail: 'jane@localhost' } }],
    [
      'a placeholder of ours, come back',
      { buyer: { buyerName: 'Jane', buyerEmail: '111-1@amazon-order.invalid' } },
    ],
  ])('is not made without an e-mail address: %s', (_case, spec) => {
    expect(choose(spec, build)).toEqual({ kind: 'guest', because: 'email-missing' })
  })

  test.each<[string, Partial<OrderSpec>]>([
    [
      'withheld',
      {
        channel: 'FBA',
        buyer: { buyerEmail: 'jane@marketplace.amazon.com' },
        address: { countryCode: 'US' },
      },
    ],
    ['nothing but an emoji', { buyer: { buyerName: '👍', buyerEmail: 'jane@marketplace.amazon.com' } }],
  ])('is not made without a name: %s', (_case, spec) => {
    expect(choose(spec, build)).toEqual({ kind: 'guest', because: 'name-missing' })
  })
})
