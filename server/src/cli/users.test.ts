/** What whoever stands at the machine does with users. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { confirmOneTimeCodes, keepUnconfirmedSecret } from '../database/one-time-codes.ts'
import { findUserByEmail } from '../database/users.ts'
import { type ApiWorld, startApiWorld } from '../http/testing/api-world.ts'
import { cookieOf, PASSWORD } from '../http/testing/people.ts'
import { STORE } from '../testing/test-world.ts'
import { runCommand } from './testing/run-command.ts'

let world: ApiWorld
let folder: string

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  folder = await mkdtemp(join(tmpdir(), 'orderferry-users-'))
})

afterAll(async () => {
  await world.stop()
  await rm(folder, { recursive: true })
})

const run = (words: string) => runCommand({ world, folder }, words)
const open = (link: string, more: object = {}) =>
  world.send('openSignInLink', { token: null, body: { link, newPassword: PASSWORD, ...more } })

test('a new installation has a link for its first owner, and none once they are there', async () => {
  const { out } = await run('users first-link')
  expect(out).toMatch(`${world.url}/sign-in#`)
  const link = /#([\w-]{43})\n/.exec(out)?.[1] ?? ''
  expect((await open(link, { email: 'ann@shop.example', name: 'Ann' })).status).toBe(201)
  expect((await run('users first-link')).out).toMatch('There are users already.')
  expect((await run('users list')).out).toMatch(/ann@shop\.example +Ann +owner +all +active/)
})

test('an added user comes in by the printed link, changes role, and is out when disabled', async () => {
  const added = await run(`users add Cleo@shop.example --name Cleo --role clerk --store ${STORE} --json`)
  const { link } = JSON.parse(added.out) as { link: string }
  const cookie = cookieOf(await open(link))
  const seen = () => world.send('readSession', { token: null, headers: { cookie } })
  expect(await (await seen()).json()).toMatchObject({ role: 'clerk', storeIds: [STORE] })
  expect((await run('users role cleo@shop.example --role operator')).code).toBe(0)
  expect(await (await seen()).json()).toMatchObject({ role: 'operator', storeIds: null })
  expect((await run('users disable cleo@shop.example')).code).toBe(0)
  expect((await seen()).status).toBe(401)
  const body = { email: 'cleo@shop.example', password: PASSWORD }
  expect((await world.send('signIn', { token: null, body })).status).toBe(401)
  expect((await run('users reset-link cleo@shop.example')).code).toBe(1)
})

test('a disabled user is let in again', async () => {
  expect((await run('users enable cleo@shop.example')).out).toMatch('may sign in again')
  const body = { email: 'cleo@shop.example', password: PASSWORD }
  expect((await world.send('signIn', { token: null, body })).status).toBe(201)
})

test('one-time codes are switched off for who has lost them', async () => {
  const user = await findUserByEmail(world.run.database, 'ann@shop.example')
  const { database, secretKeys, clock } = world.run
  const userId = user?.user_id ?? ''
  await keepUnconfirmedSecret(database, secretKeys, { userId, secret: 'JBSWY3DPEHPK3PXP', now: clock() })
  await confirmOneTimeCodes(database, userId, clock())
  expect((await run('users codes-off ann@shop.example')).code).toBe(0)
  const body = { email: 'ann@shop.example', password: PASSWORD }
  expect(await (await world.send('signIn', { token: null, body })).json()).toHaveProperty('role')
})

test('the last owner stays', async () => {
  for (const words of ['users disable ann@shop.example', 'users role ann@shop.example --role clerk'])
    expect((await run(words)).err).toMatch('No other owner could sign in.')
})

test('what is done at the machine is noted', async () => {
  const { items } = await world.call('listAudit')
  expect(items.filter(({ actor }) => actor === 'command line').map(({ text }) => text)).toEqual([
    'Switched the one-time codes of ann@shop.example off.',
    'Changed the user cleo@shop.example.',
    'Changed the user cleo@shop.example.',
    'Changed the user cleo@shop.example.',
    'Added the user cleo@shop.example.',
  ])
})

test('a link for a forgotten password lets the user choose another', async () => {
  const { link } = JSON.parse((await run('users reset-link ann@shop.example --json')).out)
  expect((await open(link, { newPassword: 'Other-Harbor-43' })).status).toBe(201)
})

test.each([
  ['users add nobody --name N --role clerk', 2],
  ['users add ann@shop.example --name Ann --role clerk', 1],
  [`users add bo@shop.example --name Bo --role owner --store ${STORE}`, 2],
  ['users add bo@shop.example --name Bo --role clerk --store no-such-store', 1],
  ['users add bo@shop.example --name Bo', 2],
  ['users role nobody@shop.example --role clerk', 1],
])('%s ends with %i', async (words, code) => {
  expect((await run(words)).code).toBe(code)
})
