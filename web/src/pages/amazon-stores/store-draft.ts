/** What somebody has filled in to add a store, kept in this tab while they are on Amazon's pages. */
export interface StoreDraft {
  readonly websiteId?: number
  readonly email?: string
  readonly name?: string
  readonly marketplaceId?: string
  /** Left out: a seller who is yet to sign in at Amazon. */
  readonly accountId?: string
}

const KEY = 'orderferry.store-draft'

export function keepDraft(draft: StoreDraft): void {
  sessionStorage.setItem(KEY, JSON.stringify(draft))
}

/** What was kept, for the account that is connected now; null when nothing was. */
export function takeDraft(accountId: string): StoreDraft | null {
  const kept = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  return kept === null ? null : { ...(JSON.parse(kept) as StoreDraft), accountId }
}
