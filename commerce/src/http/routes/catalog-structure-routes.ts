import { searchAttributeSets, searchTaxClasses, showCategoryTree } from '../../catalog/catalog-structure.ts'
import { type Call, type Route, route } from '../route.ts'
import { readSearchCriteria } from '../search-criteria.ts'

export const CATALOG_STRUCTURE_ROUTES: readonly Route[] = [
  route('GET', '/V1/products/attribute-sets/sets/list', 'Magento_Catalog::sets', ({ engine, query }) =>
    searchAttributeSets(engine, readSearchCriteria(query)),
  ),
  route('GET', '/V1/categories', 'Magento_Catalog::categories', readTree),
  route('GET', '/V1/taxClasses/search', 'Magento_Tax::manage_tax', ({ engine, query }) =>
    searchTaxClasses(engine, readSearchCriteria(query)),
  ),
]

function readTree({ engine, query }: Call): Promise<unknown> {
  const number = (name: string) => (typeof query[name] === 'string' ? Number(query[name]) : undefined)
  const [rootId, depth] = [number('rootCategoryId'), number('depth')]
  return showCategoryTree(engine.pool, {
    ...(rootId === undefined ? {} : { rootId }),
    ...(depth === undefined ? {} : { depth }),
  })
}
