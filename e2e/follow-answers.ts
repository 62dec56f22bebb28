import type { Page, Request } from 'playwright-core'
import { untilStill } from './until-still.ts'

/** @returns a wait until the service has answered all that the page asked for, and nothing moves any more */
export function followAnswers(page: Page): () => Promise<void> {
  const asked = new Set<Request>()
  let wake = () => undefined as unknown
  const settle = (request: Request) => {
    asked.delete(request)
    wake()
  }
  page.on('request', (request) => {
    // The changes of orders are followed for as long as the page is open.
    if (!request.url().includes('/api/v1/changes')) asked.add(request)
  })
  page.on('requestfinished', settle)
  page.on('requestfailed', settle)
  return async () => {
    do {
      while (asked.size > 0)
        await new Promise((resolve) => {
          wake = () => resolve(null)
        })
      // What has come is drawn now, and may ask for more.
      await untilStill(page)
    } while (asked.size > 0)
  }
}
