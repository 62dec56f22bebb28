import type { FulfillmentStatus } from '../../world/amazon-order.ts'
import type { ExpectedOutcome, PlantedFault } from '../../world/ground-truth.ts'
import { oneOf, type Random } from '../../world/seeded-random.ts'
import type { LineTrait, Trait } from '../templates/trait.ts'

/** What is to be wrong with an order, as one more trait; the lines are those that it has already. */
export function plantFault(
  fault: PlantedFault,
  lines: readonly LineTrait[],
  random: Random,
): { readonly trait: Trait; readonly lines: readonly LineTrait[] } {
  const withSku = (sku: string | null) => ({ trait: {}, lines: lines.with(0, { ...lines[0], sku }) })
  switch (fault) {
    case 'unknown-sku':
      return withSku('NOT-IN-CATALOG')
    case 'missing-sku':
      return withSku(null)
    case 'disabled':
      return withSku('PEN-DISABLED')
    case 'out-of-stock':
      return withSku('VASE-SOLDOUT')
    case 'address':
      return { trait: oneOf(random, badAddresses), lines }
    case 'totals':
      return { trait: { departures: { grandTotalOffMinor: -1n } }, lines }
    case 'unknown-charge':
      return { trait: { eachLine: { charges: { RECYCLING_FEE: 125n } } }, lines }
    case 'prices-withheld':
      return { trait: { departures: { leftOut: ['proceeds'] } }, lines }
    case 'currency':
      return { trait: { currencyCode: 'CHF' }, lines }
    default:
      return fault satisfies never
  }
}

/** What Commerce cannot do without, in any country. */
const badAddresses: readonly Trait[] = [
  { shipTo: { addressLine1: null, addressLine2: null, addressLine3: null } },
  { departures: { leftOut: ['recipient'] } },
]

/** The merchant's shelves, catalog and addresses do not matter for what Amazon ships itself. */
const concernMerchantOnly: readonly PlantedFault[] = ['disabled', 'out-of-stock', 'address']

export function expectOutcome(
  status: FulfillmentStatus,
  fulfilledBy: 'MERCHANT' | 'AMAZON',
  planted: PlantedFault | null,
): ExpectedOutcome {
  if (status === 'CANCELLED') return 'not-required'
  if (!importable[fulfilledBy].includes(status)) return 'waiting'
  if (planted === null) return 'created'
  return fulfilledBy === 'AMAZON' && concernMerchantOnly.includes(planted) ? 'created' : 'blocked'
}

/** https://experienceleague.adobe.com/en/docs/commerce-channels/amazon/order-processing/order-settings */
const importable: Readonly<Record<'MERCHANT' | 'AMAZON', readonly FulfillmentStatus[]>> = {
  MERCHANT: ['UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED'],
  AMAZON: ['SHIPPED'],
}
