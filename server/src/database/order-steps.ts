/** The order of a list of Amazon orders. */
import type { AmazonOrderRow } from './order-changes.ts'
import { hundredths } from './order-filter.ts'
import { plainStep, type SortStep } from './sort-steps.ts'

export interface OrderSort {
  readonly column:
    | 'purchased_at'
    | 'amazon_updated_at'
    | 'latest_ship_at'
    | 'amazon_order_id'
    | 'total'
    | 'display_status'
  readonly descending: boolean
}

export function stepsOf({ column, descending }: OrderSort): readonly SortStep<AmazonOrderRow>[] {
  const key = [plain('amazon_order_id', descending), plain('store_id', descending)]
  switch (column) {
    case 'purchased_at':
    case 'amazon_updated_at':
    case 'latest_ship_at':
      return [plain(column, descending), ...key]
    case 'amazon_order_id':
      return [{ ...plain('amazon_order_id', descending), byBytes: true }, plain('store_id', descending)]
    case 'total':
      return [
        {
          ...plain('total_minor', descending),
          value: hundredths(),
          readFrom: ({ total_minor, currency }) =>
            total_minor === null ? null : total_minor * (currency === 'JPY' ? 100n : 1n),
          emptyIsLeast: true,
        },
        ...key,
      ]
    case 'display_status':
      // Within a status the newest come first.
      return [
        plain('display_status', descending),
        plain('purchased_at', !descending),
        plain('amazon_order_id', !descending),
        plain('store_id', !descending),
      ]
  }
}

function plain(column: keyof AmazonOrderRow, descending: boolean): SortStep<AmazonOrderRow> {
  return plainStep('amazon_orders', column, descending)
}
