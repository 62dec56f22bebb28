/** Checks who imports whom, by the table in `.dependency-cruiser.cjs`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { checkout } from './checkout.ts'

export interface ImportViolation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

export interface ImportReport {
  readonly modulesRead: number
  readonly violations: readonly ImportViolation[]
}

const areas = [
  'domain',
  'contract',
  'postgres',
  'commerce',
  'simulator',
  'server',
  'web',
  'e2e',
  'bench',
  'scripts',
  'vitest.config.ts',
]

/** Applies our table to the tree under `root`, which is this checkout or one that a test planted. */
export async function findImportViolations(root: string): Promise<ImportReport> {
  const options = await extractDepcruiseOptions(join(checkout, '.dependency-cruiser.cjs'))
  const present = areas.filter((area) => existsSync(join(root, area)))
  const { output } = await cruise(present, { ...options, baseDir: root })
  if (typeof output === 'string')
    throw new Error('dependency-cruiser printed a report instead of returning one')
  return {
    modulesRead: output.modules.filter((module) => module.dependencies.length > 0).length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

async function main(): Promise<void> {
  const { modulesRead, violations } = await findImportViolations(process.cwd())
  // Without a TypeScript that it knows, the tool reads no file, finds nothing wrong and is content.
  if (modulesRead === 0) throw new Error('dependency-cruiser read no imports at all')
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
  console.log(`${modulesRead} files with imports, ${violations.length} violations`)
  if (violations.length > 0) process.exitCode = 1
}

if (import.meta.main) await main()
