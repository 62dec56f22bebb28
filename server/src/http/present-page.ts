export function presentPage<Item>(
  items: Item[],
  asked: { readonly page: number; readonly perPage: number },
  found: { readonly hasMore: boolean; readonly total: number | undefined },
) {
  const { page, perPage } = asked
  const { hasMore, total } = found
  return {
    items,
    page,
    perPage,
    hasMore,
    ...(total === undefined ? {} : { total, pages: Math.max(1, Math.ceil(total / perPage)) }),
  }
}
