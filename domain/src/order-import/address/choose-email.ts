/** The e-mail address of a Commerce order (L-22). */
import type { AmazonOrder } from '../../amazon/amazon-order.ts'
import type { AddressChange } from './commerce-address.ts'

const EMAIL_WIDTH = 128
/** No mail can ever be delivered to it. https://www.rfc-editor.org/rfc/rfc2606#section-2 */
const NOWHERE = 'amazon-order.invalid'

/** What Commerce's validator lets pass; it refuses an order with another. */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i

export function chooseEmail(order: AmazonOrder, changes: AddressChange[]): string {
  const email = deliverableEmail(order)
  if (email !== null) return email
  const original = order.buyer?.email ?? ''
  changes.push({ field: 'email', because: original.trim() === '' ? 'missing' : 'not-valid', original })
  return `${order.amazonOrderId.toLowerCase()}@${NOWHERE}`
}

/** Amazon's relay address; null without one that Commerce takes. */
export function deliverableEmail(order: AmazonOrder): string | null {
  const given = order.buyer?.email?.trim() ?? ''
  const at = given.lastIndexOf('@')
  const local = given.slice(0, Math.max(at, 0))
  const domain = given.slice(at + 1)
  const isValid =
    given.length <= EMAIL_WIDTH && local.length <= 64 && LOCAL_PART.test(local) && DOMAIN.test(domain)
  return isValid && !domain.toLowerCase().endsWith('.invalid') ? given : null
}
