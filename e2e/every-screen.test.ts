/**
 * Every screen, tab and tray of the admin: no violation of WCAG 2.2 AA, one heading that says where one is, a title, the
 * language, and nothing to scroll sideways, on a small phone and on a wide screen too. Dialogs are looked at where
 * journeys open them; those of the pictures here as well.
 */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, journey, say, visit } from './browser.ts'
import { followAnswers } from './follow-answers.ts'
import type { FurnishedShop } from './furnish-shop.ts'
import { type Screen, screens } from './screens.ts'
import { connectStore, createProduct, eventually, unique } from './world.ts'

const SOON = { timeout: 15_000 }
/** Some thirty pages one after another, and the machine may do much else. */
const WALK = { timeout: 300_000 }
const SMALLEST = 360
const WIDEST = 2560
const NARROW = 390
const isNarrow = journey.width < 768

let shop: FurnishedShop

beforeAll(async () => {
  const store = await connectStore()
  const line = (sku: string) => ({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  const blockedOrder = await store.placeOrder(line(unique('SKU')))
  const importedOrder = await store.placeOrder(line(await createProduct()))
  await store.sync()
  await store.orderUntil(blockedOrder, 'Error')
  const { commerceOrder } = await eventually(
    () => store.order(importedOrder),
    (order) => order.commerceOrder !== null,
  )
  shop = { storeId: store.storeId, blockedOrder, importedOrder, commerceOrderId: commerceOrder.id }
})

/** What the pictures leave out. */
function others(): readonly Screen[] {
  const commerceOrder = `/commerce-orders/${shop.commerceOrderId}`
  const settings = `/amazon-stores/${shop.storeId}/order-settings`
  const groups = ['exceptions', 'fba', 'prefixes', 'customers', 'rules', 'methods'] as const
  return [
    ...['invoices', 'credit-memos', 'shipments', 'comments'].map((tab) => ({
      name: `commerce-order-${tab}`,
      path: `${commerceOrder}?tab=${tab}`,
    })),
    ...['items', 'history'].map((tab) => ({
      name: `blocked-order-${tab}`,
      path: `/amazon-orders/${shop.storeId}/${shop.blockedOrder}?tab=${tab}`,
    })),
    { name: 'orders-of-all-stores', path: '/amazon-orders' },
    { name: 'shipments', path: '/commerce-shipments' },
    { name: 'credit-memos', path: '/commerce-credit-memos' },
    { name: 'revenue-of-a-week', path: `/amazon-stores/${shop.storeId}?days=7` },
    { name: 'nothing-here', path: '/no/such/page' },
    {
      name: 'order-settings-unfolded',
      path: settings,
      arrange: async (page) => {
        for (const group of groups)
          await page.getByRole('button', { name: say(`settings.group.${group}`) }).click()
      },
    },
    {
      name: 'person-menu',
      path: '/account',
      arrange: async (page) => {
        await page.getByRole('banner').getByRole('button').last().click()
        await page.getByRole('menuitem', { name: say('sign-in.out') }).waitFor()
      },
    },
  ]
}

interface Opened {
  readonly page: Page
  readonly untilAnswered: () => Promise<void>
}

/** Troubles are gathered, so that one run tells them all. */
async function walk(walked: readonly Screen[], { page, untilAnswered }: Opened): Promise<void> {
  const troubles: string[] = []
  for (const screen of walked) {
    try {
      await page.goto(screen.path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await untilAnswered()
      expect(await page.title()).toMatch(/^\S.* · Orderferry$/)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await page.locator('html').getAttribute('lang')).toBe(journey.language)
      await screen.arrange?.(page)
      await expectAccessible(page)
      await expectNothingSideways(page)
      if (screen.arrange === undefined) await expectEveryWidth(page)
    } catch (error) {
      troubles.push(`${screen.name}: ${error instanceof Error ? error.message : error}`)
    }
  }
  expect(troubles).toEqual([])
}

/** The page, and the sheet that scrolls in its place. */
async function expectNothingSideways(page: Page): Promise<void> {
  const width = page.viewportSize()?.width
  const wider = `[document.scrollingElement, document.querySelector('main')]
    .filter((one) => one !== null && one.scrollWidth > one.clientWidth)
    .map((one) => one.tagName + ' is ' + one.scrollWidth + ' wide in ' + one.clientWidth)`
  await expect.poll(() => page.evaluate(wider), { ...SOON, message: `at ${width} px` }).toEqual([])
}

async function expectEveryWidth(page: Page): Promise<void> {
  const viewport = page.viewportSize()
  for (const width of [SMALLEST, WIDEST]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNothingSideways(page)
  }
  if (viewport !== null) await page.setViewportSize(viewport)
}

test('each screen of the pictures', WALK, async () => {
  const page = await visit('/account')
  const signedIn = screens(shop).filter((screen) => screen.signedIn !== false)
  expect(signedIn.length).toBeGreaterThan(20)
  await walk(signedIn, { page, untilAnswered: followAnswers(page) })
})

test('each tab, unfolded group and menu beside them', WALK, async () => {
  const page = await visit('/account')
  await walk(others(), { page, untilAnswered: followAnswers(page) })
})

test('the screens before anybody is signed in', async () => {
  const page = await visit('/sign-in', { as: null })
  const strangers = screens(shop).filter((screen) => screen.signedIn === false)
  const links: Screen = { name: 'link-that-is-none', path: `/sign-in?of=mail#${'x'.repeat(43)}` }
  await walk([...strangers, links], { page, untilAnswered: followAnswers(page) })
})

test('the tray of the navigation, and filters where they open over the page', async () => {
  const page = await visit('/logs', { width: isNarrow ? journey.width : NARROW })
  const opened = { page, untilAnswered: followAnswers(page) }
  const tray = async (at: Page) => {
    await at.getByRole('button', { name: say('frame.menu') }).click()
    await at.getByRole('link', { name: say('nav.amazon-stores') }).waitFor()
  }
  const filters = async (at: Page) => {
    await at.getByRole('button', { name: say('orders.filter.open', { count: 0 }) }).click()
    await at.getByRole('dialog').waitFor()
  }
  const screensOfPhone: readonly Screen[] = [
    { name: 'tray', path: '/logs', arrange: tray },
    { name: 'filters-of-logs', path: '/logs', arrange: filters },
    { name: 'filters-of-audit', path: '/audit', arrange: filters },
    { name: 'filters-of-orders', path: `/amazon-stores/${shop.storeId}/orders`, arrange: filters },
  ]
  await walk(screensOfPhone, opened)
})
