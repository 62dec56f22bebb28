/**
 * Who may import whom. One rule for each row of the table, as the list of what the row may import, so that
 * a folder which nobody thought of is forbidden too. Each rule is broken on purpose in
 * scripts/planted-violations.test.ts; a new rule needs a planted violation there.
 */
const { serverRules } = require('./scripts/import-table/server.cjs')
const { workspaceRules } = require('./scripts/import-table/workspaces.cjs')

module.exports = {
  forbidden: [...workspaceRules, ...serverRules],
  options: {
    // Types are dependencies too: without this, `import type` would be a way around every rule.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.orderferry|coverage|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
}
