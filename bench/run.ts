/** `npm run bench [-- name]`: runs one benchmark, or all of them one after another. Each ends in its line. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const benches = [
  'import',
  'import-growth',
  'import-memory',
  'commerce',
  'grid',
  'pdf',
  'start',
  'web-bundle',
] as const
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !benches.some((bench) => bench === name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${benches.join(', ')}.`)
  process.exit(2)
}
let failed = 0
for (const name of wanted.length > 0 ? wanted : benches) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  })
  if (status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
