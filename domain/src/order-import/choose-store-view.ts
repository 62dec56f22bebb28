/** The store view that a Commerce order belongs to: the first rule that fits (P-04), FBA's own (P-03), the usual (O-02). */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { recipientCountry } from './address/choose-country.ts'
import type { OrderSettings, StoreViewRule } from './order-settings.ts'

export interface StoreViewChoice {
  readonly commerceStoreId: number
  /** `rule`: the number of the rule, from 1. */
  readonly because:
    | { readonly kind: 'rule'; readonly number: number }
    | { readonly kind: 'fba' }
    | { readonly kind: 'usual' }
}

export function chooseStoreView(
  order: AmazonOrder,
  settings: Pick<OrderSettings, 'commerceStoreId' | 'fbaStoreId' | 'storeViewRules'>,
): StoreViewChoice {
  const at = settings.storeViewRules.findIndex((rule) => fits(rule, order))
  const rule = settings.storeViewRules[at]
  if (rule !== undefined)
    return { commerceStoreId: rule.commerceStoreId, because: { kind: 'rule', number: at + 1 } }
  if (order.channel === 'FBA' && settings.fbaStoreId !== null)
    return { commerceStoreId: settings.fbaStoreId, because: { kind: 'fba' } }
  return { commerceStoreId: settings.commerceStoreId, because: { kind: 'usual' } }
}

function fits(rule: StoreViewRule, order: AmazonOrder): boolean {
  const asked: readonly boolean[] = [
    rule.marketplaceId === null || rule.marketplaceId === order.marketplaceId,
    rule.channel === null || rule.channel === order.channel,
    rule.isBusiness === null || rule.isBusiness === order.programs.includes('AMAZON_BUSINESS'),
    rule.isPrime === null || rule.isPrime === order.programs.includes('PRIME'),
    rule.sellerSku === null || isOrdered(rule.sellerSku, order),
    rule.countryCode === null || rule.countryCode === recipientCountry(order),
  ]
  return asked.every(Boolean)
}

/** A line that was canceled whole is no part of the Commerce order. */
function isOrdered(sku: string, { items }: AmazonOrder): boolean {
  return items.some(({ sellerSku, quantityOrdered }) => sellerSku === sku && quantityOrdered > 0)
}
