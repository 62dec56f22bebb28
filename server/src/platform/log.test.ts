import { expect, test } from 'vitest'
import { correlatedLog, openLog } from './log.ts'
import { SyncError } from './sync-error.ts'

function recordedLog() {
  const lines: string[] = []
  const log = openLog({ level: 'debug', destination: { write: (line) => lines.push(line) } })
  return { log, lines, text: () => lines.join('') }
}

const secrets = {
  authorization: 'Bearer abcdefghijklmnop',
  'x-amz-access-token': 'Atza|IwEBIJ',
  refreshToken: 'Atzr|IwEBIK',
  client_secret: 'amzn1.oa2-cs.v1.f00',
  consumerSecret: 'consumer-s3cret',
  password: 'hunter2hunter2',
}
const buyer = {
  name: 'Jane Buyer',
  email: 'x1y2@marketplace.amazon.com',
  phone: '+1 415-555-0100',
  deliveryAddress: { addressLine1: '1 Market St', city: 'San Francisco', postalCode: '94105' },
  giftMessage: 'Happy birthday, Tom!',
}
const neverWritten = [
  ...['abcdefghijklmnop', 'IwEBIJ', 'IwEBIK', 'amzn1.oa2', 'consumer-s3cret', 'hunter2'],
  ...['Jane', 'marketplace.amazon.com', '555-0100', 'Market St', 'San Francisco', '94105', 'birthday'],
]

test('nothing of a buyer and no token passes, whatever it is hung on', () => {
  const { log, text } = recordedLog()
  log.info({ headers: secrets, order: { buyer, recipient: buyer, items: [{ ...buyer }] } }, 'read')
  log
    .child({ jobId: 'j-1' })
    .child({ ...secrets, ...buyer })
    .warn('a grandchild')
  log.info({
    request: new Request('https://shop.example', { headers: { authorization: secrets.authorization } }),
  })
  const error = Object.assign(new Error('failed'), {
    request: { headers: secrets, body: JSON.stringify(buyer) },
  })
  log.error({ err: error }, 'failed')
  log.error(
    Object.assign(new SyncError('unavailable', 'no answer', { system: 'amazon', operation: 'x' }, error), {
      buyer,
    }),
  )
  for (const secret of neverWritten) expect(text()).not.toContain(secret)
})

test('tokens and e-mail addresses are taken out of running text', () => {
  const { log, text } = recordedLog()
  log.info(
    'token Atzr|IwEBIK and Atzr%7CIwEBIK for x1y2@marketplace.amazon.com, Authorization: Bearer abcdefghijklmnop',
  )
  log.info({ note: 'OAuth oauth_token="t0ken-value",oauth_signature="c2ln"' })
  for (const secret of [...neverWritten, 't0ken-value', 'c2ln']) expect(text()).not.toContain(secret)
})

test('what support needs stays: what broke, where, and the ids that join the lines', () => {
  const { log, lines } = recordedLog()
  const facts = { system: 'amazon', operation: 'getOrder', requestId: 'r-1', httpStatus: 503 } as const
  const ids = { jobId: 'j-1', accountId: 'a-1', amazonOrderId: '111-1234567-1234567' }
  correlatedLog(log, ids).error(
    new SyncError('unavailable', 'Amazon answered 503.', facts, new Error('socket')),
  )
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    service: 'orderferry',
    ...ids,
    msg: 'Amazon answered 503.',
    err: { type: 'SyncError', kind: 'unavailable', facts, cause: { message: 'socket' } },
  })
})

test('each line is JSON of its own with the time in words', () => {
  const { log, lines } = recordedLog()
  log.info({ orders: 3 }, 'stored')
  expect(JSON.parse(lines[0] ?? '').time).toMatch(/^\d{4}-\d\d-\d\dT/)
})
