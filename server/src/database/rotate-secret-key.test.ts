import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { cloneTestDatabase, type TestDatabase } from '@orderferry/postgres/test-databases'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import type { Config } from '../config.ts'
import { startService } from '../main.ts'
import { generateSecretKey, type SecretKey, type SecretKeys } from '../platform/secret-box.ts'
import { insertRotation } from './account-key-rotations.ts'
import { AccountKeys } from './account-keys.ts'
import { openRefreshToken, sealRefreshToken } from './account-tokens.ts'
import { readAccount, updateAccount } from './amazon-accounts.ts'
import { connectDatabase, type Database, SCHEMA_NAME } from './connect.ts'
import { requireSecretKey } from './installation.ts'
import { migrateDatabase } from './migrate.ts'
import { findOneTimeCodes, keepUnconfirmedSecret, openSecret } from './one-time-codes.ts'
import { announceWorker } from './order-leases.ts'
import { rotateSecretKey } from './rotate-secret-key.ts'
import { insertAccount } from './store-writes.ts'
import { insertUser } from './users.ts'

const program = join(import.meta.dirname, '../../bin/orderferry.mjs')
const ACCOUNTS = ['na-a1first', 'na-a2second']
const now = new Date('2026-03-02T12:00:00Z')

let database: TestDatabase
let db: Database
let former: SecretKey
let next: SecretKey
let both: SecretKeys

beforeEach(async () => {
  database = await cloneTestDatabase(inject('postgresUrl'), 'server', async (url) => {
    await migrateDatabase(url)
  })
  db = connectDatabase(database.url, 6)
  former = generateSecretKey()
  next = generateSecretKey()
  both = { current: next, previous: former }
  await requireSecretKey(db, keysOf(former), now)
  for (const accountId of ACCOUNTS) await addAccount(accountId, new AccountKeys(keysOf(former)))
})
afterEach(async () => {
  await db.destroy()
  await database.drop()
})

function keysOf(current: SecretKey): SecretKeys {
  return { current, previous: null }
}

async function addAccount(accountId: string, keys: AccountKeys): Promise<void> {
  const { key, wrapped } = await keys.create(db, accountId)
  await insertAccount(db, {
    account_id: accountId,
    region: 'NA',
    seller_id: accountId.toUpperCase(),
    wrapped_key: wrapped,
    sealed_refresh_token: sealRefreshToken(key, accountId, `Atzr|of ${accountId}`),
    authorized_at: now,
    authorization_expires_at: now,
    sync_every_minutes: 5,
    next_sync_at: now,
    created_at: now,
  })
}

/** Whether everything opens for a process that has only this key. */
async function allOpensWith(secretKey: SecretKey): Promise<boolean> {
  try {
    await requireSecretKey(db, keysOf(secretKey), now)
    const keys = new AccountKeys(keysOf(secretKey))
    for (const accountId of ACCOUNTS) {
      const account = await readAccount(db, accountId)
      if (account === undefined) return false
      const token = openRefreshToken(await keys.keyOf(db, accountId), account)
      expect(token).toBe(`Atzr|of ${accountId}`)
    }
    return true
  } catch {
    return false
  }
}

/** Somebody else is writing to this account: whoever changes its key waits. */
async function holdAccount(accountId: string) {
  const isHeld = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  const holder = db.transaction().execute(async (trx) => {
    await updateAccount(trx, accountId, { sync_every_minutes: 10 })
    isHeld.resolve()
    await end.promise
  })
  await isHeld.promise
  return {
    letGo: async () => {
      end.resolve()
      await holder
    },
  }
}

