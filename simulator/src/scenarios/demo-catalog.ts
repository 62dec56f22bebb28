/** What the demo's seller lists on Amazon; the first ten are in the embedded Commerce's demo catalog and in stock. */
export interface Listing {
  readonly sku: string
  readonly asin: string
  readonly title: string
  readonly unitMinor: bigint
}

export const goodListings: readonly Listing[] = [
  { sku: 'MUG-RED', asin: 'B0FERRY001', title: 'Harbor Stoneware Mug, 12 oz, Red', unitMinor: 1499n },
  { sku: 'MUG-BLUE', asin: 'B0FERRY002', title: 'Harbor Stoneware Mug, 12 oz, Blue', unitMinor: 1499n },
  { sku: 'TEE-S', asin: 'B0FERRY003', title: 'Deckhand Cotton T-Shirt, Navy, Small', unitMinor: 2195n },
  { sku: 'TEE-M', asin: 'B0FERRY004', title: 'Deckhand Cotton T-Shirt, Navy, Medium', unitMinor: 2195n },
  { sku: 'TEE-L', asin: 'B0FERRY005', title: 'Deckhand Cotton T-Shirt, Navy, Large', unitMinor: 2195n },
  { sku: 'LAMP-01', asin: 'B0FERRY006', title: 'Lighthouse Table Lamp with Linen Shade', unitMinor: 6450n },
  { sku: 'CABLE-2M', asin: 'B0FERRY007', title: 'Braided USB-C Cable, 2 m', unitMinor: 1199n },
  { sku: 'BOOK-TW', asin: 'B0FERRY008', title: 'Island Crossings: A Photo Book of Taiwan', unitMinor: 3900n },
  { sku: 'CANDLE-SET', asin: 'B0FERRY009', title: 'Sea Salt Candle Set of Four', unitMinor: 2799n },
  { sku: 'BAG-CANVAS', asin: 'B0FERRY010', title: 'Dockside Canvas Tote Bag', unitMinor: 3250n },
]

const disabledListing: Listing = {
  sku: 'PEN-DISABLED',
  asin: 'B0FERRY011',
  title: 'Captain Fountain Pen, Brass',
  unitMinor: 4500n,
}

const soldOutListing: Listing = {
  sku: 'VASE-SOLDOUT',
  asin: 'B0FERRY012',
  title: 'Tidewater Glass Vase',
  unitMinor: 5400n,
}

const unknownListing: Listing = {
  sku: 'NOT-IN-CATALOG',
  asin: 'B0FERRY013',
  title: 'Compass Rose Doormat',
  unitMinor: 3399n,
}

/** Offers that are more than one simple product of the shop. */
const compositeListings: readonly Listing[] = [
  {
    sku: 'KIT-BREAKFAST',
    asin: 'B0FERRY014',
    title: 'Breakfast Kit: Two Mugs and a Candle Set',
    unitMinor: 5200n,
  },
  { sku: 'BUNDLE-DESK', asin: 'B0FERRY015', title: 'Desk Bundle: Lamp, Cable and Tote', unitMinor: 9900n },
  { sku: 'TEE', asin: 'B0FERRY016', title: 'Deckhand Cotton T-Shirt, Navy', unitMinor: 2195n },
]

export const allListings: readonly Listing[] = [
  ...goodListings,
  disabledListing,
  soldOutListing,
  unknownListing,
  ...compositeListings,
]
