/**
 * `npm run mutants [-- part of a name …]`: puts named mistakes into copies of the checkout, one each, and runs the tests
 * that must catch them. A mistake that no test notices has survived, and fails the run. The checkout itself is only read.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './checkout.ts'
import { interruption } from './interruption.ts'
import { applyBreak, type Break } from './mutants/break.ts'
import { breaks } from './mutants/breaks.ts'
import { copyCheckout } from './mutants/copy-checkout.ts'
import { runVitest, type VitestResult } from './run-vitest.ts'
import { startThrowAwayPostgres } from './throw-away-postgres.ts'

const AT_ONCE = 2

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const chosen = breaks.filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  )
  if (chosen.length === 0) throw new Error(`No break has one of these in its name: ${wanted.join(', ')}`)
  requireFit(chosen)
  const signal = interruption()
  // One server for all runs: each would start its own otherwise, and no break is about how it is prepared.
  const postgres = await startThrowAwayPostgres()
  process.env.TEST_DATABASE_URL = postgres.url
  try {
    await requireSoundTests(chosen, signal)
    await breakOneByOne(chosen, signal)
  } finally {
    await postgres.stop()
  }
}

/** The code moves on: all breaks that were left behind are named at once, before anything runs. */
function requireFit(chosen: readonly Break[]): void {
  const misfits = chosen.flatMap((one) => {
    try {
      applyBreak(readFileSync(join(checkout, one.file), 'utf8'), one)
      return []
    } catch (error) {
      return [(error as Error).message]
    }
  })
  if (misfits.length > 0) throw new Error(misfits.join('\n'))
}

/** Tests that fail in a sound copy would catch everything, and prove nothing. */
async function requireSoundTests(chosen: readonly Break[], signal: AbortSignal): Promise<void> {
  const startedAt = performance.now()
  const copy = await copyCheckout()
  try {
    const { count, output } = await runVitest({
      folder: copy.root,
      output: 'kept',
      signal,
      projects: unique(chosen.map(({ mustFail }) => mustFail.project)),
      files: unique(chosen.flatMap(({ mustFail }) => mustFail.files)),
    })
    signal.throwIfAborted()
    if (count.failed > 0) {
      console.log(output.trimEnd())
      throw new Error('The tests fail without any break; mend them first.')
    }
    console.log(`✔ unbroken: ${count.passed} tests pass ${secondsSince(startedAt)}`)
  } finally {
    await copy.remove()
  }
}

async function breakOneByOne(chosen: readonly Break[], signal: AbortSignal): Promise<void> {
  const waiting = [...chosen]
  const verdicts: Verdict[] = []
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      signal.throwIfAborted()
      verdicts.push(await judge(next, signal))
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  const broken = ended.find((one) => one.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  const caught = verdicts.filter((verdict) => verdict === 'caught').length
  if (caught < verdicts.length) process.exitCode = 1
  console.log(`${caught} caught, ${verdicts.length - caught} survived`)
}

type Verdict = 'caught' | 'survived'

async function judge(one: Break, signal: AbortSignal): Promise<Verdict> {
  const startedAt = performance.now()
  const copy = await copyCheckout()
  try {
    const file = join(copy.root, one.file)
    writeFileSync(file, applyBreak(readFileSync(file, 'utf8'), one))
    const { project, files } = one.mustFail
    const result = await runVitest({
      folder: copy.root,
      output: 'kept',
      signal,
      projects: [project],
      files,
      bail: 1,
    })
    signal.throwIfAborted()
    const verdict = verdictOf(result, one)
    const [by = ''] = result.failedTests
    if (verdict === 'caught') console.log(`✔ ${one.name} ${secondsSince(startedAt)}\n    caught by “${by}”`)
    else console.log(`✘ ${one.name} ${secondsSince(startedAt)}\n    survived ${project}: ${files.join(' ')}`)
    return verdict
  } finally {
    await copy.remove()
  }
}

/** A mistake that keeps the tests from running is none that a test has noticed. */
function verdictOf({ count, failedTests, output }: VitestResult, { name }: Break): Verdict {
  if (failedTests.length > 0) return 'caught'
  if (count.failed === 0) return 'survived'
  console.log(output.trimEnd())
  throw new Error(`With the break "${name}" the tests do not run at all.`)
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}

function secondsSince(startedAt: number): string {
  return `(${((performance.now() - startedAt) / 1000).toFixed(1)} s)`
}

await main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
