/**
 * Whether Amazon itself collects a line's tax and hands it over to the state: as marketplace facilitator (the United
 * States, Canada, Great Britain, Turkey …), or as the deemed reseller of sellers from outside the European Union, for
 * which the line names a one-stop-shop scheme. Who is responsible is not looked at: Amazon leaves the name empty, or
 * spells it as it likes.
 * https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference
 * https://github.com/amzn/selling-partner-api-models/issues/4892
 */
import type { AmazonOrderItem } from './amazon-order.ts'

/** Without separators and case: the Orders API before this one wrote `MarketplaceFacilitator`. */
const MODELS: ReadonlySet<string> = new Set(['MARKETPLACEFACILITATOR', 'DEEMEDRESELLER'])
/** Import and union one-stop shop, as the deemed reseller uses them. */
const SCHEMES: ReadonlySet<string> = new Set(['IOSS', 'UOSS'])

export function isTaxCollectedByAmazon({
  taxCollectionModels,
  taxReportingSchemes,
}: Pick<AmazonOrderItem, 'taxCollectionModels' | 'taxReportingSchemes'>): boolean {
  return (
    taxCollectionModels.some((model) => MODELS.has(lettersOf(model))) ||
    taxReportingSchemes.some((scheme) => SCHEMES.has(lettersOf(scheme)))
  )
}

function lettersOf(text: string): string {
  return text.replace(/[^a-z]/gi, '').toUpperCase()
}
