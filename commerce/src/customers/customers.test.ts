import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RestClient, restClient, where } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient
let serial = 0

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
})
afterAll(() => running.end())

function newEmail(): string {
  serial += 1
  return `c${serial}@marketplace.amazon.com`
}

const create = (customer: object) =>
  rest.post('/rest/V1/customers', {
    customer: { email: newEmail(), firstname: 'Jane', lastname: 'Buyer', ...customer },
  })

const newYork = {
  ...{ firstname: 'Jane', lastname: 'Doe', street: ['123 Oak Ave', 'Flat 2'], city: 'Purchase' },
  ...{ region: { region_id: 43 }, postcode: '10755', country_id: 'US', telephone: '512-555-1111' },
}

test('an address comes back with its region, and says for what it is used unasked', async () => {
  const { body } = await create({
    addresses: [
      { ...newYork, default_billing: true },
      { ...newYork, city: 'Elsewhere', default_shipping: true },
    ],
  })
  const [billing, shipping] = body.addresses
  expect(billing).toEqual({
    id: expect.any(Number),
    customer_id: body.id,
    region: { region_code: 'NY', region: 'New York', region_id: 43 },
    ...{ region_id: 43, country_id: 'US', street: ['123 Oak Ave', 'Flat 2'], telephone: '512-555-1111' },
    ...{ postcode: '10755', city: 'Purchase', firstname: 'Jane', lastname: 'Doe', default_billing: true },
  })
  expect(shipping).toMatchObject({ city: 'Elsewhere', default_shipping: true })
  expect([body.default_billing, body.default_shipping]).toEqual([String(billing.id), String(shipping.id)])
  expect((await rest.get(`/rest/V1/customers/${body.id}`)).body).toEqual(body)
})

test('a customer belongs to the website that is named, in its own store view', async () => {
  const { body } = await create({ website_id: 2 })
  expect(body).toMatchObject({
    website_id: 2,
    store_id: 2,
    created_in: 'EU German',
    group_id: 1,
    addresses: [],
  })
})

test('one e-mail address is one customer of a website, in any case, and another of the next', async () => {
  const email = newEmail()
  expect((await create({ email, website_id: 1 })).status).toBe(200)
  expect(await create({ email: email.toUpperCase(), website_id: 1 })).toEqual({
    status: 400,
    body: { message: 'A customer with the same email address already exists in an associated website.' },
  })
  expect((await create({ email, website_id: 2 })).status).toBe(200)
  const found = await rest.get(`/rest/V1/customers/search?${where('email', email.toUpperCase())}`)
  expect(found.body.items.map((customer: { website_id: number }) => customer.website_id)).toEqual([1, 2])
})

test('of four who make one customer at once, one does', async () => {
  const email = newEmail()
  const replies = await Promise.all(Array.from({ length: 4 }, () => create({ email })))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400])
})

test.each([
  [{ email: undefined }, 'The email address is required to create a customer account.'],
  [{ email: 'nobody' }, '"Email" is not a valid email address.'],
  [
    { firstname: '', lastname: undefined },
    '"First Name" is a required value.\n"Last Name" is a required value.',
  ],
  [{ lastname: 'Buyer (c/o Smith)' }, 'Last Name is not valid!'],
  [{ website_id: 1, store_id: 2 }, 'The store view is not in the associated website.'],
  [{ group_id: 99 }, 'The specified customer group id does not exist.'],
])('refuses a customer with %j', async (wrong, message) => {
  expect(await create(wrong)).toEqual({ status: 400, body: { message } })
})

test.each([
  [
    { website_id: 9 },
    "The website with id 9 that was requested wasn't found. Verify the website and try again.",
  ],
  [{ store_id: 9 }, "The store that was requested wasn't found. Verify the store and try again."],
])('does not find %j', async (wrong, message) => {
  expect(await create(wrong)).toEqual({ status: 404, body: { message } })
})

const required = (fieldName: string) => ({
  message: '"%fieldName" is required. Enter and try again.',
  parameters: { fieldName },
})

test.each([
  [{ telephone: '' }, required('telephone')],
  [{ postcode: undefined }, required('postcode')],
  [{ region: { region_code: 'NY', region: 'New York' } }, required('regionId')],
  [
    { region_id: 79 },
    {
      message: 'Invalid value of "%value" provided for the %fieldName field.',
      parameters: { fieldName: 'regionId', value: '79' },
    },
  ],
  [
    { firstname: '', street: [''], country_id: undefined },
    {
      message: 'One or more input exceptions have occurred.',
      errors: [required('firstname'), required('street'), required('countryId')],
    },
  ],
])('refuses an address with %j, and keeps no customer', async (wrong, body) => {
  const email = newEmail()
  expect(await create({ email, addresses: [{ ...newYork, ...wrong }] })).toEqual({ status: 400, body })
  const found = await rest.get(`/rest/V1/customers/search?${where('email', email)}&fields=total_count`)
  expect(found.body).toEqual({ total_count: 0 })
})

test('takes an address without a region where the country has none, and without a postcode in Ireland', async () => {
  const address = { ...newYork, region: undefined, postcode: undefined, country_id: 'IE' }
  const { body } = await create({ addresses: [address] })
  expect(body.addresses[0]).toMatchObject({
    region: { region_code: null, region: null, region_id: 0 },
    region_id: 0,
  })
})

test('leaves out an address in a country that is not sold to, without a word', async () => {
  expect((await create({ addresses: [{ ...newYork, country_id: 'ZZ' }] })).body.addresses).toEqual([])
})

test('anybody may become a customer, and only who manages customers says in which group', async () => {
  const post = async (customer: object) => {
    const body = JSON.stringify({
      customer: { email: newEmail(), firstname: 'A', lastname: 'B', ...customer },
    })
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    return (await fetch(`${running.commerce.url}/rest/V1/customers`, sent)).status
  }
  expect([await post({}), await post({ group_id: 2 })]).toEqual([200, 401])
})

test('a customer that is not there is named by what was asked for', async () => {
  expect(await rest.get('/rest/V1/customers/999999')).toEqual({
    status: 404,
    body: {
      message: 'No such entity with %fieldName = %fieldValue',
      parameters: { fieldName: 'customerId', fieldValue: 999999 },
    },
  })
})

test('has the groups of a new Magento, found by id or code', async () => {
  const search = (criteria: string) => rest.get(`/rest/V1/customerGroups/search?${criteria}`)
  const wholesale = { id: 2, code: 'Wholesale', tax_class_id: 3, tax_class_name: 'Retail Customer' }
  const all = (await search('searchCriteria=')).body
  expect(all.items.map(({ code }: { code: string }) => code)).toEqual([
    'NOT LOGGED IN',
    'General',
    'Wholesale',
    'Retailer',
  ])
  expect((await search(where('code', 'wholesale'))).body.items).toEqual([wholesale])
  expect((await search(where('id', '2'))).body.items).toEqual([wholesale])
  expect(await rest.get('/rest/V1/customerGroups/2')).toEqual({ status: 200, body: wholesale })
  expect((await rest.get('/rest/V1/customerGroups/9')).status).toBe(404)
})
