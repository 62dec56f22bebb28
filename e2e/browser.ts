/**
 * The browser of a journey. What every page must keep is watched all the time and ends the journey when it does not: no
 * request leaves the house, nothing is refused by the content security policy, no error is thrown.
 * `ORDERFERRY_JOURNEY` chooses language, appearance and width (see scripts/journeys.ts).
 */
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { sayAdmin } from '@orderferry/contract/words/admin/say-admin'
import type { Language, WordParameters } from '@orderferry/contract/words/words'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject, test } from 'vitest'
import { untilStill } from './until-still.ts'
import type { Person } from './world.ts'

interface Journey {
  readonly language: Language
  readonly dark: boolean
  readonly width: number
}

const NARROW_BELOW = 768
const HEIGHT = 900
const NARROW_HEIGHT = 844
/** A page on a busy machine takes its time; a page that is broken shows nothing for ever. */
const WAIT_MS = 40_000

export const journey: Journey = {
  language: 'en',
  dark: false,
  width: 1440,
  ...(JSON.parse(process.env.ORDERFERRY_JOURNEY ?? '{}') as Partial<Journey>),
}

/** Of what only a wide page has, such as the head of a table: on a narrow one there is no such test. */
export function testWide(name: string, run: () => Promise<void>): void {
  if (journey.width >= NARROW_BELOW) test(name, run)
}

/** The admin's words in the language of this journey: tests find things as people do. */
export function say(key: AdminKey, parameters: WordParameters = {}): string {
  return sayAdmin(journey.language, key, parameters)
}

let launched: Promise<Browser> | undefined
const open = new Map<BrowserContext, string[]>()

function launch(): Promise<Browser> {
  const { executablePath, env } = inject('runningWorld').browser
  // A sandbox needs a user; as root there is none to change to.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  launched ??= chromium.launch({ executablePath, env: { ...process.env, ...env }, args })
  return launched
}

export interface Visit {
  /** Who is signed in; left out: the owner; null: nobody. */
  readonly as?: Person | null
  readonly width?: number
  readonly language?: Language
  readonly dark?: boolean
  /** Of another world than that of all journeys. */
  readonly url?: string
}

/** Opens the admin at an address. */
export async function visit(path: string, visit: Visit = {}): Promise<Page> {
  const url = visit.url ?? inject('runningWorld').url
  const width = visit.width ?? journey.width
  const browser = await launch()
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width < NARROW_BELOW ? NARROW_HEIGHT : HEIGHT },
    locale: (visit.language ?? journey.language) === 'en' ? 'en-US' : 'zh-TW',
    timezoneId: 'America/Los_Angeles',
    colorScheme: (visit.dark ?? journey.dark) ? 'dark' : 'light',
  })
  context.setDefaultTimeout(WAIT_MS)
  open.set(context, [])
  watch(context, url)
  if (visit.as !== null) await signInByApi(context, visit.as)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** A page of Amazon or Commerce may be followed to on purpose; what our own pages ask for must be ours. */
function watch(context: BrowserContext, url: string): void {
  const troubles = open.get(context) ?? []
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(url) || /^(data|blob):/.test(request.url())
    if (!isOwn && !request.isNavigationRequest()) troubles.push(`A request left the house: ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      troubles.push(`The browser says: ${message.text()}`)
  })
  context.on('weberror', (error) => troubles.push(`The page broke: ${error.error().message}`))
}

const sessions = new Map<string, Promise<string>>()

async function signInByApi(context: BrowserContext, person: Person | undefined): Promise<void> {
  const { url, owner } = inject('runningWorld')
  const email = person?.email ?? owner.email
  let session = sessions.get(email)
  if (session === undefined) {
    session = openSession(url, email, owner.password)
    sessions.set(email, session)
  }
  await context.addCookies([{ name: 'orderferry_session', value: await session, url }])
}

async function openSession(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const cookie = /orderferry_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (cookie === undefined)
    throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`)
  return cookie
}

/** On a narrow page the filters of a list stand behind a button. */
export async function openFilters(page: Page): Promise<void> {
  if (journey.width >= NARROW_BELOW) return
  await page.getByRole('button', { name: new RegExp(`^${say('orders.filter.open', { count: 0 })}`) }).click()
}

/** WCAG 2.2 AA, as far as a program can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // What fades in has no contrast yet.
  await untilStill(page)
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    // biome-ignore lint/suspicious/noExplicitAny: put there by the line above
    const { axe } = globalThis as any
    // React Aria keeps what it announced for some seconds, when what it spoke of may be gone from the page.
    const page = { exclude: ['[data-live-announcer]'] }
    const results = await axe.run(page, { runOnly: { type: 'tag', values: tags } })
    return results.violations.map(
      (violation: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${violation.id}: ${violation.nodes.map((node) => `${node.html}\n   ${node.failureSummary}`).join('\n   ')}`,
    )
  })
  expect(violations).toEqual([])
}

afterEach(async ({ task }) => {
  const contexts = [...open]
  open.clear()
  if (task.result?.state === 'fail') await keepPictures(contexts, task.name)
  for (const [context] of contexts) await context.close()
  expect(contexts.flatMap(([, troubles]) => troubles)).toEqual([])
})

afterAll(async () => {
  const browser = await launched
  await browser?.close()
})

async function keepPictures(contexts: readonly [BrowserContext, string[]][], name: string): Promise<void> {
  const folder = join(tmpdir(), 'orderferry-e2e-failed')
  await mkdir(folder, { recursive: true })
  for (const [position, page] of contexts.flatMap(([context]) => context.pages()).entries()) {
    const file = join(folder, `${name.replaceAll(/\W+/g, '-').slice(0, 80)}-${position}.png`)
    await page.screenshot({ path: file }).catch(() => undefined)
    console.error(`Seen last: ${file}`)
  }
}
