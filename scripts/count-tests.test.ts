import { expect, test } from 'vitest'
import { countTests, type VitestReport } from './count-tests.ts'

function report(overrides: Partial<VitestReport>): VitestReport {
  return {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...overrides,
  }
}

test('counts passed and failed tests', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] }]
  const count = countTests(report({ numFailedTests: 1, testResults }), 1)
  expect(count).toEqual({ passed: 3, failed: 1, remarks: [] })
})

test('a crash without a report is a failed test', () => {
  expect(countTests(null, null)).toMatchObject({ passed: 0, failed: 1 })
})

test('a file that cannot be loaded is a failed test', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }]
  expect(countTests(report({ testResults }), 1)).toEqual({
    passed: 3,
    failed: 1,
    remarks: ['a.test.ts failed outside its tests.'],
  })
})

test('an error outside every test is a failed test', () => {
  expect(countTests(report({}), 1)).toMatchObject({ passed: 3, failed: 1 })
})

test('skipped tests fail', () => {
  expect(countTests(report({ numPendingTests: 2 }), 0)).toMatchObject({ passed: 3, failed: 1 })
})

test('no test at all fails', () => {
  expect(countTests(report({ numPassedTests: 0 }), 0)).toMatchObject({ passed: 0, failed: 1 })
})
