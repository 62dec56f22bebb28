/**
 * `searchCriteria`: filters in one group are joined by or, groups by and.
 * https://developer.adobe.com/commerce/webapi/rest/use-rest/performing-searches/
 */

import type { Query } from './parse-query.ts'
import { isObject, readScalar } from './read-shape.ts'
import { isRequired, RestError } from './rest-error.ts'

export interface Filter {
  readonly field: string | null
  readonly value: string | null
  readonly condition_type: string
}

export interface SortOrder {
  readonly field: string
  readonly direction: 'ASC' | 'DESC'
}

export interface SearchCriteria {
  readonly filter_groups: readonly { readonly filters: readonly Filter[] }[]
  readonly sort_orders?: readonly SortOrder[]
  readonly page_size?: number
  readonly current_page?: number
}

/** What every list answers. */
export interface SearchResult {
  readonly items: readonly unknown[]
  readonly search_criteria: SearchCriteria
  readonly total_count: number
}

export function readSearchCriteria(query: Query, optional = false): SearchCriteria {
  const sent = query.searchCriteria ?? query.search_criteria
  if (sent === undefined && !optional) throw isRequired('searchCriteria')
  if (!isObject(sent)) return { filter_groups: [] }
  const criteria = sent as Query
  const sortOrders = readSortOrders(either(criteria, 'sort_orders', 'sortOrders'))
  const pageSize = readPage('pageSize', either(criteria, 'page_size', 'pageSize'))
  const currentPage = readPage('currentPage', either(criteria, 'current_page', 'currentPage'))
  return {
    filter_groups: readGroups(either(criteria, 'filter_groups', 'filterGroups')),
    ...(sortOrders === null ? {} : { sort_orders: sortOrders }),
    ...(pageSize === null ? {} : { page_size: pageSize }),
    ...(currentPage === null ? {} : { current_page: currentPage }),
  }
}

/** One filter, as Magento shows the criteria that it made itself. */
export function criteriaOf(field: string, value: string): SearchCriteria {
  return { filter_groups: [{ filters: [{ field, value, condition_type: 'eq' }] }] }
}

function either(query: Query, snake: string, camel: string): string | Query | undefined {
  return query[snake] ?? query[camel]
}

function readGroups(sent: string | Query | undefined): SearchCriteria['filter_groups'] {
  return entriesOf(sent).map((group) => ({ filters: entriesOf(group.filters).map(readFilter) }))
}

function readFilter(filter: Query): Filter {
  const condition = textOf(either(filter, 'condition_type', 'conditionType'))
  return {
    field: textOf(filter.field),
    value: textOf(filter.value),
    condition_type: condition ?? 'eq',
  }
}

function readSortOrders(sent: string | Query | undefined): readonly SortOrder[] | null {
  if (sent === undefined) return null
  return entriesOf(sent).map((order) => {
    const direction = (textOf(order.direction) ?? 'DESC').toUpperCase()
    if (direction !== 'ASC' && direction !== 'DESC') {
      throw new RestError(
        400,
        'The sort order has to be specified as %1 for ascending order or %2 for descending order.',
        ['ASC', 'DESC'],
      )
    }
    return { field: textOf(order.field) ?? '', direction }
  })
}

function readPage(name: string, sent: string | Query | undefined): number | null {
  const text = textOf(sent)
  return text === null ? null : Number(readScalar(name, 'int', text))
}

function entriesOf(sent: string | Query | undefined): readonly Query[] {
  return isObject(sent) ? Object.values(sent).filter((entry): entry is Query => isObject(entry)) : []
}

function textOf(sent: string | Query | undefined): string | null {
  return typeof sent === 'string' ? sent : null
}
