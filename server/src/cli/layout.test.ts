import { expect, test } from 'vitest'
import { layFacts, layTable, widthOf } from './layout.ts'

const head = [{ title: 'Order' }, { title: 'Total', align: 'right' }, { title: 'Note' }] as const

test('columns are as wide as their widest cell, numbers stand right', () => {
  expect(
    layTable(
      head,
      [
        ['111-1', '9.00', 'Received.'],
        ['111-22', '120.00', ''],
      ],
      null,
    ),
  ).toBe(
    ['Order    Total  Note', '──────  ──────  ─────────', '111-1     9.00  Received.', '111-22  120.00'].join(
      '\n',
    ),
  )
})

test('the last column is cut to fit a terminal', () => {
  const note = 'Amazon is still checking the payment.'
  const [, , row = ''] = layTable(head, [['111-1', '9.00', note]], 40).split('\n')
  expect(row).toBe('111-1   9.00  Amazon is still checking…')
  expect(widthOf(row)).toBeLessThanOrEqual(40)
})

test('Chinese characters take two columns', () => {
  expect(widthOf('已出貨')).toBe(6)
  expect(
    layFacts([
      ['狀態', '已出貨'],
      ['No', 'x'],
      ['無', null],
    ]),
  ).toBe('狀態  已出貨\nNo    x')
})
