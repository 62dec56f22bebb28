import { expect, test } from 'vitest'
import { chooseStatus } from './choose-status.ts'
import { defaultOrderSettings } from './order-settings.ts'

test.each([
  ['as Commerce does it', {}, { state: 'new', status: 'pending', afterInvoice: null }],
  [
    'O-07: a status of its own once it is invoiced',
    { orderStatus: 'custom', processingStatus: 'amazon_new' },
    { state: 'new', status: 'pending', afterInvoice: 'amazon_new' },
  ],
  [
    'O-06: a status that is not in use',
    { orderStatus: 'default', processingStatus: 'amazon_new' },
    { state: 'new', status: 'pending', afterInvoice: null },
  ],
  [
    'O-20: not invoiced, it stands where the invoice would have taken it',
    { invoiceAutomatically: false },
    { state: 'processing', status: 'processing', afterInvoice: null },
  ],
  [
    'O-20 and O-07',
    { invoiceAutomatically: false, orderStatus: 'custom', processingStatus: 'amazon_new' },
    { state: 'processing', status: 'amazon_new', afterInvoice: null },
  ],
] as const)('%s', (_case, change, plan) => {
  expect(chooseStatus({ ...defaultOrderSettings, ...change })).toEqual(plan)
})

test.each([
  [{ invoiceAutomatically: false }, 'picking'],
  [{ invoiceAutomatically: false, orderStatus: 'custom', processingStatus: 'amazon_new' }, 'amazon_new'],
  [{}, 'pending'],
] as const)(
  'O-11: where Commerce calls an order in processing "picking", %j begins as %s',
  (change, status) => {
    expect(chooseStatus({ ...defaultOrderSettings, ...change }, 'picking').status).toBe(status)
  },
)
