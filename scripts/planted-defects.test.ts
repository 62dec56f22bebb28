/** Each check is shown something wrong, and something right, in a small tree: it runs as `npm test` runs it. */
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkout } from './checkout.ts'
import { checks } from './checks.ts'
import { jsonText, type PlantedTree, plantTree, useOurConfiguration } from './planted-tree.ts'
import { type ProgramResult, runProgram } from './run-program.ts'

let tree: PlantedTree | undefined

afterEach(async () => {
  await tree?.remove()
  tree = undefined
})

type CheckName = (typeof checks)[number]['name']

function runCheck(name: CheckName, { root }: PlantedTree): Promise<ProgramResult> {
  const check = checks.find((candidate) => candidate.name === name)
  if (check === undefined) throw new Error(`There is no check named ${name}`)
  return runProgram({ ...check, folder: root, output: 'kept' })
}

async function typesOf(source: string): Promise<ProgramResult> {
  const project = {
    extends: join(checkout, 'tsconfig.json'),
    compilerOptions: { types: [] },
    include: ['domain'],
  }
  tree = await plantTree({ 'tsconfig.json': jsonText(project), 'domain/src/count.ts': source })
  return runCheck('types', tree)
}

test('the type check finds a string where a number is meant', async () => {
  const { exitCode, output } = await typesOf("export const count: number = 'one'\n")
  expect(output).toContain("Type 'string' is not assignable to type 'number'")
  expect(exitCode).not.toBe(0)
})

test('the type check is content with sound types', async () => {
  expect(await typesOf('export const count: number = 1\n')).toEqual({ exitCode: 0, output: '' })
})

async function lint(files: Record<string, string>): Promise<ProgramResult> {
  tree = await plantTree(files)
  useOurConfiguration(tree, 'biome.json', '.gitignore')
  return runCheck('format-and-lint', tree)
}

const sendOrder = { 'domain/src/send-order.ts': 'export async function sendOrder(): Promise<void> {}\n' }

test('lint finds a promise that nobody waits for, in the same file', async () => {
  const { exitCode, output } = await lint({
    'domain/src/import.ts':
      'async function send(): Promise<void> {}\n\nexport function run(): void {\n  send()\n}\n',
  })
  expect(output).toContain('lint/nursery/noFloatingPromises')
  expect(exitCode).toBe(1)
})

test.each([
  ['another file', 'domain/src/run.ts', './send-order.ts'],
  ['another workspace', 'server/src/run.ts', '@orderferry/domain/send-order'],
])('lint finds a promise that nobody waits for, from %s', async (_, path, specifier) => {
  const call = `import { sendOrder } from '${specifier}'\n\nexport function run(): void {\n  sendOrder()\n}\n`
  const { exitCode, output } = await lint({ ...sendOrder, [path]: call })
  expect(output).toContain('lint/nursery/noFloatingPromises')
  expect(exitCode).toBe(1)
})

test('lint is content with a promise that is awaited', async () => {
  const call =
    "import { sendOrder } from './send-order.ts'\n\nexport async function run(): Promise<void> {\n  await sendOrder()\n}\n"
  const { exitCode } = await lint({ ...sendOrder, 'domain/src/run.ts': call })
  expect(exitCode).toBe(0)
})

test('the formatter finds what it would write otherwise', async () => {
  const { exitCode, output } = await lint({ 'domain/src/count.ts': 'export const count  = "one";\n' })
  expect(output).toContain('differs from formatting output')
  expect(exitCode).toBe(1)
})

async function unusedIn(files: Record<string, string>): Promise<ProgramResult> {
  const manifest = {
    name: 'planted',
    private: true,
    workspaces: ['domain', 'contract', 'postgres', 'commerce', 'simulator', 'server'],
    devDependencies: { vitest: '*' },
  }
  tree = await plantTree({ 'package.json': jsonText(manifest), 'vitest.config.ts': '', ...files })
  useOurConfiguration(tree, 'knip.json')
  return runCheck('unused', tree)
}

// Workspaces export every file of theirs, which the tool would take for a promise to the outside: knip.json takes
// src/ back out of the entries (the negated pattern under "vitest"), or nothing would ever count as unused.
test('unused code is found: an export and a file that nobody imports', async () => {
  const { exitCode, output } = await unusedIn({
    'server/src/main.ts': "import { used } from '@orderferry/domain/count'\n\nconsole.log(used)\n",
    'domain/src/count.ts': 'export const used = 1\nexport const forgotten = 2\n',
    'domain/src/alone.ts': 'export const alone = 3\n',
  })
  expect(output).toContain('Unused files (1)\ndomain/src/alone.ts')
  expect(output).toMatch(/Unused exports \(1\)\nforgotten +domain\/src\/count\.ts/)
  expect(exitCode).toBe(1)
})

test('what only a test uses counts as used', async () => {
  const { exitCode, output } = await unusedIn({
    'domain/src/count.ts': 'export const count = 1\n',
    'domain/src/count.test.ts':
      "import { test } from 'vitest'\nimport { count } from './count.ts'\n\ntest(String(count))\n",
  })
  expect(output).toBe('')
  expect(exitCode).toBe(0)
})

test('a package that a workspace lists and does not use is found', async () => {
  const manifest = {
    name: '@orderferry/web',
    private: true,
    type: 'module',
    dependencies: { 'left-over': '1.0.0' },
  }
  const { exitCode, output } = await unusedIn({
    'package.json': jsonText({ name: 'planted', private: true, workspaces: ['web'] }),
    'web/package.json': jsonText(manifest),
    'web/src/main.ts': 'export {}\n',
  })
  expect(output).toMatch(/Unused dependencies \(1\)\nleft-over/)
  expect(exitCode).toBe(1)
})

test('the import check fails at a violation, and when it could read nothing', async () => {
  tree = await plantTree({ 'domain/src/read-order.ts': "import 'node:fs'\n" })
  const violated = await runCheck('imports', tree)
  expect(violated.output).toContain('domain-imports-no-package-and-no-node: domain/src/read-order.ts → fs')
  expect(violated.exitCode).toBe(1)
  await tree.remove()
  tree = await plantTree({})
  const empty = await runCheck('imports', tree)
  expect(empty.output).toContain('read no imports at all')
  expect(empty.exitCode).toBe(1)
})

test('the check of promises fails at a promise that nobody waits for', async () => {
  const project = {
    extends: join(checkout, 'tsconfig.json'),
    compilerOptions: { types: [] },
    include: ['domain'],
  }
  tree = await plantTree({
    'tsconfig.json': jsonText(project),
    'domain/src/run.ts': 'export const run = (): void => {\n  Promise.resolve()\n}\n',
  })
  const { exitCode, output } = await runCheck('promises', tree)
  expect(output).toContain('domain/src/run.ts:2 Promise.resolve()')
  expect(exitCode).toBe(1)
})

test('the licence check finds a package under the GPL', async () => {
  const packages = { 'node_modules/copyleft': { version: '1.0.0', license: 'GPL-3.0-only' } }
  tree = await plantTree({ 'package-lock.json': jsonText({ packages }) })
  const { exitCode, output } = await runCheck('licences', tree)
  expect(output).toContain('copyleft 1.0.0 (shipped) is under GPL-3.0-only')
  expect(exitCode).toBe(1)
})
