/**
 * What a browser loads before the first page stands: JavaScript and stylesheets, gzipped, of the start, the English
 * words and the page. The figure is that of the heaviest page. Typefaces are kept by browsers for ever and are printed
 * apart.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { checkout } from '../scripts/checkout.ts'

const WANTED_KB = 300

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const folder = await mkdtemp(join(tmpdir(), 'orderferry-bundle-'))
try {
  const vite = join(checkout, 'node_modules/vite/bin/vite.js')
  const options = ['build', '--logLevel', 'warn', '--config', 'web/vite.config.ts', '--outDir', folder]
  const { status } = spawnSync(process.execPath, [vite, ...options, '--manifest'], {
    cwd: checkout,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The admin could not be built.')
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const always = ['index.html', ...named(manifest, /words\/admin\/en\.ts$/)]
  const pages = named(manifest, /src\/pages\/[^/]+\/[a-z-]+-page\.tsx$/)
  const loads = await Promise.all(
    pages.map(async (page) => ({ page, kilobytes: await weigh(filesOf(manifest, [...always, page])) })),
  )
  loads.sort((one, other) => other.kilobytes - one.kilobytes)
  for (const { page, kilobytes } of loads) console.log(`${kilobytes.toFixed(0).padStart(5)} kB  ${page}`)
  const heaviest = loads[0]
  if (heaviest === undefined) throw new Error('The build has no pages.')
  console.log(`bench web-bundle: ${heaviest.kilobytes.toFixed(0)} kB (wanted at most ${WANTED_KB} kB)`)
  if (heaviest.kilobytes > WANTED_KB) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

function named(manifest: Manifest, pattern: RegExp): readonly string[] {
  return Object.keys(manifest).filter((name) => pattern.test(name))
}

/** Files of these chunks and of all that they load with them. */
function filesOf(manifest: Manifest, names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (chunk === undefined || seen.has(name)) return
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const name of names) visit(name)
  return files
}

async function weigh(files: ReadonlySet<string>): Promise<number> {
  const sizes = [...files].map(async (file) => gzipSync(await readFile(join(folder, file))).length)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000
}
