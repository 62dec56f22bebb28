/**
 * Every check and test, one after another, each with its duration; a failing one is shown and the others still run.
 * `npm test -- --only <check or test project>` (repeatable) runs less. The last line is `N passed, N failed`.
 */
import { parseArgs } from 'node:util'
import { checkout } from './checkout.ts'
import { type Check, checks } from './checks.ts'
import type { TestCount } from './count-tests.ts'
import { runProgram } from './run-program.ts'
import { runVitest } from './run-vitest.ts'

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  const chosenChecks = checks.filter(({ name }) => values.only?.includes(name) ?? true)
  const projects = values.only?.filter((name) => checks.every((check) => check.name !== name))

  let passed = 0
  let failed = 0
  for (const check of chosenChecks) {
    if (await passes(check)) passed += 1
    else failed += 1
  }
  if (projects === undefined || projects.length > 0) {
    const count = await runTests(projects ?? [])
    passed += count.passed
    failed += count.failed
  }
  if (failed > 0) process.exitCode = 1
  console.log(`${passed} passed, ${failed} failed`)
}

async function passes(check: Check): Promise<boolean> {
  const startedAt = performance.now()
  const { exitCode, output } = await runProgram({ ...check, folder: checkout, output: 'kept' })
  const isPassed = exitCode === 0
  printStep(check.name, isPassed, startedAt)
  if (!isPassed) console.log(output.trimEnd())
  return isPassed
}

async function runTests(projects: readonly string[]): Promise<TestCount> {
  const startedAt = performance.now()
  const { count } = await runVitest({ projects, folder: checkout, output: 'live' })
  printStep('tests', count.failed === 0, startedAt)
  for (const remark of count.remarks) console.log(remark)
  return count
}

function printStep(name: string, isPassed: boolean, startedAt: number): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${isPassed ? '✔' : '✘'} ${name.padEnd(16)} ${seconds.padStart(6)} s`)
}

await main()
