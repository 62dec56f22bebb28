import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkout } from './checkout.ts'
import { findImportViolations, type ImportReport } from './import-rules.ts'
import { allowedImports, forbiddenImports } from './planted-imports.ts'
import { importStatement, type PlantedTree, plantTree } from './planted-tree.ts'

/** What cannot be planted as one import of one file by another. */
const brokenFiles: readonly (readonly [rule: string, path: string, text: string])[] = [
  [
    'no-cycles',
    'domain/src/lifecycle/cycle-a.ts',
    importStatement('domain/src/lifecycle/a.ts', 'domain/src/lifecycle/cycle-b.ts'),
  ],
  ['no-orphans', 'domain/src/lifecycle/alone.ts', 'export const alone = true\n'],
  ['no-unresolved-imports', 'domain/src/lifecycle/lost.ts', "import './nowhere.ts'\n"],
]
const closingTheCycle = { 'domain/src/lifecycle/cycle-b.ts': "import './cycle-a.ts'\n" }

const packageNames = [
  'zod',
  'pg',
  'kysely',
  'pg-boss',
  'fastify',
  '@fastify/helmet',
  'undici',
  'pino',
  'nodemailer',
  'pdfkit',
  'commander',
]
const installedPackages = Object.fromEntries(
  packageNames.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]),
)

type Import = readonly [from: string, to: string]

/** The importing files with their imports, and every imported file, empty where it imports nothing itself. */
function filesOf(imports: readonly Import[]): Record<string, string> {
  const files: Record<string, string> = { ...installedPackages }
  for (const [, to] of imports) if (!to.includes(':')) files[to] = ''
  for (const [from, to] of imports) files[from] = (files[from] ?? '') + importStatement(from, to)
  return files
}

let broken: PlantedTree
let clean: PlantedTree
let found: ImportReport

beforeAll(async () => {
  const planted = filesOf(forbiddenImports.map(([, from, to]): Import => [from, to]))
  const others = Object.fromEntries(brokenFiles.map(([, path, text]) => [path, text]))
  broken = await plantTree({ ...planted, ...others, ...closingTheCycle })
  clean = await plantTree(filesOf(allowedImports))
  found = await findImportViolations(broken.root)
})

afterAll(async () => {
  await broken?.remove()
  await clean?.remove()
})

function rulesReportedFor(from: string, to?: string): string[] {
  return found.violations
    .filter((violation) => violation.from === from && (to === undefined || violation.to === to))
    .map(({ rule }) => rule)
}

test.each(forbiddenImports)('%s: %s may not import %s', (rule, from, to) => {
  const resolved = to.startsWith('npm:')
    ? `node_modules/${to.slice('npm:'.length)}/index.js`
    : to.replace('node:', '')
  expect(rulesReportedFor(from, resolved)).toEqual([rule])
})

test.each(brokenFiles)('%s: %s is reported', (rule, path) => {
  expect(rulesReportedFor(path)).toEqual([rule])
})

test('reports nothing but what was planted', () => {
  const planted = [...forbiddenImports, ...brokenFiles].map(([rule, from]) => `${rule}: ${from}`)
  const reported = found.violations.map(({ rule, from }) => `${rule}: ${from}`)
  expect(reported.toSorted()).toEqual(planted.toSorted())
})

test('finds nothing wrong with imports that the table allows, and reads them all', async () => {
  const { modulesRead, violations } = await findImportViolations(clean.root)
  expect(violations).toEqual([])
  expect(modulesRead).toBe(new Set(allowedImports.map(([from]) => from)).size)
})

test('every rule of the table is broken on purpose here', () => {
  const table = createRequire(import.meta.url)(join(checkout, '.dependency-cruiser.cjs'))
  const names: string[] = table.forbidden.map(({ name }: { name: string }) => name)
  const broken = [...forbiddenImports, ...brokenFiles].map(([rule]) => rule)
  expect(names.filter((name) => !broken.includes(name))).toEqual([])
})
