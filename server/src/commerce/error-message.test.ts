import { expect, test } from 'vitest'
import { fillBlanks, readErrorText } from './error-message.ts'

test.each([
  [
    'numbered',
    'Signature method %1 is not supported',
    ['HMAC-SHA1'],
    'Signature method HMAC-SHA1 is not supported',
  ],
  [
    'named',
    "The consumer isn't authorized to access %resources.",
    { resources: 'Magento_Sales::create' },
    "The consumer isn't authorized to access Magento_Sales::create.",
  ],
  ['beyond nine', '%1 and %10', ['a', ...Array(8).fill('x'), 'j'], 'a and j'],
  ['a name that begins another', '%field_name of %field', { field: 'a', field_name: 'b' }, 'b of a'],
  ['without a parameter', 'A 10%off code of %2', ['x'], 'A 10%off code of %2'],
])('blanks are filled: %s', (_case, message, parameters, filled) => {
  expect(fillBlanks(message, parameters)).toBe(filled)
})

test('a refusal is read with its words filled in and its raw message kept', () => {
  const body = { message: 'The requested quantity is not salable: %1', parameters: ['MUG-RED'] }
  expect(readErrorText(body)).toEqual({
    message: 'The requested quantity is not salable: MUG-RED',
    rawMessage: 'The requested quantity is not salable: %1',
    parameters: ['MUG-RED'],
  })
})

test('several errors of one request are read together', () => {
  const body = {
    message: 'One or more input exceptions have occurred.',
    errors: [
      { message: '"%fieldName" is required. Enter and try again.', parameters: { fieldName: 'firstname' } },
      { message: 'Invalid "%1".', parameters: ['city'] },
    ],
  }
  expect(readErrorText(body)?.message).toBe(
    'One or more input exceptions have occurred. "firstname" is required. Enter and try again. Invalid "city".',
  )
})

test('a fatal error of PHP has an envelope of its own', () => {
  const body = {
    messages: { error: [{ code: 500, message: 'Server internal error. See details in report api/1' }] },
  }
  expect(readErrorText(body)?.message).toBe('Server internal error. See details in report api/1')
})

test.each([[undefined], ['a page'], [{}], [{ error: 'proxy' }], [null]])(
  '%j is not a word of Commerce',
  (body) => {
    expect(readErrorText(body)).toBeNull()
  },
)
