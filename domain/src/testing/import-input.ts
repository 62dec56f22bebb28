/** An order of the cast's products that is imported: tests say what is different of theirs. Tests only. */
import type { ImportInput } from '../order-import/decide-import.ts'
import { NO_MATCHES } from '../order-import/match-product.ts'
import { amazonOrder, item } from './amazon-order.ts'
import { connectedIn2026, mugRed, plateBlue, productsBySku, stockOf } from './cast.ts'

export const importInput: ImportInput = {
  order: amazonOrder({ items: [item({ sku: 'MUG-RED', quantity: 2 }), item({ sku: 'PLATE-BLUE' })] }),
  settings: connectedIn2026,
  matches: NO_MATCHES,
  products: productsBySku(mugRed, plateBlue),
  stock: stockOf({ 'MUG-RED': 2, 'PLATE-BLUE': 1 }),
}
