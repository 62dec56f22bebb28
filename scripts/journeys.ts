/**
 * `npm run journeys`: the journeys of `e2e/` as `npm test` does not run them: in both languages, dark, and on a narrow
 * screen. `npm run journeys -- all-orders` runs only files whose path contains that.
 */
import { checkout } from './checkout.ts'
import { interruption } from './interruption.ts'
import { runVitest } from './run-vitest.ts'

const NARROW = 390
const WIDE = 1440

/** English, light and wide is what `npm test` runs. */
const journeys = [
  { language: 'zh-Hant', dark: false, width: WIDE },
  { language: 'en', dark: true, width: WIDE },
  { language: 'zh-Hant', dark: true, width: NARROW },
  { language: 'en', dark: false, width: NARROW },
] as const

async function main(): Promise<void> {
  const signal = interruption()
  const files = process.argv.slice(2)
  let passed = 0
  let failed = 0
  for (const journey of journeys) {
    console.log(`\n${journey.language}, ${journey.dark ? 'dark' : 'light'}, ${journey.width} px`)
    process.env.ORDERFERRY_JOURNEY = JSON.stringify(journey)
    const { count } = await runVitest({ folder: checkout, output: 'live', signal, projects: ['e2e'], files })
    passed += count.passed
    failed += count.failed
  }
  if (failed > 0) process.exitCode = 1
  console.log(`${passed} passed, ${failed} failed`)
}

await main()
