/** The products of the demo. The SKU NOT-IN-CATALOG is left out on purpose: the demo's Amazon orders ask for it. */
export interface DemoProduct {
  readonly sku: string
  readonly name: string
  readonly price: string
  readonly weight: string
  /** 1 enabled, 2 disabled. */
  readonly status: 1 | 2
  readonly quantity: number
}

const GENEROUS = 10_000

export const DEMO_CATALOG: readonly DemoProduct[] = [
  {
    sku: 'MUG-RED',
    name: 'Stoneware Mug, Red',
    price: '12.99',
    weight: '0.9',
    status: 1,
    quantity: GENEROUS,
  },
  {
    sku: 'MUG-BLUE',
    name: 'Stoneware Mug, Blue',
    price: '12.99',
    weight: '0.9',
    status: 1,
    quantity: GENEROUS,
  },
  { sku: 'TEE-S', name: 'Organic T-Shirt, S', price: '19.90', weight: '0.4', status: 1, quantity: GENEROUS },
  { sku: 'TEE-M', name: 'Organic T-Shirt, M', price: '19.90', weight: '0.4', status: 1, quantity: GENEROUS },
  { sku: 'TEE-L', name: 'Organic T-Shirt, L', price: '19.90', weight: '0.4', status: 1, quantity: GENEROUS },
  { sku: 'LAMP-01', name: 'Desk Lamp', price: '49.00', weight: '3.2', status: 1, quantity: GENEROUS },
  { sku: 'CABLE-2M', name: 'USB-C Cable, 2 m', price: '9.95', weight: '0.1', status: 1, quantity: GENEROUS },
  {
    sku: 'BOOK-TW',
    name: 'Taiwan: A Photo Book',
    price: '34.50',
    weight: '2.1',
    status: 1,
    quantity: GENEROUS,
  },
  {
    sku: 'CANDLE-SET',
    name: 'Beeswax Candles, Set of 4',
    price: '16.00',
    weight: '1.1',
    status: 1,
    quantity: GENEROUS,
  },
  { sku: 'BAG-CANVAS', name: 'Canvas Bag', price: '24.00', weight: '0.7', status: 1, quantity: GENEROUS },
  { sku: 'PEN-DISABLED', name: 'Fountain Pen', price: '39.00', weight: '0.2', status: 2, quantity: GENEROUS },
  { sku: 'VASE-SOLDOUT', name: 'Glass Vase', price: '29.00', weight: '1.8', status: 1, quantity: 0 },
]
