import type { Page } from 'playwright-core'

/** Until nothing moves. What turns for ever, such as a sign of progress, is not waited for. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const moves = ({ effect, playState }) =>
      playState === 'running' && effect.getComputedTiming().endTime !== Infinity
    const look = () => (document.getAnimations().some(moves) ? requestAnimationFrame(look) : resolve())
    requestAnimationFrame(look)
  })`)
}
