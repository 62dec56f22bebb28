/** The people, products and stores that appear in tests, always the same ones. Tests only. */
import type { CatalogProduct, CountryRegions, SalableStock } from '../commerce/catalog.ts'
import type { ImportSettings } from '../order-import/import-decision.ts'
import { defaultOrderSettings } from '../order-import/order-settings.ts'

export const connectedIn2026: ImportSettings = {
  ...defaultOrderSettings,
  commerceStoreId: 1,
  connectedAt: '2026-01-01T00:00:00.000Z',
  inventoryManagement: true,
}

export const usStore = { storeId: 1, websiteId: 1, baseCurrency: 'USD', displayName: 'Crockery US' } as const

export const mugRed: CatalogProduct = {
  productId: 101,
  sku: 'MUG-RED',
  name: 'Red mug',
  enabled: true,
  type: 'simple',
  weight: 0.4,
  websiteIds: [1],
}

export const plateBlue: CatalogProduct = {
  productId: 102,
  sku: 'PLATE-BLUE',
  name: 'Blue plate',
  enabled: true,
  type: 'simple',
  weight: 0.6,
  websiteIds: [1],
}

export const usRegions: CountryRegions = {
  countryCode: 'US',
  regions: [
    { regionId: 6, code: 'AE', name: 'Armed Forces Africa' },
    { regionId: 9, code: 'AE', name: 'Armed Forces Europe' },
    { regionId: 12, code: 'CA', name: 'California' },
    { regionId: 43, code: 'NY', name: 'New York' },
    { regionId: 52, code: 'PR', name: 'Puerto Rico' },
    { regionId: 62, code: 'WA', name: 'Washington' },
  ],
}

export function productsBySku(...products: readonly CatalogProduct[]): ReadonlyMap<string, CatalogProduct> {
  return new Map(products.map((product) => [product.sku, product]))
}

/** Salable quantities by SKU; null where stock is not managed. */
export function stockOf(
  quantities: Readonly<Record<string, number | null>>,
): ReadonlyMap<string, SalableStock> {
  return new Map(Object.entries(quantities).map(([sku, salableQuantity]) => [sku, { sku, salableQuantity }]))
}
