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
  const [store] = (await ask('/amazon-stores')).items as { readonly storeId: string }[]
  const storePath = `/amazon-stores/${store?.storeId}`
  return [
    { name: '00-sign-in', path: '/sign-in', signedIn: false },
    { name: '01-amazon-stores', path: '/amazon-stores' },
    {
      name: '02-add-amazon-store',
      path: '/amazon-stores',
      arrange: async (page) => {
        await page.getByRole('button', { name: /^(Add Amazon Store|新增 Amazon 商店)$/ }).click()
        await page.getByRole('dialog').getByRole('textbox').first().waitFor()
      },
    },
    { name: '03-consent-refused', path: '/amazon-stores?consentProblem=other-seller' },
    { name: '04-store-dashboard', path: `${storePath}?days=30` },
    { name: '04-store-integration', path: `${storePath}/integration` },
    { name: '05-global-settings', path: '/global-settings' },
    { name: '04-order-settings', path: `${storePath}/order-settings` },
    { name: '15-logs', path: '/logs' },
    { name: '16-logs-errors', path: '/logs?tab=errors' },
    { name: '17-connections', path: '/connections' },
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
