import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import {
  differingFields,
  editableAddress,
  isLeftOut,
} from '@orderferry/domain/order-import/address/correct-address'
import type { AccountKey } from '../database/account-keys.ts'
import type { CorrectedOrder } from '../database/address-corrections.ts'
import type { OrderKey } from '../database/order-key.ts'
import { openAnswer, openCorrection } from '../database/order-vault.ts'

/**
 * What Amazon gives otherwise than a moment ago, of an address that staff corrected (L-84): it is said, not used.
 * An answer that leaves the address out says nothing of where the order goes.
 */
export function newsBesideCorrection(
  order: AmazonOrder,
  { sealedAnswer, sealedCorrection }: CorrectedOrder,
  key: AccountKey,
  orderKey: OrderKey,
): readonly OrderEvent[] {
  const { correction } = openCorrection(key, orderKey, sealedCorrection)
  const address = editableAddress(order)
  if (isLeftOut(address, correction)) return []
  const before = readAmazonOrder(openAnswer(key, orderKey, sealedAnswer))
  const known = before.kind === 'read' ? editableAddress(before.order) : correction.insteadOf
  const fields = differingFields(isLeftOut(known, correction) ? correction.insteadOf : known, address)
  return fields.length === 0 ? [] : [{ code: 'address-changed-beside-correction', fields }]
}
