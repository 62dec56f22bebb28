import { goodListings, type Listing } from '../demo-catalog.ts'
import { fba, fbm, type Template } from './template.ts'
import { severalLines, soldOut } from './traits.ts'

const manyLines = 200

/** What may be ordered, and what may become of a line. */
export const templatesByLines: readonly Template[] = [
  fbm('several-lines', 'UNSHIPPED', 'Three different products.', severalLines),
  fbm('many-lines', 'UNSHIPPED', 'Two hundred lines.', {
    lines: Array.from({ length: manyLines }, (_, at) => ({
      sku: (goodListings[at % goodListings.length] as Listing).sku,
      quantity: 1 + (at % 3),
    })),
  }),
  fbm('same-sku-twice', 'UNSHIPPED', 'One product on two lines.', {
    lines: [
      { sku: 'MUG-RED', quantity: 1 },
      { sku: 'MUG-RED', quantity: 2 },
    ],
  }),
  fbm('unknown-sku', 'UNSHIPPED', 'A SKU that no catalog has.', {
    lines: [{ sku: 'NOT-IN-CATALOG', quantity: 1 }],
  }),
  fbm('missing-sku', 'UNSHIPPED', 'Amazon names the ASIN and no SKU.', {
    lines: [{ sku: null, quantity: 1 }],
  }),
  fbm('disabled-sku', 'UNSHIPPED', 'A product that the merchant has disabled.', {
    lines: [{ sku: 'PEN-DISABLED', quantity: 1 }],
  }),
  fbm('out-of-stock', 'UNSHIPPED', 'A product of which none is left.', soldOut),
  fbm('more-than-in-stock', 'UNSHIPPED', 'More units than any shelf holds.', {
    lines: [{ sku: 'MUG-BLUE', quantity: 99_999 }],
  }),
  fbm('every-line-fails', 'UNSHIPPED', 'Unknown, disabled and sold out in one order.', {
    lines: [
      { sku: 'NOT-IN-CATALOG', quantity: 1 },
      { sku: 'PEN-DISABLED', quantity: 1 },
      { sku: 'VASE-SOLDOUT', quantity: 1 },
    ],
  }),
  fba('unknown-sku', 'SHIPPED', 'Shipped by Amazon: a SKU that no catalog has.', {
    lines: [{ sku: 'NOT-IN-CATALOG', quantity: 1 }],
  }),
  fba('disabled-sku', 'SHIPPED', 'Shipped by Amazon: a product that the merchant has disabled.', {
    lines: [{ sku: 'PEN-DISABLED', quantity: 1 }],
  }),
  fbm('kit', 'UNSHIPPED', 'One SKU on Amazon that is several products in the shop.', {
    lines: [{ sku: 'KIT-BREAKFAST', quantity: 2 }],
  }),
  fbm('bundle', 'UNSHIPPED', 'The SKU of a bundle.', { lines: [{ sku: 'BUNDLE-DESK', quantity: 1 }] }),
  fbm('configurable-parent', 'UNSHIPPED', 'The SKU of a product that is to be had in sizes, and no size.', {
    lines: [{ sku: 'TEE', quantity: 1 }],
  }),
  fbm('customized', 'UNSHIPPED', 'Engraved with what the buyer wrote.', {
    eachLine: {
      product: { customization: { customizedUrl: 'https://zme-caps.amazon.com/t/ferry/custom.zip' } },
    },
  }),
  fbm('serial-numbers', 'SHIPPED', 'Shipped, with the serial number of each unit.', {
    lines: [
      { sku: 'LAMP-01', quantity: 2, product: { serialNumbers: ['LL-2026-000117', 'LL-2026-000118'] } },
    ],
  }),
  fbm('value-added', 'UNSHIPPED', 'A service that belongs to a line of another order.', {
    eachLine: { addsValueTo: true },
  }),
  fbm('quantity-dropped', 'UNSHIPPED', 'Three units were ordered, and one was cancelled.', {
    lines: [{ quantity: 3, cancelledUnits: 1 }],
  }),
  fbm('line-canceled', 'UNSHIPPED', 'Of two lines one was cancelled whole: its quantity is 0.', {
    lines: [{ quantity: 1 }, { quantity: 2, cancelledUnits: 2 }],
  }),
  fbm('nothing-left', 'UNSHIPPED', 'Every unit was cancelled, and Amazon says Unshipped still.', {
    lines: [{ quantity: 1, cancelledUnits: 1 }],
  }),
]
