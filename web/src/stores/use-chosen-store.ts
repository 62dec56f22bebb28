import { useQuery } from '@tanstack/react-query'
import { asked } from '../api/query-client.ts'

/** The store that the page's address names, or else the first there is. */
export function useChosenStore(storeId: string | undefined) {
  const stores = useQuery(asked('GET /amazon-stores', {}))
  const items = stores.data?.items ?? []
  return { stores, chosen: items.find((store) => store.storeId === storeId) ?? items[0] }
}
