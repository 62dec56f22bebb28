/** Builds `searchCriteria`. https://developer.adobe.com/commerce/webapi/rest/use-rest/performing-searches/ */
import type { CommerceQuery } from './commerce-client.ts'

export interface SearchCriteria {
  /** All groups must hold; in a group, one filter must. */
  readonly groups?: readonly (readonly SearchFilter[])[]
  /** Without it Commerce promises no order: always sort what is paged. */
  readonly sort?: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[]
  readonly pageSize?: number
  /** From 1. */
  readonly page?: number
  /** Which fields of the answer are wanted: `items[entity_id,sku],total_count`. A space in it gives nothing at all. */
  readonly fields?: string
}

export interface SearchFilter {
  /** A column of the main table; an unknown one is answered with 500. */
  readonly field: string
  readonly value: string
  /** An unknown one acts as `eq`. `in` takes a list joined by commas. */
  readonly condition: 'eq' | 'in' | 'gt' | 'gteq' | 'lt' | 'lteq' | 'like' | 'neq'
}

export function searchQuery(criteria: SearchCriteria): CommerceQuery {
  const { groups = [], sort = [], pageSize, page, fields } = criteria
  const query = [
    ...groups.flatMap((group, at) => group.flatMap((filter, within) => filterQuery(filter, at, within))),
    ...sort.flatMap(({ field, direction }, at) => [
      [`searchCriteria[sortOrders][${at}][field]`, field] as const,
      [`searchCriteria[sortOrders][${at}][direction]`, direction] as const,
    ]),
    // In camelCase: Magento 2.4.6 checks the size of a page under this name only.
    ...(pageSize === undefined ? [] : [['searchCriteria[pageSize]', String(pageSize)] as const]),
    ...(page === undefined ? [] : [['searchCriteria[currentPage]', String(page)] as const]),
  ]
  // Commerce refuses a search without the parameter, even one that wants everything.
  const criteriaQuery = query.length === 0 ? [['searchCriteria', ''] as const] : query
  return fields === undefined ? criteriaQuery : [...criteriaQuery, ['fields', fields]]
}

function filterQuery(filter: SearchFilter, group: number, within: number): CommerceQuery {
  const name = `searchCriteria[filter_groups][${group}][filters][${within}]`
  return [
    [`${name}[field]`, filter.field],
    [`${name}[value]`, filter.value],
    [`${name}[condition_type]`, filter.condition],
  ]
}
