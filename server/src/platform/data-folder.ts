/**
 * The folder that holds what an installation owns: the embedded database, the generated secret key, the token file.
 * A marker file says that it is ours; a folder without one is never taken over and never removed.
 */
import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

export interface DataFolder {
  readonly path: string
  /** Whom the folder is given to when root starts us: PostgreSQL refuses to run as root. Null: the current user. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
}

export interface DataFolderAsked {
  /** The folder that this repository is checked out in. */
  readonly checkout: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user who starts us; undefined where the system has no such number. */
  readonly uid: number | undefined
}

export const markerFile = '.orderferry-data'
/** `nobody`: it exists everywhere and owns nothing. */
const unprivileged = { uid: 65534, gid: 65534 }
const parentForRoot = '/var/lib/orderferry'

/** Where the data lies; root's is outside the checkout, which an unprivileged user can often not even enter. */
export function dataFolder(asked: DataFolderAsked): DataFolder {
  const startedByRoot = asked.uid === 0
  const owner = startedByRoot ? unprivileged : null
  const named = asked.env.ORDERFERRY_DATA_DIR
  if (named !== undefined && named !== '') return { path: resolve(asked.checkout, named), owner }
  if (!startedByRoot) return { path: join(asked.checkout, '.orderferry'), owner }
  const checkoutId = createHash('sha256').update(resolve(asked.checkout)).digest('hex').slice(0, 12)
  return { path: join(parentForRoot, checkoutId), owner }
}

/** Makes the folder, or accepts the one that stands when it is empty or carries our marker. */
export async function prepareDataFolder(folder: DataFolder): Promise<void> {
  await makeParent(folder)
  const found = await look(folder.path)
  if (found === 'foreign') {
    throw new Error(
      `${folder.path} holds files that are not Orderferry's. Choose another ORDERFERRY_DATA_DIR.`,
    )
  }
  if (found === 'nothing') await mkdir(folder.path, { mode: 0o700 })
  if (found !== 'ours') await writeFile(join(folder.path, markerFile), markerText, { mode: 0o600 })
  // Each time: a start that was killed in between left a folder of ours that its owner could not use.
  await chmod(folder.path, 0o700)
  if (folder.owner === null) return
  await chown(join(folder.path, markerFile), folder.owner.uid, folder.owner.gid)
  await chown(folder.path, folder.owner.uid, folder.owner.gid)
}

const markerText = 'The data of Orderferry. `npm start -- --reset` removes this folder.\n'

/** An unprivileged owner must be able to pass the folder above, whatever root's umask is. */
async function makeParent({ path, owner }: DataFolder): Promise<void> {
  const firstMade = await mkdir(dirname(path), { recursive: true })
  if (firstMade !== undefined && owner !== null) await chmod(dirname(path), 0o755)
}

/** Removes the folder with all it holds, when it is ours. Gives whether there was one. */
export async function resetDataFolder(folder: DataFolder): Promise<boolean> {
  const found = await look(folder.path)
  if (found === 'nothing') return false
  if (found !== 'ours')
    throw new Error(`${folder.path} does not carry Orderferry's marker and is not removed.`)
  await rm(folder.path, { recursive: true })
  return true
}

async function look(path: string): Promise<'nothing' | 'empty' | 'ours' | 'foreign'> {
  try {
    // A link is foreign: what it points to was never marked under this name.
    if (!(await lstat(path)).isDirectory()) return 'foreign'
  } catch (error) {
    if (isMissing(error)) return 'nothing'
    throw error
  }
  const entries = await readdir(path)
  if (entries.length === 0) return 'empty'
  return entries.includes(markerFile) ? 'ours' : 'foreign'
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
