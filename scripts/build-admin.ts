/** Builds the admin when its sources have changed since it was built: a second or two, else nothing. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { checkout } from './checkout.ts'
import { runProgram } from './run-program.ts'

const dist = join(checkout, 'web/dist')
const stamp = join(dist, '.built-from')
const sources = ['web', 'contract/src', 'domain/src', 'package-lock.json']

export async function buildAdmin(): Promise<void> {
  const wanted = await hashOfSources()
  const built = await readFile(stamp, 'utf8').catch(() => null)
  if (built === wanted && existsSync(join(dist, 'index.html'))) return
  console.log('Building the admin …')
  // Built aside and put in place whole: another process may be serving, or building, at the same time.
  const fresh = join(checkout, 'web', `.dist-${process.pid}`)
  const { exitCode, output } = await runProgram({
    program: 'node_modules/vite/bin/vite.js',
    options: ['build', '--logLevel', 'warn', '--config', 'web/vite.config.ts', '--outDir', fresh],
    folder: checkout,
    output: 'kept',
  })
  if (exitCode !== 0) throw new Error(`The admin could not be built:\n${output}`)
  await mkdir(fresh, { recursive: true })
  await writeFile(join(fresh, '.built-from'), wanted)
  await rm(dist, { recursive: true, force: true })
  await rename(fresh, dist)
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await Promise.all(sources.map(filesIn))).flat().sort()) {
    hash
      .update(relative(checkout, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  }
  return hash.digest('hex')
}

async function filesIn(source: string): Promise<readonly string[]> {
  const path = join(checkout, source)
  if (source.endsWith('.json')) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/(dist|\.dist-\d+|node_modules)\//.test(file) && !file.endsWith('.test.ts'))
}
