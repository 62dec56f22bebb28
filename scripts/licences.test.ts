import { afterEach, expect, test } from 'vitest'
import { isLicenceAllowed } from './licence-expression.ts'
import { findLicenceProblems, type LicenceException } from './licences.ts'
import { type PlantedTree, plantTree } from './planted-tree.ts'

let tree: PlantedTree | undefined

afterEach(async () => {
  await tree?.remove()
  tree = undefined
})

async function problemsOf(
  locked: Record<string, unknown>,
  options: { readonly files?: Record<string, string>; readonly exceptions?: LicenceException[] } = {},
): Promise<string[]> {
  const lockfile = JSON.stringify({
    packages: { 'node_modules/@scope/some': { version: '1.2.3', ...locked } },
  })
  tree = await plantTree({ 'package-lock.json': lockfile, ...options.files })
  return findLicenceProblems(tree.root, options.exceptions ?? [])
}

const allowed = new Set(['MIT', 'ISC'])

test.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['(MIT OR GPL-3.0-only)', true],
  ['GPL-3.0-only OR MIT', true],
  ['MIT AND GPL-3.0-only', false],
  ['MIT AND ISC', true],
  ['GPL-3.0-only AND MIT OR ISC', true],
  ['GPL-3.0-only AND (MIT OR ISC)', false],
  ['MIT AND (ISC OR (GPL-3.0-only AND MIT))', true],
  ['MIT WITH Some-exception', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['(MIT', false],
  ['MIT ISC', false],
  ['', false],
])('the expression "%s" is satisfied with MIT and ISC: %s', (expression, isAllowed) => {
  expect(isLicenceAllowed(expression, allowed)).toBe(isAllowed)
})

test('allows what stands in the list', async () => {
  expect(await problemsOf({ license: 'BSD-3-Clause' })).toEqual([])
})

test('allows a tool what may not be shipped', async () => {
  expect(await problemsOf({ license: 'MPL-2.0', dev: true })).toEqual([])
  await tree?.remove()
  expect(await problemsOf({ license: 'MPL-2.0' })).toEqual([
    '@scope/some 1.2.3 (shipped) is under MPL-2.0, which needs a decision record.',
  ])
})

test('reads the installed package where the lockfile states no licence', async () => {
  const files = { 'node_modules/@scope/some/package.json': JSON.stringify({ license: { type: 'MIT' } }) }
  expect(await problemsOf({}, { files })).toEqual([])
})

test('names a package that states no licence', async () => {
  expect(await problemsOf({})).toEqual(['@scope/some 1.2.3 states no licence.'])
})

test('takes the licence of a package that states none from its exception', async () => {
  const decision = 'docs/decisions/0009-some-licence.md'
  const exceptions: LicenceException[] = [{ package: '@scope/some', licence: 'MIT', decision }]
  expect(await problemsOf({}, { files: { [decision]: '' }, exceptions })).toEqual([])
})

test('accepts an exception that a decision record stands behind', async () => {
  const decision = 'docs/decisions/0009-some-licence.md'
  const exceptions: LicenceException[] = [{ package: '@scope/some', licence: 'MPL-2.0', decision }]
  expect(await problemsOf({ license: 'MPL-2.0' }, { files: { [decision]: '' }, exceptions })).toEqual([])
  await tree?.remove()
  expect(await problemsOf({ license: 'MPL-2.0' }, { exceptions })).toEqual([
    `The exception for @scope/some names ${decision}, which does not exist.`,
  ])
})
