/** What of the page of an Amazon order lies in its address. */
export const orderTabs = ['details', 'items', 'tracking', 'history'] as const
export type OrderTab = (typeof orderTabs)[number]

export interface OrderPageSearch {
  readonly tab?: OrderTab
  /** Of the history; commas between them. */
  readonly kinds?: string
}
