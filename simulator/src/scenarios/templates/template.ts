import type { FulfillmentStatus } from '../../world/amazon-order.ts'
import type { Trait } from './trait.ts'

/** A believable order in one word. What a wish does not say, the template does; the rest is seeded chance. */
export interface Template {
  readonly name: string
  readonly sentence: string
  readonly status: FulfillmentStatus
  readonly fulfilledBy: 'MERCHANT' | 'AMAZON'
  readonly traits: readonly Trait[]
}

type TemplateMaker = (
  name: string,
  status: FulfillmentStatus,
  sentence: string,
  ...traits: readonly Trait[]
) => Template

export const fbm: TemplateMaker = (name, status, sentence, ...traits) => ({
  name: `fbm-${name}`,
  sentence,
  status,
  fulfilledBy: 'MERCHANT',
  traits,
})

export const fba: TemplateMaker = (name, status, sentence, ...traits) => ({
  name: `fba-${name}`,
  sentence,
  status,
  fulfilledBy: 'AMAZON',
  traits,
})
