/** Every screen of the admin, as a picture of it is taken: its address, and what has to be done to see it. */
import type { Page } from 'playwright-core'

export interface Screen {
  /** The file's name; numbers put them in the order of the work. */
  readonly name: string
  readonly path: string
  readonly signedIn?: false
  readonly arrange?: (page: Page) => Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is read by the line that asks
export type Ask = (path: string) => Promise<any>

export async function screens(ask: Ask): Promise<readonly Screen[]> {
  const { items: stores } = await ask('/amazon-stores')
  return [
    { name: '00-sign-in', path: '/sign-in', signedIn: false },
    { name: '01-amazon-stores', path: '/amazon-stores' },
    { name: '04-order-settings', path: `/amazon-stores/${stores[0].storeId}/order-settings` },
    { name: '15-logs', path: '/logs' },
    { name: '16-logs-errors', path: '/logs?tab=errors' },
    { name: '20-account', path: '/account' },
    { name: '21-users', path: '/users' },
    {
      name: '22-user',
      path: '/users',
      arrange: (page) => page.locator('main button').first().click(),
    },
    { name: '23-audit', path: '/audit' },
  ]
}
