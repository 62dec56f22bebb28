/** Mistakes in how an order is named and filed: its number, its store view, its status, its packages. */
import type { Break } from './break.ts'
import { caughtByRules } from './caught-by.ts'

const RULES = 'domain/src/order-import'

export const breaksOfNumbers: readonly Break[] = [
  {
    name: 'every order bears the prefix of those that Amazon ships',
    file: `${RULES}/number-order.ts`,
    find: "order.channel === 'FBA' ? fba : ''",
    replace: 'fba',
    mustFail: caughtByRules('order-import/number-order'),
  },
  {
    name: 'a number that is taken is tried again as its own repetition',
    file: `${RULES}/number-order.ts`,
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is what stands in the file
    find: '`${number}-${index + 2}`',
    replace: '`${number}`',
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: it is what stands in the file
    mustFail: caughtByRules('order-import/number-order'),
  },
  {
    name: 'of several rules for the store view the last one counts',
    file: `${RULES}/choose-store-view.ts`,
    find: 'storeViewRules.findIndex(',
    replace: 'storeViewRules.findLastIndex(',
    mustFail: caughtByRules('order-import/choose-store-view'),
  },
  {
    name: 'a canceled line decides on the store view',
    file: `${RULES}/choose-store-view.ts`,
    find: 'sellerSku === sku && quantityOrdered > 0',
    replace: 'sellerSku === sku',
    mustFail: caughtByRules('order-import/choose-store-view'),
  },
  {
    name: 'the merchant’s own status for orders in processing is forgotten',
    file: `${RULES}/choose-status.ts`,
    find: 'custom ?? processing',
    replace: 'processing',
    mustFail: caughtByRules('order-import/choose-status'),
  },
  {
    name: 'the products of a kit bear the same item number',
    file: 'domain/src/commerce/external-item-id.ts',
    find: 'if (component === null) return amazonOrderItemId\n',
    replace: 'return amazonOrderItemId\n',
    mustFail: caughtByRules('commerce/external-item-id'),
  },
  {
    name: 'a confirmation’s package reference counts the tracking numbers',
    file: 'domain/src/shipping/plan-confirmation.ts',
    find: 'String(shipment.id * TRACKS_PER_SHIPMENT + 1)',
    replace: 'String(shipment.id * TRACKS_PER_SHIPMENT + shipment.tracks.length)',
    mustFail: caughtByRules('shipping/plan-confirmation'),
  },
]
