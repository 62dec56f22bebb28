/**
 * A copy of the checkout as it lies there, to be spoilt and thrown away. Installed packages are linked; the workspaces
 * among them lead into the copy, so that what runs is the copy's code, in processes of their own as well.
 */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkout } from '../checkout.ts'

const filesMax = 64 * 1024 * 1024

export interface CheckoutCopy {
  readonly root: string
  readonly remove: () => Promise<void>
}

export async function copyCheckout(): Promise<CheckoutCopy> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'orderferry-mutant-')))
  const remove = () => rm(root, { recursive: true, force: true })
  try {
    await copyFiles(root)
    await linkPackages(root)
    return { root, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** What git tracks or would track: work that is not committed yet is part of what is tested. */
async function copyFiles(root: string): Promise<void> {
  const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const listed = execFileSync('git', options, { cwd: checkout, encoding: 'utf8', maxBuffer: filesMax })
  for (const path of new Set(listed.split('\0').filter((name) => name !== ''))) {
    await cp(join(checkout, path), join(root, path)).catch(passOverWhatIsGone)
  }
}

/** Listed by git, and deleted in the checkout. */
function passOverWhatIsGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

async function linkPackages(root: string): Promise<void> {
  const workspaces = await workspacesByPackage()
  for (const name of await installedPackages()) {
    const workspace = workspaces.get(name)
    const target = workspace === undefined ? join(checkout, 'node_modules', name) : join(root, workspace)
    const link = join(root, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(target, link)
  }
}

async function workspacesByPackage(): Promise<ReadonlyMap<string, string>> {
  const { workspaces } = await readManifest('.')
  const entries = (workspaces ?? []).map(
    async (folder) => [(await readManifest(folder)).name ?? folder, folder] as const,
  )
  return new Map(await Promise.all(entries))
}

async function readManifest(folder: string): Promise<{ name?: string; workspaces?: string[] }> {
  return JSON.parse(await readFile(join(checkout, folder, 'package.json'), 'utf8'))
}

/** Hidden entries are npm's own notes and caches of tools: a copy has none, or its tools would share them. */
async function installedPackages(): Promise<readonly string[]> {
  const packages: string[] = ['.bin']
  for (const name of await readdir(join(checkout, 'node_modules'))) {
    if (name.startsWith('.')) continue
    if (!name.startsWith('@')) packages.push(name)
    else
      for (const scoped of await readdir(join(checkout, 'node_modules', name)))
        packages.push(`${name}/${scoped}`)
  }
  return packages
}
