/** The words that the table of imports is written in: folders, what counts as test code, kinds of rules. */
const workspaces = '^(domain|contract|commerce|simulator|server|web)/'
const insideServer = '^(domain|contract|server)/'
const platform = '^server/src/platform/'
const domain = '^domain/src/'
const contract = '^contract/src/'
const bench = '^bench/'

const testCode = [
  '\\.test\\.tsx?$',
  '/testing/',
  '/conformance/',
  '^postgres/src/test-databases\\.ts$',
  '^scripts/test-database\\.ts$',
]
// These files have a rule of their own about who may import them; one violation is reported once.
const guardedByTheirImporters = [...testCode, '^server/src/(config|pipeline)\\.ts$']

/** A rule that is always an error: nothing in this table is a matter of taste. */
function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

/** Product code under a path: one end of an import, tests and their builders left out. */
function product(path, ...except) {
  return { path, pathNot: [...except, ...testCode] }
}

/** Everything in a workspace, its tests included, sees only itself and the listed folders of ours. */
function workspaceRule(name, comment, folder, mayImport) {
  return forbid(name, comment, { path: folder }, { path: workspaces, pathNot: [folder, ...mayImport] })
}

module.exports = {
  bench,
  contract,
  domain,
  forbid,
  guardedByTheirImporters,
  insideServer,
  platform,
  product,
  testCode,
  workspaceRule,
  workspaces,
}
