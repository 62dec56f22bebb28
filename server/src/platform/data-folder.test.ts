import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolder, markerFile, prepareDataFolder, resetDataFolder } from './data-folder.ts'

let home = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'orderferry-folder-'))
})
afterAll(() => rm(home, { recursive: true }))

function folderAt(name: string) {
  return dataFolder({ checkout: home, env: { ORDERFERRY_DATA_DIR: name }, uid: 1000 })
}

test('the folder is in the checkout, unless another one is named', () => {
  const asked = { checkout: '/shop', uid: 1000 }
  expect(dataFolder({ ...asked, env: {} })).toEqual({ path: '/shop/.orderferry', owner: null })
  expect(dataFolder({ ...asked, env: { ORDERFERRY_DATA_DIR: '/data' } }).path).toBe('/data')
  expect(dataFolder({ ...asked, env: { ORDERFERRY_DATA_DIR: 'data' } }).path).toBe('/shop/data')
})

test("root's folder is outside the checkout, one for each checkout, and belongs to nobody", () => {
  const folder = dataFolder({ checkout: '/shop', env: {}, uid: 0 })
  expect(folder.path).toMatch(/^\/var\/lib\/orderferry\/[0-9a-f]{12}$/)
  expect(folder.owner).toEqual({ uid: 65534, gid: 65534 })
  expect(dataFolder({ checkout: '/shop/', env: {}, uid: 0 })).toEqual(folder)
  expect(dataFolder({ checkout: '/other', env: {}, uid: 0 }).path).not.toBe(folder.path)
})

test('a new folder is for its owner alone and carries the marker', async () => {
  const folder = folderAt('new/inner')
  await prepareDataFolder(folder)
  expect((await stat(folder.path)).mode & 0o777).toBe(0o700)
  expect(await readdir(folder.path)).toEqual([markerFile])
  await prepareDataFolder(folder)
})

test.runIf(process.getuid?.() === 0)('root gives the folder away', async () => {
  const folder = dataFolder({ checkout: home, env: { ORDERFERRY_DATA_DIR: 'given-away' }, uid: 0 })
  await prepareDataFolder(folder)
  expect((await stat(folder.path)).uid).toBe(65534)
  expect((await stat(join(folder.path, markerFile))).uid).toBe(65534)
})

test('a folder that stands is brought back to its owner alone', async () => {
  const folder = folderAt('opened')
  await prepareDataFolder(folder)
  await chmod(folder.path, 0o755)
  await prepareDataFolder(folder)
  expect((await stat(folder.path)).mode & 0o777).toBe(0o700)
})

test("a folder with somebody else's files is neither taken over nor removed", async () => {
  const folder = folderAt('foreign')
  await mkdir(folder.path)
  await writeFile(join(folder.path, 'thesis.txt'), 'years of work')
  await expect(prepareDataFolder(folder)).rejects.toThrow('not Orderferry')
  await expect(resetDataFolder(folder)).rejects.toThrow('is not removed')
  expect(await readdir(folder.path)).toEqual(['thesis.txt'])
})

test('our folder is removed with all it holds', async () => {
  const folder = folderAt('ours')
  await prepareDataFolder(folder)
  await mkdir(join(folder.path, 'postgres'))
  expect(await resetDataFolder(folder)).toBe(true)
  expect(await resetDataFolder(folder)).toBe(false)
})

test('a link to our folder is not removed', async () => {
  const folder = folderAt('linked')
  await prepareDataFolder(folder)
  await symlink(folder.path, join(home, 'link'))
  await expect(resetDataFolder(folderAt('link'))).rejects.toThrow('is not removed')
})
