import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkout } from './checkout.ts'
import { findUntidiness, type SourceFile, type TidyException, tidyRules } from './tidy-rules.ts'

const exceptions: readonly TidyException[] = [
  {
    rule: 'a file is short enough to be read',
    path: 'server/src/database/schema.sql',
    reason: 'Printed by npm run schema: all tables in one place is what it is for.',
  },
]

const notOurs = new Set(['node_modules', '.git', '.orderferry', '.cache', 'coverage', 'dist'])
const notText = /\.(log|png|jpg|ico|pdf|woff2?|ttf|otf|sqlite|gz)$/

function filesUnder(folder: string): SourceFile[] {
  return readdirSync(join(checkout, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    // `.git` is a folder, or a file that names one elsewhere.
    if (notOurs.has(entry.name)) return []
    if (entry.isDirectory()) return filesUnder(path)
    if (!entry.isFile() || notText.test(path)) return []
    return [{ path, text: readFileSync(join(checkout, path), 'utf8') }]
  })
}

test('the repository is tidy', () => {
  const files = filesUnder('')
  expect(files.length).toBeGreaterThan(20)
  expect(findUntidiness(files, exceptions)).toEqual([])
})

test('an exception gives its reason and is still needed', () => {
  const files = filesUnder('')
  for (const exception of exceptions) {
    expect(exception.reason).toMatch(/\w+ \w+/)
    const others = exceptions.filter((other) => other !== exception)
    expect(findUntidiness(files, others), exception.path).not.toEqual([])
  }
})

// Words are put together where this file would otherwise be what it forbids.
const home = '/home'
const broken: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['a file is short enough to be read', 'domain/src/long.ts', 'x\n'.repeat(301)],
  ['a file is short enough to be read', 'domain/src/long.test.ts', 'x\n'.repeat(301)],
  ['no barrel files', 'server/src/amazon/index.ts', ''],
  ['names say what is inside', 'server/src/utils/round.ts', ''],
  ['names say what is inside', 'domain/src/money/money-helpers.ts', ''],
  ['names say what is inside', 'commerce/src/types.ts', ''],
  ['a test runs or does not exist', 'domain/src/a.test.ts', `test.${'only'}('a', () => {})`],
  ['a test runs or does not exist', 'domain/src/a.test.ts', `describe.${'skip'}('a', () => {})`],
  ['a test runs or does not exist', 'domain/src/a.test.ts', `test.${'todo'}('a')`],
  ['open work names its issue', 'domain/src/a.ts', `// ${'TO'}DO: partial cancellations`],
  ['time and chance come in as arguments', 'domain/src/a.test.ts', 'const now = new Date()'],
  ['time and chance come in as arguments', 'server/src/sync/a.ts', 'const now = Date.now()'],
  ['time and chance come in as arguments', 'server/src/sync/clock.ts', 'const now = new Date()'],
  ['time and chance come in as arguments', 'simulator/src/world/a.ts', 'const chance = Math.random()'],
  ['time and chance come in as arguments', 'commerce/src/orders/a.ts', 'const now = new Date( )'],
  ['the service speaks through its log', 'server/src/jobs/a.ts', 'console.error(1)'],
  ['no paths of one machine', 'docs/guide.md', `Look in ${home}/somebody.`],
  ['no package registries', '.npmrc', `${'registry'}.npmjs.org`],
  ['no package registries', 'docs/guide.md', `https:${'//'}npm.verdaccio.example`],
  [
    'the lockfile names no download addresses',
    'package-lock.json',
    '"resolved": "https://example.com/a.tgz"',
  ],
]

test.each(broken)('%s: finds it in %s', (rule, path, text) => {
  const found = findUntidiness([{ path, text }], [])
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(`${rule}: ${path}`)
})

test.each([
  ['server/src/platform/clock.ts', 'export const now = new Date()'],
  ['server/src/main.ts', 'console.log(new Date())'],
  ['server/src/cli/orders.ts', 'console.log(1)'],
  ['server/src/sync/a.test.ts', 'const now = new Date()'],
  ['simulator/src/world/clock.ts', 'const now = new Date()'],
  ['domain/src/a.ts', "// never new Date()\nconst then = new Date('2025-03-16')"],
  ['domain/src/a.ts', `// ${'TO'}DO(#214): partial cancellations`],
  ['server/src/amazon/generated/orders.ts', 'x\n'.repeat(5000)],
  ['domain/src/shipping/plan-shipments.test.ts', 'x\n'.repeat(300)],
  ['server/src/http/routes/users.ts', "app.get('/users/1')"],
])('finds nothing wrong in %s', (path, text) => {
  expect(findUntidiness([{ path, text }], [])).toEqual([])
})

test('every rule is broken on purpose here', () => {
  const names = tidyRules.map(({ name }) => name)
  expect(names.filter((name) => !broken.some(([rule]) => rule === name))).toEqual([])
})
