import { StatusLight } from '@react-spectrum/s2/StatusLight'
import type { ComponentProps } from 'react'

type Variant = ComponentProps<typeof StatusLight>['variant']

/** Red: stopped; yellow: to do; blue: going on; green: over; grey: not ours. */
const variants: Readonly<Record<string, Variant>> = {
  Error: 'negative',
  Unshipped: 'yellow',
  'Partially Shipped': 'yellow',
  Shipped: 'informative',
  Completed: 'positive',
  Pending: 'silver',
  'Pending Availability': 'silver',
}

/** A dot and the word beside it; the word alone is read aloud. */
export function OrderStatus(props: { readonly displayStatus: string; readonly statusText: string }) {
  return <StatusLight variant={variants[props.displayStatus] ?? 'neutral'}>{props.statusText}</StatusLight>
}
