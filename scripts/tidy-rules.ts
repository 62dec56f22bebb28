/** What keeps the repository readable and can be told from a file's path and its lines. */
export interface SourceFile {
  /** From the root of the checkout, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface TidyException {
  readonly rule: string
  readonly path: string
  /** Why it is right here: an exception without a reason is a violation. */
  readonly reason: string
}

interface TidyRule {
  readonly name: string
  readonly isFor: (path: string) => boolean
  /** What is wrong, each with its line where it has one (`:12`). */
  readonly find: (file: SourceFile) => readonly string[]
}

const linesMax = 300
const vagueWord = /^(utils?|helpers?)$/
const vagueName = /^(utils?|helpers?|common|shared|types|misc)$/

const isCode = (path: string): boolean => /\.(ts|tsx|mts|mjs|cjs|js|sql|css)$/.test(path)
const isGenerated = (path: string): boolean => path.includes('/generated/')
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
const isWritten = (path: string): boolean => isCode(path) && !isGenerated(path)

/** Where the clock and chance may be read; everywhere else they come in as arguments. */
function mustBeGivenTime(path: string): boolean {
  if (/^(domain|contract)\/src\//.test(path)) return isWritten(path)
  if (!/^(server|simulator|commerce)\/src\//.test(path) || isTest(path)) return false
  return isWritten(path) && !/^\w+\/src\/main\.ts$/.test(path) && !isClock(path)
}

function isClock(path: string): boolean {
  if (path.startsWith('server/')) return path === 'server/src/platform/clock.ts'
  return /\/([a-z]+-)?clock\.ts$/.test(path)
}

function mustNotPrint(path: string): boolean {
  return /^server\/src\/(?!cli\/|main\.ts$)/.test(path) && isWritten(path) && !isTest(path)
}

/** Each line of code that the pattern is found on; comments may speak of what code may not do. */
function linesWith(pattern: RegExp, comments: 'read' | 'skipped'): TidyRule['find'] {
  return ({ text }) =>
    text.split('\n').flatMap((line, index) => {
      if (comments === 'skipped' && /^\s*(\/\/|\/?\*)/.test(line)) return []
      return pattern.test(line) ? [`:${index + 1}`] : []
    })
}

function linesOver({ text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length
  return lines > linesMax ? [` has ${lines} lines, ${linesMax} are allowed`] : []
}

function vagueNames({ path }: SourceFile): string[] {
  const names = path.split('/').map((segment) => segment.replace(/\..*$/, ''))
  return names.filter((name) => vagueName.test(name) || name.split('-').some((word) => vagueWord.test(word)))
}

const everyFile = (): boolean => true

export const tidyRules: readonly TidyRule[] = [
  { name: 'a file is short enough to be read', isFor: isWritten, find: linesOver },
  {
    name: 'no barrel files',
    isFor: (path) => /(^|\/)index\.\w+$/.test(path) && isWritten(path),
    find: () => [''],
  },
  {
    name: 'names say what is inside',
    isFor: isWritten,
    find: (file) => vagueNames(file).map((name) => ` is named ${name}`),
  },
  {
    name: 'a test runs or does not exist',
    isFor: isTest,
    find: linesWith(/\.(only|skip|todo)\s*\(/, 'skipped'),
  },
  {
    name: 'open work names its issue',
    isFor: isWritten,
    find: linesWith(/\b(TO-?DO|FIX-?ME|HA[C]K)\b(?!\(#\d+\))/, 'read'),
  },
  {
    name: 'time and chance come in as arguments',
    isFor: mustBeGivenTime,
    find: linesWith(/new Date\(\s*\)|\bDate\.now\b|\bMath\.random\b/, 'skipped'),
  },
  {
    name: 'the service speaks through its log',
    isFor: mustNotPrint,
    find: linesWith(/\bconsole\.\w/, 'skipped'),
  },
  {
    name: 'no paths of one machine',
    isFor: everyFile,
    find: linesWith(/(^|[\s"'`(=:])(\/(home|Users|root|work)\/\w|[A-Z]:\\\\?Users\\)/, 'read'),
  },
  {
    name: 'no package registries',
    isFor: everyFile,
    find: linesWith(
      /https?:\/\/[\w.-]*(registry|artifactory|nexus|verdaccio|npmmirror)|\bregistry\.[\w-]+\.(org|com|io|net)\b/,
      'read',
    ),
  },
  {
    name: 'the lockfile names no download addresses',
    isFor: (path) => path === 'package-lock.json',
    find: linesWith(/"resolved": "http/, 'read'),
  },
]

/** One line for each violation, in the order of the files. */
export function findUntidiness(files: readonly SourceFile[], exceptions: readonly TidyException[]): string[] {
  return files.flatMap((file) =>
    tidyRules
      .filter(({ isFor }) => isFor(file.path))
      .filter(({ name }) => !exceptions.some(({ rule, path }) => rule === name && path === file.path))
      .flatMap(({ name, find }) => find(file).map((where) => `${name}: ${file.path}${where}`)),
  )
}
