/** The mistakes that our tests must catch, each in the words of who would suffer from it. */
import type { Break } from './break.ts'
import { breaksOfAddresses } from './breaks-of-addresses.ts'
import { breaksOfRules } from './breaks-of-rules.ts'
import { breaksOfSteps } from './breaks-of-steps.ts'

export const breaks: readonly Break[] = [...breaksOfRules, ...breaksOfAddresses, ...breaksOfSteps]
