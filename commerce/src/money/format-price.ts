import { fromUnits } from '@orderferry/domain/money/decimal-units'

/** An amount as Magento's texts name it: `$5.00`, `-$80.00`, `€1.84`. */
export function formatPrice(units: bigint, currency: string): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(Number(fromUnits(units)))
}
