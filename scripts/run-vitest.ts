import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countTests, type TestCount, type VitestReport } from './count-tests.ts'
import { type ProgramRun, runProgram } from './run-program.ts'

export interface VitestRun extends Pick<ProgramRun, 'folder' | 'output' | 'signal'> {
  /** Empty: all projects. */
  readonly projects: readonly string[]
  /** Only test files whose path contains one of these. */
  readonly files?: readonly string[]
  /** Stops after so many failures. */
  readonly bail?: number
}

export interface VitestResult {
  readonly count: TestCount
  /** Tests that ran and failed, by their full names. */
  readonly failedTests: readonly string[]
  readonly output: string
}

/** Runs Vitest on a checkout and counts by its own report, as an exit code does not say what ran. */
export async function runVitest(run: VitestRun): Promise<VitestResult> {
  const { folder, output, signal, projects, files = [], bail = 0 } = run
  const reports = await mkdtemp(join(tmpdir(), 'orderferry-report-'))
  try {
    const reportFile = join(reports, 'report.json')
    const result = await runProgram({
      program: 'node_modules/vitest/vitest.mjs',
      options: [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
        `--bail=${bail}`,
        ...projects.map((name) => `--project=${name}`),
        ...files,
      ],
      folder,
      output,
      ...(signal === undefined ? {} : { signal }),
    })
    const report = readReport(reportFile)
    return {
      count: countTests(report, result.exitCode),
      failedTests: report === null ? [] : failedTestsOf(report),
      output: result.output,
    }
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
}

function readReport(file: string): VitestReport | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function failedTestsOf(report: VitestReport): readonly string[] {
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName ?? 'a test without a name')
}
