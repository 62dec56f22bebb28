import { toUnits } from '@orderferry/domain/money/decimal-units'
import { expect, test } from 'vitest'
import { formatPrice } from './format-price.ts'

test('names an amount as Magento’s comments do', () => {
  expect(formatPrice(toUnits('-80'), 'USD')).toBe('-$80.00')
  expect(formatPrice(toUnits('1234.5'), 'USD')).toBe('$1,234.50')
})
