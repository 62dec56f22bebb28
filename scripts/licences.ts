/** Checks the licence of every package in the lockfile, those for other platforms included. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLicenceAllowed } from './licence-expression.ts'

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  /** Only our tools need it; it is not shipped. */
  readonly dev?: boolean
  /** A workspace, which stands under its own path too. */
  readonly link?: boolean
}

export interface LicenceException {
  readonly package: string
  /** As the package states it; as its licence file says where it states none. */
  readonly licence: string
  /** The record of the decision, as a path in the checkout: an exception without one is refused. */
  readonly decision: `docs/decisions/${string}.md`
}

const shippable = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'PostgreSQL',
  'OFL-1.1',
])
const allowedForTools = new Set([...shippable, 'MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'CC0-1.0'])

const decidedExceptions: readonly LicenceException[] = [
  { package: 'png-js', licence: 'MIT', decision: 'docs/decisions/0026-documents-by-pdfkit.md' },
]

/** One sentence for each package under `root` that we may not use. */
export function findLicenceProblems(root: string, exceptions = decidedExceptions): string[] {
  const problems = exceptions
    .filter(({ decision }) => !existsSync(join(root, decision)))
    .map(
      ({ package: name, decision }) => `The exception for ${name} names ${decision}, which does not exist.`,
    )
  for (const [path, locked] of lockedPackages(root)) {
    const problem = licenceProblem({ root, path, locked, exceptions })
    if (problem !== null) problems.push(problem)
  }
  return problems
}

function lockedPackages(root: string): [string, LockedPackage][] {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const packages: Record<string, LockedPackage> = lockfile.packages
  return Object.entries(packages).filter(([, locked]) => locked.link !== true)
}

function licenceProblem(subject: {
  readonly root: string
  readonly path: string
  readonly locked: LockedPackage
  readonly exceptions: readonly LicenceException[]
}): string | null {
  const { root, path, locked, exceptions } = subject
  const name = path.split('node_modules/').at(-1) || 'the root package'
  const stated = locked.license ?? installedLicence(join(root, path, 'package.json'))
  const licence = stated ?? exceptions.find((exception) => exception.package === name)?.licence ?? null
  if (licence === null) return `${name} ${locked.version ?? ''} states no licence.`
  if (exceptions.some((exception) => exception.package === name && exception.licence === licence)) return null
  if (isLicenceAllowed(licence, locked.dev === true ? allowedForTools : shippable)) return null
  const use = locked.dev === true ? 'a tool' : 'shipped'
  return `${name} ${locked.version ?? ''} (${use}) is under ${licence}, which needs a decision record.`
}

function installedLicence(packageFile: string): string | null {
  if (!existsSync(packageFile)) return null
  const { license } = JSON.parse(readFileSync(packageFile, 'utf8'))
  // Old packages state an object: { type: 'MIT', url: … }.
  const stated: unknown = typeof license === 'object' && license !== null ? license.type : license
  return typeof stated === 'string' ? stated : null
}

function main(): void {
  const root = process.cwd()
  const problems = findLicenceProblems(root)
  for (const problem of problems) console.error(problem)
  console.log(`${lockedPackages(root).length} packages, ${problems.length} licence problems`)
  if (problems.length > 0) process.exitCode = 1
}

if (import.meta.main) main()
