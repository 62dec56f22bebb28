/** What a grid of documents is asked for, as the address says it. */
export type DocumentGrid = 'invoices' | 'shipments' | 'creditMemos'

export interface DocumentSearch {
  readonly q?: string
  readonly page?: string
}

/** Reads an address, whoever wrote it: what is unknown or empty is left out. */
export function readDocumentSearch(given: Readonly<Record<string, unknown>>): DocumentSearch {
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  const [q, page] = [text(given.q), text(given.page)]
  return { ...(q === '' ? {} : { q }), ...(page === '' ? {} : { page }) }
}

export function pageOf({ page }: DocumentSearch): number {
  const asked = Number(page)
  return Number.isInteger(asked) && asked >= 1 ? asked : 1
}
