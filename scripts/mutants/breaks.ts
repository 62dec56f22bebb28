/** The mistakes that our tests must catch, each in the words of who would suffer from it. */
import type { Break } from './break.ts'
import { breaksOfAddresses } from './breaks-of-addresses.ts'
import { breaksOfMoney } from './breaks-of-money.ts'
import { breaksOfNumbers } from './breaks-of-numbers.ts'
import { breaksOfSteps } from './breaks-of-steps.ts'
import { breaksOfTable } from './breaks-of-table.ts'

export const breaks: readonly Break[] = [
  ...breaksOfMoney,
  ...breaksOfTable,
  ...breaksOfAddresses,
  ...breaksOfNumbers,
  ...breaksOfSteps,
]
