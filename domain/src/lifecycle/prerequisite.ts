/** What must be so before orders can be imported (S-01 to S-07), and how it was found. */
export const metPrerequisites = [
  'scheduler-runs',
  'base-url-set',
  'commerce-answers',
  'commerce-permits',
  'stock-module',
  'amazon-authorized',
  'roles-complete',
  'marketplace-open',
  'currency-same',
  'currency-rate',
] as const

export const unmetPrerequisites = [
  'scheduler-silent',
  'base-url-missing',
  'commerce-unreachable',
  'commerce-refuses',
  'commerce-forbids',
  'commerce-permits-unknown',
  'stock-none',
  'stock-unknown',
  'amazon-ends',
  'amazon-ended',
  'amazon-refuses',
  'amazon-unreachable',
  'roles-missing',
  'marketplace-closed',
  'listings-suspended',
  'currency-missing',
  'currency-unknown',
] as const

/** What no program can see: it is for people to look at. */
export const advice = ['advice-seller-central', 'advice-vat', 'advice-vacation'] as const

export type MetPrerequisite = (typeof metPrerequisites)[number]
export type UnmetPrerequisite = (typeof unmetPrerequisites)[number] | (typeof advice)[number]
export type PrerequisiteFinding = MetPrerequisite | UnmetPrerequisite
