/** Small trees in the layout of this repository, in which tests break a rule on purpose. */
import { cpSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { checkout } from './checkout.ts'

const workspacePackages: Readonly<Record<string, string>> = {
  domain: '@orderferry/domain',
  contract: '@orderferry/contract',
  postgres: '@orderferry/postgres',
  commerce: '@orderferry/commerce',
  simulator: '@orderferry/simulator',
  server: 'orderferry',
}

export interface PlantedTree {
  readonly root: string
  readonly remove: () => Promise<void>
}

/** Writes the files, by path, beside workspaces that are linked as npm links them. */
export async function plantTree(files: Readonly<Record<string, string>>): Promise<PlantedTree> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'orderferry-planted-')))
  const planted: Record<string, string> = { ...files }
  for (const [folder, name] of Object.entries(workspacePackages)) {
    const manifest = { name, private: true, type: 'module', exports: { './*': './src/*.ts' } }
    planted[`${folder}/package.json`] = jsonText(manifest)
  }
  for (const [path, text] of Object.entries(planted)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  for (const [folder, name] of Object.entries(workspacePackages)) {
    const link = join(root, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(root, folder), link, 'dir')
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}

/** As a formatter would have it, so that a planted manifest is not itself what a check finds. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Gives the tree a configuration file of this repository, as it is. */
export function useOurConfiguration(tree: PlantedTree, ...names: readonly string[]): void {
  for (const name of names) cpSync(join(checkout, name), join(tree.root, name))
}

/** An import statement in one planted file of another, of a package (`npm:zod`) or of Node's own (`node:fs`). */
export function importStatement(from: string, target: string): string {
  return `import '${specifier(from, target)}'\n`
}

function specifier(from: string, target: string): string {
  if (target.startsWith('node:')) return target
  if (target.startsWith('npm:')) return target.slice('npm:'.length)
  const [folder = '', ...path] = target.split('/')
  const name = workspacePackages[folder]
  if (name === undefined || from.startsWith(`${folder}/`)) {
    const relativePath = relative(dirname(from), target)
    return relativePath.startsWith('.') ? relativePath : `./${relativePath}`
  }
  return `${name}/${path.slice(1).join('/').replace(/\.ts$/, '')}`
}
