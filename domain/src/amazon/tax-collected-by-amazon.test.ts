import { expect, test } from 'vitest'
import { isTaxCollectedByAmazon } from './tax-collected-by-amazon.ts'

test.each([
  ['a marketplace facilitator', ['MARKETPLACE_FACILITATOR'], [], true],
  ['one of two collections', ['LOW_VALUE_GOODS', 'MARKETPLACE_FACILITATOR'], [], true],
  ['the spelling of the API before', ['MarketplaceFacilitator'], [], true],
  ['a deemed reseller', ['DEEMED_RESELLER'], [], true],
  ['imports through the one-stop shop', [], ['IOSS'], true],
  ['sales within the Union through the one-stop shop', [], ['UOSS'], true],
  ['a model that we do not know', ['STANDARD'], [], false],
  ['a scheme that we do not know', [], ['OSS'], false],
  ['nothing said', [], [], false],
])('the tax is collected by Amazon: %s', (_case, taxCollectionModels, taxReportingSchemes, collected) => {
  expect(isTaxCollectedByAmazon({ taxCollectionModels, taxReportingSchemes })).toBe(collected)
})
