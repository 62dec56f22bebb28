/**
 * What our module adds to the creation of an order, in `extension_attributes.orderferry`:
 * `once`: no second order with the same external id; `reserve`: whether its stock is reserved with it.
 */
import { type Fields, isObject } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'

/** `check` reserves only what is salable; `unset` leaves stock to a plain Magento's ways. */
export type Reserve = 'no' | 'place' | 'check' | 'unset'

export interface OrderferryWish {
  readonly once: boolean
  readonly reserve: Reserve
}

const RESERVES: readonly string[] = ['no', 'place', 'check']

export function readOrderferryWish(extension: Fields | null): OrderferryWish | null {
  const sent = extension?.orderferry
  if (!isObject(sent)) return null
  const reserve = sent.reserve ?? 'unset'
  if (reserve !== 'unset' && !RESERVES.includes(String(reserve))) {
    throw new RestError(400, 'Invalid value of "%value" provided for the %fieldName field.', {
      fieldName: 'reserve',
      value: String(reserve),
    })
  }
  return { once: sent.once === true, reserve: reserve as Reserve }
}

export function alreadyExists(extOrderId: string): RestError {
  return new RestError(400, 'An order with the external id "%1" already exists.', [extOrderId])
}

export function notSalable(skus: readonly string[]): RestError {
  return new RestError(400, 'The requested quantity is not salable: %1', [skus.join(', ')])
}
