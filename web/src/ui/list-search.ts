/** What the address of a list that is only searched holds: the text, and the page. */
export interface ListSearch {
  readonly q?: string
  readonly page?: number
}

/** What it does not understand of an address, it leaves out. */
export function readListSearch({ q, page }: Record<string, unknown>): ListSearch {
  const number = Number(page)
  return {
    ...(typeof q === 'string' && q.trim() !== '' ? { q } : typeof q === 'number' ? { q: String(q) } : {}),
    ...(Number.isInteger(number) && number > 1 ? { page: number } : {}),
  }
}
