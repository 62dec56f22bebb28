/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName?: string }[]
  }[]
}

export interface TestCount {
  readonly passed: number
  readonly failed: number
  /** What failed without being a failed test, in words. */
  readonly remarks: readonly string[]
}

/** Counts what Vitest reported; whatever went wrong outside a test counts as one failed test. */
export function countTests(report: VitestReport | null, exitCode: number | null): TestCount {
  if (report === null) {
    return { passed: 0, failed: 1, remarks: [`Vitest ended without a report (exit code ${exitCode}).`] }
  }
  const remarks = filesThatDidNotRun(report).map((name) => `${name} failed outside its tests.`)
  const skipped = report.numPendingTests + report.numTodoTests
  if (skipped > 0) remarks.push(`${skipped} tests were skipped; a test runs or does not exist.`)
  const failed = report.numFailedTests + remarks.length
  if (failed === 0 && exitCode !== 0) {
    return { passed: report.numPassedTests, failed: 1, remarks: [`Vitest ended with exit code ${exitCode}.`] }
  }
  if (failed === 0 && report.numPassedTests === 0) {
    return { passed: 0, failed: 1, remarks: ['No test ran.'] }
  }
  return { passed: report.numPassedTests, failed, remarks }
}

function filesThatDidNotRun(report: VitestReport): string[] {
  return report.testResults
    .filter(({ status }) => status === 'failed')
    .filter(({ assertionResults }) => assertionResults.every((test) => test.status !== 'failed'))
    .map(({ name }) => name)
}
