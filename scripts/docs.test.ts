/** Documents are held to the code: what they link to, name and list must be there, and what they must list is listed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkout } from './checkout.ts'

const read = (path: string): string => readFileSync(join(checkout, path), 'utf8')
const namesIn = (folder: string): string[] => readdirSync(join(checkout, folder)).toSorted()

const documents = [
  ...namesIn('').filter((name) => name.endsWith('.md')),
  ...['docs', 'docs/decisions', 'docs/runbook', 'changes'].flatMap((folder) =>
    namesIn(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
]

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

function section(path: string, heading: string): string {
  const text = read(path)
  const start = text.indexOf(`\n## ${heading}\n`)
  expect(start, `${path} has a section "${heading}"`).toBeGreaterThan(0)
  const end = text.indexOf('\n## ', start + 1)
  return text.slice(start, end === -1 ? undefined : end)
}

/** As a forge makes them of headings. */
function anchorsOf(path: string): string[] {
  return matches(read(path), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** Paths of the checkout in backticks; those with a placeholder are examples. */
function pathsIn(text: string): string[] {
  const ours =
    /`((?:domain|contract|server|commerce|postgres|simulator|web|e2e|bench|scripts|docs|changes)\/[^`\s<>]*)`/g
  return matches(text, ours)
}

test('there are documents to be checked', () => {
  expect(documents.length).toBeGreaterThan(30)
})

describe.each(documents)('%s', (document) => {
  test('links to what is there', () => {
    const links = matches(read(document), /\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link))
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? document : posix.join(dirname(document), path)
      if (!existsSync(join(checkout, target))) return true
      return anchor !== undefined && !anchorsOf(target).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  test('names files and folders that are there', () => {
    expect(pathsIn(read(document)).filter((path) => !existsSync(join(checkout, path)))).toEqual([])
  })

  test('names npm scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const text = read(document)
    const named = [...matches(text, /\bnpm run ([a-z:-]+)/g), ...matches(text, /\bnpm (start|test)\b/g)]
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('names commands of the command line that are there', () => {
    const source = namesIn('server/src/cli')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`server/src/cli/${name}`))
      .join('\n')
    const commands = matches(source, /\.command\(\s*'([a-z-]+)/g)
    const named = matches(read(document), /npx orderferry ([a-z-]+)/g)
    expect(named.filter((name) => !commands.includes(name))).toEqual([])
  })
})

test('every question of CONTRIBUTING is answered by files, and there are ten of them or more', () => {
  const rows = section('CONTRIBUTING.md', 'Where is the rule that…?').match(/^\| .+\? \|.+$/gm) ?? []
  expect(rows.length).toBeGreaterThanOrEqual(10)
  expect(rows.filter((row) => pathsIn(row).length === 0)).toEqual([])
})

test("every workspace and every folder of the server has a line in ARCHITECTURE's map", () => {
  const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] }
  const listed = pathsIn(section('ARCHITECTURE.md', 'The map'))
  const parts = readdirSync(join(checkout, 'server/src'), { withFileTypes: true })
    .filter(({ name }) => name !== 'testing' && !name.endsWith('.test.ts'))
    .map((entry) => `server/src/${entry.name}${entry.isDirectory() ? '/' : ''}`)
  expect(parts.filter((part) => !listed.includes(part))).toEqual([])
  expect(workspaces.filter((workspace) => !listed.some((path) => path.startsWith(`${workspace}/`)))).toEqual(
    [],
  )
})

test('every job of the pipeline has a line in ARCHITECTURE, and there is none besides', () => {
  const jobs = matches(read('server/src/pipeline.ts'), /\bjob\('([a-z-]+)'/g)
  const listed = matches(section('ARCHITECTURE.md', 'The life of an order'), /^\| `([a-z-]+)`/gm)
  expect(jobs.length).toBeGreaterThan(5)
  expect(listed.toSorted()).toEqual(jobs.toSorted())
})

/** What the operator does, beside what holds an order. */
const chores = ['rotate-keys']

test('every blocker and every chore has a page in the runbook, and there is no page besides', () => {
  const codes = matches(read('domain/src/order-import/blocker.ts'), /readonly code: '([a-z-]+)'/g)
  const pages = namesIn('docs/runbook').filter((name) => name !== 'README.md')
  expect(codes.length).toBeGreaterThan(5)
  expect(pages).toEqual([...codes, ...chores].map((name) => `${name}.md`).toSorted())
  for (const code of [...codes, ...chores]) expect(read('docs/runbook/README.md')).toContain(`](${code}.md)`)
})

test('the README lists every variable that the service reads, and none besides', () => {
  const [, meanings = ''] = read('server/src/config.ts').split('variableMeanings')
  const inCode = matches(meanings.slice(0, meanings.indexOf('\n}\n')), /^ {2}([A-Z][A-Z0-9_]+):/gm)
  const [service = ''] = section('README.md', 'Variables').split('| Other variable |')
  expect(inCode.length).toBeGreaterThan(10)
  expect(matches(service, /^\| `([A-Z0-9_]+)` \|/gm).toSorted()).toEqual(inCode.toSorted())
})

test('every other variable in the README is read by somebody', () => {
  const [, others = ''] = section('README.md', 'Variables').split('| Other variable |')
  const source = ['server/src', 'commerce/src', 'simulator/src', 'scripts']
    .flatMap((folder) =>
      readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|mjs)$/.test(name) && !name.includes('.test.'))
        .map((name) => read(`${folder}/${name}`)),
    )
    .join('\n')
  const named = matches(others, /^\| `([A-Z0-9_]+)` \|/gm)
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((name) => !source.includes(name))).toEqual([])
})

test('decisions are numbered one after the other, short, and listed', () => {
  const decisions = namesIn('docs/decisions').filter((name) => name !== 'README.md')
  decisions.forEach((name, index) => {
    const text = read(`docs/decisions/${name}`)
    expect(name.slice(0, 5)).toBe(`${String(index + 1).padStart(4, '0')}-`)
    expect(text.trimEnd().split('\n').length, name).toBeLessThanOrEqual(40)
    expect(matches(text, /^## (.+)$/gm)).toEqual(['Context', 'Decision', 'Consequences'])
    expect(read('docs/decisions/README.md')).toContain(`](${name})`)
  })
})

test('every change is in the changelog', () => {
  const changes = namesIn('changes').filter((name) => name !== 'README.md')
  expect(changes.filter((name) => !read('CHANGELOG.md').includes(`](changes/${name})`))).toEqual([])
})
