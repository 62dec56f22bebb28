import { defineConfig } from 'vitest/config'

/** One project per workspace, so that a single one can be run: `npx vitest run --project domain`. */
function project(name: string, overrides: object = {}) {
  return {
    test: { name, include: [`${name}/**/*.test.ts`], testTimeout: 30_000, hookTimeout: 60_000, ...overrides },
  }
}

/** What another process does takes as long as it takes; a wait ends before its test does, to say what it saw last. */
const patiently = { poll: { timeout: 25_000 } }
const withDatabase = {
  globalSetup: ['./scripts/test-database.ts'],
  maxWorkers: 3,
  // No file leaves anything behind in a module; loading all of the service for each anew is a tenth of the time.
  isolate: false,
  expect: patiently,
}

export default defineConfig({
  test: {
    projects: [
      project('domain'),
      project('contract'),
      project('postgres'),
      project('simulator'),
      project('commerce', withDatabase),
      project('server', withDatabase),
      project('web'),
      project('scripts'),
      project('e2e', {
        globalSetup: ['./e2e/vitest-world.ts'],
        maxWorkers: 3,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
  },
})
