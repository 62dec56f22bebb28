import type { CommerceAddress } from '@orderferry/domain/order-import/address/commerce-address'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import {
  type CustomerDraft,
  createCustomer,
  findCustomerByEmail,
  readCustomer,
  readCustomerGroups,
} from './customers.ts'
import { type CommerceEngine, integration, startCommerceEngine } from './testing/commerce-engine.ts'

let engine: CommerceEngine
let serial = 0
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
})
afterAll(() => engine.stop())

function draft(changes: Partial<CustomerDraft> = {}): CustomerDraft {
  serial += 1
  const email = `buyer+${serial}@marketplace.amazon.com`
  return { email, firstName: 'Jane', lastName: 'Buyer', websiteId: 1, storeId: 1, ...changes }
}

const address: CommerceAddress = {
  ...{ firstname: 'Jane', lastname: 'Buyer', company: 'Acme', street: ['1 Market St'] },
  ...{ city: 'San Francisco', region: 'California', regionCode: 'CA', regionId: 12 },
  ...{ postcode: '94105', countryId: 'US', telephone: '555-0100', vatId: null },
}

async function created(wish: CustomerDraft) {
  const outcome = await createCustomer(engine.client, wish)
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome))
  return outcome.customer
}

test('a customer that was made is found by e-mail address, in any case, and by id', async () => {
  const wish = draft({ groupId: 2 })
  const customer = await created(wish)
  const { email, firstName, lastName } = wish
  expect(customer).toEqual({
    ...{ customerId: expect.any(Number), email, firstName, lastName },
    ...{ groupId: 2, websiteId: 1, storeId: 1 },
  })
  const asked = { email: email.toUpperCase(), websiteId: 1 }
  expect(await findCustomerByEmail(engine.client, asked)).toEqual(customer)
  expect(await readCustomer(engine.client, customer.customerId)).toEqual(customer)
})

test('a customer is one of the website that is asked for', async () => {
  const { email } = await created(draft())
  expect(await findCustomerByEmail(engine.client, { email, websiteId: 2 })).toBeNull()
  const other = await created(draft({ email, websiteId: 2, storeId: 2 }))
  expect(await findCustomerByEmail(engine.client, { email, websiteId: 2 })).toEqual(other)
})

test('nobody has an e-mail address or an id that Commerce does not know', async () => {
  expect(await findCustomerByEmail(engine.client, { email: 'nobody@example.com', websiteId: 1 })).toBeNull()
  expect(await readCustomer(engine.client, 999_999)).toBeNull()
})

test('made twice, a customer is there once, and the second time found', async () => {
  const wish = draft()
  const customer = await created(wish)
  expect(await createCustomer(engine.client, wish)).toEqual({ kind: 'already-exists', customer })
})

test('of four at the same moment one makes the customer, and all have the same', async () => {
  const wish = draft()
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => createCustomer(engine.client, wish)))
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual([...Array(3).fill('already-exists'), 'created'])
  expect(
    new Set(outcomes.map((outcome) => outcome.kind !== 'refused' && outcome.customer.customerId)).size,
  ).toBe(1)
})

test.each(['cut-after', 'withhold-after', 'html'])(
  'a customer that was made although the answer is %s is found',
  async (fault) => {
    const wish = draft()
    if (fault === 'html') await created(wish)
    await engine.fault('POST /V1/customers', fault)
    const hasty = engine.connect({ kind: 'oauth1', ...integration }, { deadlineMs: 300 })
    const outcome = await createCustomer(hasty, wish)
    expect(outcome).toMatchObject({ kind: 'already-exists', customer: { email: wish.email } })
    await engine.control('withheld/release', {})
  },
)

test.each(['cut-before', 'error-500'])(
  'a customer that was not made: %s is thrown as it is',
  async (fault) => {
    const wish = draft()
    await engine.fault('POST /V1/customers', fault)
    await expect(createCustomer(engine.client, wish)).rejects.toMatchObject({
      ...{ kind: 'unavailable', facts: { operation: 'POST /V1/customers', ambiguous: true } },
    })
    expect((await createCustomer(engine.client, wish)).kind).toBe('created')
  },
)

test('where the look at a lost answer fails as well, the loss is thrown', async () => {
  await engine.fault('POST /V1/customers', 'cut-after')
  await engine.fault('GET /V1/customers/search', 'error-503')
  await expect(createCustomer(engine.client, draft())).rejects.toMatchObject({
    ...{ kind: 'unavailable', facts: { operation: 'POST /V1/customers' } },
  })
})

test('an address that is taken in a website that shares its customers is found there', async () => {
  const wish = draft()
  const customer = await created(wish)
  const text = JSON.stringify({
    message: 'A customer with the same email address already exists in an associated website.',
  })
  engine.wire.ownAnswers.push({ call: 'POST /rest/V1/customers', status: 400, text })
  const elsewhere = await createCustomer(engine.client, { ...wish, websiteId: 2, storeId: 2 })
  expect(elsewhere).toEqual({ kind: 'already-exists', customer })
})

test('the address is kept as the one that bills and parcels go to', async () => {
  const { customerId } = await created(draft({ address }))
  const stored = (await engine.client.read(`/customers/${customerId}`)) as { addresses: readonly object[] }
  expect(stored.addresses).toMatchObject([
    {
      ...{ company: 'Acme', region: { region_code: 'CA', region_id: 12 }, city: 'San Francisco' },
      ...{ default_billing: true, default_shipping: true },
    },
  ])
})

test('an address without a region is sent without one', async () => {
  const irish = { ...address, region: null, regionCode: null, regionId: null, countryId: 'IE' }
  expect(await createCustomer(engine.client, draft({ address: irish }))).toMatchObject({ kind: 'created' })
})

test.each([
  [{ lastName: 'Buyer (c/o Smith)' }, 'Last Name is not valid!'],
  [{ email: 'nobody' }, '"Email" is not a valid email address.'],
  [{ address: { ...address, telephone: '' } }, '"telephone" is required. Enter and try again.'],
])('what Commerce does not take for a customer is refused in its words: %j', async (wrong, message) => {
  expect(await createCustomer(engine.client, draft(wrong))).toEqual({ kind: 'refused', message })
})

test('a token that may not see customers is told what it lacks', async () => {
  const { token } = (await engine.control('tokens', { resources: [] })) as { token: string }
  const asked = findCustomerByEmail(engine.connect({ kind: 'bearer', token }), draft())
  await expect(asked).rejects.toMatchObject({
    ...{ kind: 'unauthorized', message: expect.stringContaining('Magento_Customer::customer') },
  })
})

test('the groups that a customer can be in are listed, the guests left out', async () => {
  expect(await readCustomerGroups(engine.client)).toEqual([
    { groupId: 1, code: 'General' },
    { groupId: 2, code: 'Wholesale' },
    { groupId: 3, code: 'Retailer' },
  ])
})
