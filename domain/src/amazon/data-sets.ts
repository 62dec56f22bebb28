/**
 * The data sets of Amazon's orders, the roles that grant them, and what is asked for where Amazon refuses some (L-49).
 * A missing role mostly leaves a field out; for some sellers the whole call is refused instead, not always with the name
 * of the set that is to blame. https://github.com/amzn/selling-partner-api-models/issues/5319
 */
export const DATA_SETS = [
  'BUYER',
  'RECIPIENT',
  'PROCEEDS',
  'EXPENSE',
  'PROMOTION',
  'CANCELLATION',
  'FULFILLMENT',
  'PACKAGES',
  'TAX',
] as const
/** What the import and the screens read. A call costs the same with or without them. */
export type DataSet = (typeof DATA_SETS)[number]

const SHIPPING = ['Direct-to-Consumer Shipping (Restricted)']
const ORDERS = ['Inventory and Order Tracking']
const AMOUNTS = ['Inventory and Order Tracking', 'Finance and Accounting']
const TAXES = ['Tax Invoicing (Restricted)', 'Tax Remittance (Restricted)']

/**
 * Any one of the roles suffices. For people and taxes Amazon says so; which roles amounts need it does not.
 * https://developer-docs.amazon.com/sp-api/docs/access-orders-pii
 */
export const ROLES_OF_DATA_SET: Readonly<Record<DataSet, readonly string[]>> = {
  BUYER: SHIPPING,
  RECIPIENT: SHIPPING,
  PROCEEDS: AMOUNTS,
  EXPENSE: AMOUNTS,
  PROMOTION: AMOUNTS,
  CANCELLATION: ORDERS,
  FULFILLMENT: ORDERS,
  PACKAGES: ORDERS,
  TAX: TAXES,
}

/** A set that Amazon has refused to an account. */
export interface DataSetRefusal {
  readonly dataSet: DataSet
  /** False: it was left out to see whether the call passes without it, and may be innocent. */
  readonly isCertain: boolean
  readonly askAgainAt: Date
}

/**
 * What to ask for now. Sets whose time has come are asked for again: those that Amazon names together, of the others one
 * at a time, so that a refusal tells which it was.
 */
export function chooseDataSets(
  refusals: readonly DataSetRefusal[],
  { wanted, now }: { readonly wanted: readonly DataSet[]; readonly now: Date },
): { readonly ask: readonly DataSet[]; readonly onTrial: readonly DataSet[] } {
  const due = refusals.filter(({ askAgainAt }) => askAgainAt <= now)
  const [oneByOne] = due
    .filter(({ isCertain }) => !isCertain)
    .toSorted((a, b) => a.askAgainAt.getTime() - b.askAgainAt.getTime())
  const onTrial = due
    .filter((refusal) => refusal.isCertain || refusal === oneByOne)
    .map(({ dataSet }) => dataSet)
  const leftOut = refusals.map(({ dataSet }) => dataSet).filter((dataSet) => !onTrial.includes(dataSet))
  return { ask: wanted.filter((dataSet) => !leftOut.includes(dataSet)), onTrial }
}

/** The likeliest first; an order without FULFILLMENT has no status, so it is never left out. */
const SUSPECTS: readonly DataSet[] = [
  'TAX',
  'BUYER',
  'RECIPIENT',
  'PROCEEDS',
  'EXPENSE',
  'PROMOTION',
  'PACKAGES',
  'CANCELLATION',
]

/**
 * Which set a refused call is to be made without. Null: there is none left to leave out, so the sets are not to blame.
 * @param words what Amazon said
 */
export function blameDataSet(
  asked: { readonly ask: readonly DataSet[]; readonly onTrial: readonly DataSet[] },
  words: string,
): { readonly dataSet: DataSet; readonly isCertain: boolean } | null {
  const suspects = SUSPECTS.filter((dataSet) => asked.ask.includes(dataSet))
  const named = suspects.find((dataSet) => new RegExp(`\\b${dataSet}\\b`).test(words))
  if (named !== undefined) return { dataSet: named, isCertain: true }
  const [tried, ...others] = asked.onTrial
  if (tried !== undefined) return { dataSet: tried, isCertain: others.length === 0 }
  const [first] = suspects
  return first === undefined ? null : { dataSet: first, isCertain: false }
}
