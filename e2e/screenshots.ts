/**
 * `npm run screenshots`: pictures of every screen in both languages, wide and narrow, into `docs/screenshots`; of some
 * in dark too. It runs the demo's world, so that the pictures hold what a newcomer sees. Words after `--` choose screens:
 * `npm run screenshots -- dashboard orders`.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { followAnswers } from './follow-answers.ts'
import { furnishShop } from './furnish-shop.ts'
import { type Screen, screens } from './screens.ts'
import { type RunningWorld, startWorld } from './start-world.ts'

const folder = join(import.meta.dirname, '../docs/screenshots')
const SETTLES_WITHIN_MS = 15_000

const views = [
  { suffix: '', language: 'en-US', width: 1440, height: 900, scale: 1, dark: false },
  { suffix: '-390', language: 'en-US', width: 390, height: 844, scale: 2, dark: false },
  { suffix: '-zh-hant', language: 'zh-TW', width: 1440, height: 900, scale: 1, dark: false },
  { suffix: '-390-zh-hant', language: 'zh-TW', width: 390, height: 844, scale: 2, dark: false },
  { suffix: '-dark', language: 'en-US', width: 1440, height: 900, scale: 1, dark: true },
] as const
type View = (typeof views)[number]

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const { running, stop } = await startWorld('demo')
  const { executablePath, env } = running.browser
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args })
  try {
    await mkdir(folder, { recursive: true })
    const session = await openSession(running)
    const shop = await furnishShop(running)
    const chosen = screens(shop).filter(
      ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
    )
    for (const view of views) await photograph({ browser, running, session, view, screens: chosen })
  } finally {
    await browser.close()
    await stop()
  }
}

async function photograph(task: {
  readonly browser: Browser
  readonly running: RunningWorld
  readonly session: string
  readonly view: View
  readonly screens: readonly Screen[]
}): Promise<void> {
  const { view, running } = task
  for (const screen of task.screens) {
    const context = await task.browser.newContext({
      baseURL: running.url,
      viewport: { width: view.width, height: view.height },
      deviceScaleFactor: view.scale,
      locale: view.language,
      timezoneId: 'America/Los_Angeles',
      colorScheme: view.dark ? 'dark' : 'light',
    })
    context.setDefaultTimeout(SETTLES_WITHIN_MS)
    if (screen.signedIn !== false)
      await context.addCookies([{ name: 'orderferry_session', value: task.session, url: running.url }])
    const page = await context.newPage()
    const untilAnswered = followAnswers(page)
    await page.goto(screen.path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await untilAnswered()
    await screen.arrange?.(page)
    await untilAnswered()
    const file = `${screen.name}${view.suffix}.png`
    await page.screenshot({ path: join(folder, file) })
    console.log(`docs/screenshots/${file}`)
    await context.close()
  }
}

async function openSession({ url, owner }: RunningWorld): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: owner.email, password: owner.password }),
  })
  const cookie = /orderferry_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (cookie === undefined) throw new Error(`The owner cannot sign in: ${answer.status}`)
  return cookie
}

await main()
