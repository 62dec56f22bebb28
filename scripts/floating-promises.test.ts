import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkout } from './checkout.ts'
import { type FloatingPromises, findFloatingPromises } from './floating-promises.ts'
import { jsonText, type PlantedTree, plantTree } from './planted-tree.ts'

// The types of packages are those that are installed here: following them is what this check is for.
const imports = `
import { rm } from 'node:fs/promises'
import { type Transaction, sql } from '${join(checkout, 'node_modules/kysely/dist/index.js')}'
import type pg from '${join(checkout, 'node_modules/@types/pg/index.js')}'

declare const trx: Transaction<object>
declare const client: pg.PoolClient
declare const send: () => Promise<void>
declare const reply: { then: (done: () => void) => void; hijack: () => typeof reply }
declare const isReady: boolean
let kept: Promise<void> | undefined
`

const lost = [
  'sql`select 1`.execute(trx)',
  "client.query('select 1')",
  "rm('some-file')",
  'send()',
  'isReady && send()',
  'isReady ? send() : undefined',
  'send().finally(() => {})',
  'send().then(() => {})',
]
const caredFor = [
  'await sql`select 1`.execute(trx)',
  'void send()',
  'kept = send()',
  'kept ??= send()',
  'send().catch(() => {})',
  'send().catch(() => {}).finally(() => {})',
  'send().then(() => {}, () => {})',
  'isReady && send().catch(() => {})',
  'reply.hijack()',
]

let tree: PlantedTree
let result: FloatingPromises

beforeAll(async () => {
  const compilerOptions = { typeRoots: [join(checkout, 'node_modules/@types')] }
  const statements = [...lost, ...caredFor].map((statement) => `;${statement}`)
  tree = await plantTree({
    'tsconfig.json': jsonText({
      extends: join(checkout, 'tsconfig.json'),
      compilerOptions,
      include: ['domain'],
    }),
    'domain/src/run.ts': `${imports}${statements.join('\n')}\n`,
  })
  result = findFloatingPromises(tree.root)
})

afterAll(() => tree?.remove())

test.each(lost)('finds that nobody waits for %s', (statement) => {
  expect(result.found.map((place) => place.replace(/^\S+ /, ''))).toContain(statement)
})

test('finds nothing else', () => {
  expect(result).toMatchObject({ filesRead: 1, found: { length: lost.length } })
})