async function waitingForLocks(): Promise<number> {
  const { rows } = await sql`
    select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
    db,
  )
  return rows.length
}

/** `orderferry keys rotate`, as a process of its own. */
function command(): ChildProcess {
  const base64 = ({ bytes }: SecretKey) => bytes.toString('base64')
  return spawn(process.execPath, [program, 'keys', 'rotate'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      ORDERFERRY_SECRET_KEY: base64(next),
      ORDERFERRY_SECRET_KEY_PREVIOUS: base64(former),
    },
    stdio: 'ignore',
  })
}

test('after the rotation everything opens with the new key alone, and the former one is refused', async () => {
  expect(await rotateSecretKey(db, both)).toEqual({ kind: 'rotated', accounts: 2 })
  expect([await allOpensWith(next), await allOpensWith(former)]).toEqual([true, false])
})

test('done twice, the second time changes nothing', async () => {
  await rotateSecretKey(db, both)
  const before = await readAccount(db, 'na-a1first')
  expect(await rotateSecretKey(db, both)).toEqual({ kind: 'already' })
  expect(await readAccount(db, 'na-a1first')).toEqual(before)
})

test('killed in the middle, all is as it was, and done again it is whole', async () => {
  const second = await holdAccount('na-a2second')
  const killed = command()
  await expect.poll(waitingForLocks).toBe(1)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  await second.letGo()
  await expect.poll(waitingForLocks).toBe(0)
  expect([await allOpensWith(former), await allOpensWith(next)]).toEqual([true, false])

  const [code] = await once(command(), 'exit')
  expect(code).toBe(0)
  expect([await allOpensWith(next), await allOpensWith(former)]).toEqual([true, false])
})

test('a process that knows the former key alone is waited for; one that knows both is not', async () => {
  const announce = (...keys: readonly SecretKey[]) =>
    announceWorker(database.url, { schema: SCHEMA_NAME, keyIds: keys.map(({ id }) => id) })
  const knowsBoth = await announce(next, former)
  const knowsFormer = await announce(former)
  expect(await rotateSecretKey(db, both)).toEqual({ kind: 'others-lack-the-key', processes: 1 })
  expect(await allOpensWith(former)).toBe(true)

  await knowsFormer.stop()
  await expect.poll(() => rotateSecretKey(db, both)).toEqual({ kind: 'rotated', accounts: 2 })
  await knowsBoth.stop()
})

test('a process that starts with the former key while the key is changed is turned away', async () => {
  const first = await holdAccount('na-a1first')
  const rotation = rotateSecretKey(db, both)
  await expect.poll(waitingForLocks).toBe(1)
  const start = requireSecretKey(db, keysOf(former), now).catch((error: Error) => error.message)
  await expect.poll(waitingForLocks).toBe(2)
  await first.letGo()
  expect((await rotation).kind).toBe('rotated')
  expect(await start).toMatch(/sealed under another ORDERFERRY_SECRET_KEY/)
})

test('an account that is connected before the rotation opens for processes that know the former key alone', async () => {
  await addAccount('na-a3third', new AccountKeys(both))
  expect((await new AccountKeys(keysOf(former)).keyOf(db, 'na-a3third')).all).toHaveLength(1)
  expect(await rotateSecretKey(db, both)).toEqual({ kind: 'rotated', accounts: 3 })
})

test('an account whose data key is just being changed keeps both of its keys', async () => {
  const [accountId] = ACCOUNTS as [string]
  const keys = new AccountKeys(keysOf(former))
  const before = await keys.keyOf(db, accountId)
  const { wrapped } = await keys.create(db, accountId)
  await db.transaction().execute(async (trx) => {
    const { wrapped_key: wrappedFormerKey } = (await readAccount(trx, accountId)) ?? expect.fail()
    await insertRotation(trx, { accountId, wrappedFormerKey, now })
    await updateAccount(trx, accountId, { wrapped_key: wrapped })
  })
  await rotateSecretKey(db, both)
  const { current, all } = await new AccountKeys(keysOf(next)).keyOf(db, accountId)
  expect(all.map(({ id }) => id)).toEqual([current.id, before.current.id])
})

test('the secrets of one-time codes open with the new key alone', async () => {
  const person = { email: 'ann@shop.example', name: 'Ann', role: 'owner', storeIds: null, now } as const
  const { user_id: userId } = (await insertUser(db, person)) ?? expect.fail()
  await keepUnconfirmedSecret(db, both, { userId, secret: 'JBSWY3DPEHPK3PXP', now })
  await rotateSecretKey(db, both)
  const codes = (await findOneTimeCodes(db, userId)) ?? expect.fail()
  expect(openSecret(keysOf(next), codes)).toBe('JBSWY3DPEHPK3PXP')
  expect(() => openSecret(keysOf(former), codes)).toThrow('not at hand')
})

test('a key that the database was never under is refused', async () => {
  const strangers = { current: generateSecretKey(), previous: generateSecretKey() }
  await expect(rotateSecretKey(db, strangers)).rejects.toThrow('sealed under another')
})

test('the service rotates as it starts with both keys, once no other process lacks the new one', async () => {
  const other = await announceWorker(database.url, { schema: SCHEMA_NAME, keyIds: [former.id] })
  const startAndStop = async () => {
    const service = await startService(serviceConfig(), () => now)
    await service.stop()
  }
  await startAndStop()
  expect(await allOpensWith(former)).toBe(true)
  await other.stop()
  // Other tests hold locks in their databases on the same server.
  const locks = () =>
    sql`select 1 from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`.execute(db)
  await expect.poll(async () => (await locks()).rows).toEqual([])
  await startAndStop()
  expect(await allOpensWith(next)).toBe(true)
})

function serviceConfig(): Config {
  const nobody = 'http://127.0.0.1:9'
  return {
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    publicUrl: undefined,
    signInsPerMinute: 20,
    installationId: undefined,
    mail: null,
    roles: ['http'],
    logLevel: 'silent',
    secretKeys: both,
    amazon: {
      spApiUrl: nobody,
      lwaUrl: nobody,
      consentUrl: nobody,
      applicationId: undefined,
      clientId: 'client',
      clientSecret: 'secret',
    },
    commerce: { url: nobody, credentials: { kind: 'bearer', token: 'token' } },
    limits: {
      callDeadlineMs: 1_000,
      commerceDeadlineMs: 1_000,
      confirmationSettlesMs: 0,
      commerceAtOnce: 1,
    },
  }
}
