/**
 * What a browser loads before the first screen stands: JavaScript and stylesheets, gzipped, of the start, the English
 * words, the frame and the page. First is the sign-in, or the Amazon stores for whoever is signed in; the figure is the
 * heavier one. Of every other page its own part is printed: what it loads beyond the first.
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
  const always = ['index.html', ...named(manifest, /words\/admin\/en-first\.ts$/)]
  const inside = [...always, ...named(manifest, /src\/frame\/frame\.tsx$/)]
  const pages = named(manifest, /src\/pages\/[^/]+\/[a-z-]+-page\.tsx$/)
  const page = (name: string) => pages.filter((path) => path.endsWith(`/${name}-page.tsx`))
  const signIn = filesOf(manifest, [...always, ...page('sign-in')])
  const home = filesOf(manifest, [...inside, ...page('amazon-stores')])
  for (const path of pages) {
    const all = filesOf(manifest, [...inside, path])
    const own = new Set([...all].filter((file) => !home.has(file)))
    console.log(`${kilobytes(await weigh(own))}  beyond the first: ${path}`)
  }
  const [atSignIn, atHome] = [await weigh(signIn), await weigh(home)]
  console.log(`${kilobytes(atSignIn)}  first: sign-in`)
  console.log(`${kilobytes(atHome)}  first: Amazon stores`)
  const figure = Math.max(atSignIn, atHome)
  console.log(`bench web-bundle: ${figure.toFixed(0)} kB (wanted at most ${WANTED_KB} kB)`)
  if (figure > WANTED_KB) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

function kilobytes(size: number): string {
  return `${size.toFixed(0).padStart(5)} kB`
}

function named(manifest: Manifest, pattern: RegExp): readonly string[] {
  return Object.keys(manifest).filter((name) => pattern.test(name))
}

/** Files of these chunks and of all that they load with them. */
function filesOf(manifest: Manifest, names: readonly string[]): Set<string> {
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
