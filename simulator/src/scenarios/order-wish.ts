import type { DeliveryAddress } from '../world/amazon-order.ts'
import type { DiscountSign } from './order-plan.ts'

/** What somebody asks for beyond the template's name. */
export interface OrderWish {
  readonly marketplaceId?: string | undefined
  readonly purchasedAtMs?: number | undefined
  readonly updatedAtMs?: number | undefined
  readonly buyerName?: string | undefined
  readonly shipTo?: DeliveryAddress | undefined
  readonly items?: readonly ItemWish[] | undefined
  readonly programs?: readonly string[] | undefined
  readonly serviceLevel?: string | undefined
  readonly discountSign?: DiscountSign | undefined
}

export interface ItemWish {
  readonly sku: string
  readonly quantity: number
  readonly unitMinor?: bigint | undefined
  readonly asin?: string | undefined
  readonly title?: string | undefined
}
