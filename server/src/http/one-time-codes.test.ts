/** One-time codes: set up by a person, asked for as they sign in, and what opens when the device is lost. */
import type { CodeWantedJson } from '@orderferry/contract/users'
import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { keepUnconfirmedSecret } from '../database/one-time-codes.ts'
import type { Schema } from '../database/schema.ts'
import { clearLogs } from '../sync/upkeep/clear-logs.ts'
import { codeAt, newSecret } from '../users/one-time-code.ts'
import { linkFor } from '../users/sign-in-links.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson, cookieOf, PASSWORD, type Person } from './testing/people.ts'

const OTHER = 'Other-Harbor-43'
const DAY_MINUTES = 24 * 60

let world: ApiWorld
let clerk: Person
let secret: string
let recoveryCodes: readonly string[]

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())

const asks = (body?: object) => ({ token: null, headers: clerk.headers, body })
const signIn = async (more: object = {}): Promise<CodeWantedJson> => {
  const body = { email: clerk.email, password: PASSWORD, ...more }
  return (await (await world.send('signIn', { token: null, body })).json()) as CodeWantedJson
}
const give = (challenge: string, code: string) =>
  world.send('giveCode', { token: null, body: { challenge, code } })
/** What the app shows; codes are used once, so the next one is asked of the next half minute. */
const nextCode = async () => {
  await world.minutesPass(1)
  return codeAt(secret, world.run.clock())
}

async function enrol(person: Person): Promise<void> {
  const asked = { token: null, headers: person.headers }
  const enrolment = await world.call('startOneTimeCodes', { ...asked, body: { password: PASSWORD } })
  secret = enrolment.secret
  const body = { code: codeAt(secret, world.run.clock()) }
  recoveryCodes = (await world.call('confirmOneTimeCodes', { ...asked, body })).recoveryCodes
}

beforeEach(async () => {
  await world.run.database.deleteFrom('users').execute()
  clerk = await addPerson(world, { role: 'clerk', name: 'Cleo Park' })
})

describe('somebody who sets them up', () => {
  test('gets a secret as text, as address and as picture, and has none before the first code', async () => {
    const body = { password: PASSWORD }
    const { uri, qr, secret: text } = await world.call('startOneTimeCodes', asks(body))
    expect(uri).toBe(
      `otpauth://totp/Orderferry:${encodeURIComponent(clerk.email)}?secret=${text}&issuer=Orderferry&algorithm=SHA1&digits=6&period=30`,
    )
    expect(qr.path).toMatch(/^M\d/)
    expect(await world.call('readOneTimeCodes', asks())).toEqual({ since: null, recoveryCodesLeft: 0 })
    expect(await signIn()).not.toHaveProperty('challenge')
    const problem = await world.refused('confirmOneTimeCodes', asks({ code: '000000' }))
    expect(problem).toMatchObject({ errors: [{ field: 'body.code', problem: 'is not the code of the app' }] })
  })

  test('has ten recovery codes then, which are shown once', async () => {
    await enrol(clerk)
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(recoveryCodes[0]).toMatch(/^([2-9a-z]{4}-){3}[2-9a-z]{4}$/)
    expect(await world.call('readOneTimeCodes', asks())).toEqual({
      since: expect.any(String),
      recoveryCodesLeft: 10,
    })
    for (const again of ['startOneTimeCodes', 'confirmOneTimeCodes'] as const)
      expect(await world.refused(again, asks({ password: PASSWORD, code: '123456' }))).toBeTruthy()
    expect(await world.refused('startOneTimeCodes', asks({ password: PASSWORD }))).toMatchObject({
      code: 'codes-on',
    })
  })

  test('has the secret sealed: the database does not hold it', async () => {
    await enrol(clerk)
    const [row] = await world.run.database.selectFrom('user_one_time_codes').selectAll().execute()
    expect(row?.sealed_secret.includes(Buffer.from(secret))).toBe(false)
  })

  test.each(['startOneTimeCodes', 'renewRecoveryCodes', 'removeOneTimeCodes'] as const)(
    'needs the password for %s',
    async (name) => {
      const problem = await world.refused(name, asks({ password: 'wrong' }))
      expect(problem).toMatchObject({ status: 400, errors: [{ field: 'body.password' }] })
    },
  )

  test.each(['renewRecoveryCodes', 'removeOneTimeCodes'] as const)(
    'is told by %s that there are none',
    async (name) => {
      expect(await world.refused(name, asks({ password: PASSWORD }))).toMatchObject({ code: 'codes-off' })
    },
  )

  test('is a person: a token has none', async () => {
    expect(await world.refused('readOneTimeCodes')).toMatchObject({ code: 'not-a-person' })
  })
})

test('what is confirmed is the secret that the code was made of, also where another page begins anew', async () => {
  const { secretKeys, clock } = world.run
  const first = await world.call('startOneTimeCodes', asks({ password: PASSWORD }))
  const answer = await whileHeld('user_one_time_codes', {
    ask: () => world.send('confirmOneTimeCodes', asks({ code: codeAt(first.secret, clock()) })),
    change: (trx) =>
      keepUnconfirmedSecret(trx, secretKeys, { userId: clerk.userId, secret: newSecret(), now: clock() }),
  })
  expect(await answer.json()).toMatchObject({ errors: [{ field: 'body.code' }] })
  expect(await world.call('readOneTimeCodes', asks())).toMatchObject({ since: null })
})

/** Asks while another transaction holds the table's rows, which changes them as soon as the question waits for it. */
function whileHeld(
  table: 'sign_in_challenges' | 'user_one_time_codes',
  act: {
    readonly ask: () => Promise<Response>
    readonly change: (trx: Transaction<Schema>) => Promise<unknown>
  },
): Promise<Response> {
  const { database } = world.run
  return database
    .transaction()
    .execute(async (trx) => {
      await trx.selectFrom(table).selectAll().forUpdate().execute()
      const answer = act.ask()
      await vi.waitFor(
        async () => {
          const { rows } = await sql`
            select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
            database,
          )
          expect(rows).not.toEqual([])
        },
        { timeout: 10_000 },
      )
      await act.change(trx)
      return { answer }
    })
    .then(({ answer }) => answer)
}

describe('signing in with them', () => {
  beforeEach(() => enrol(clerk))

  test('takes the password, which opens nothing yet, and then the code of the app', async () => {
    const { challenge } = await signIn()
    expect(await world.refused('readSession', { token: challenge })).toMatchObject({ code: 'token-unknown' })
    const answer = await give(challenge, await nextCode())
    expect(answer.status).toBe(201)
    const headers = { cookie: cookieOf(answer) }
    expect(await world.call('readSession', { token: null, headers })).toMatchObject({ userId: clerk.userId })
  })

  test('takes each code once, and each challenge', async () => {
    const [one, other] = [await signIn(), await signIn()]
    const code = await nextCode()
    expect((await give(one.challenge, code)).status).toBe(201)
    expect(await (await give(other.challenge, code)).json()).toMatchObject({ code: 'code-refused' })
    expect(await (await give(one.challenge, await nextCode())).json()).toMatchObject({
      code: 'challenge-ended',
      status: 401,
    })
  })

  test('takes the code that switched them on no second time', async () => {
    const { challenge } = await signIn()
    const used = codeAt(secret, world.run.clock())
    expect((await give(challenge, used)).status).toBe(401)
  })

  test('opens one session for two requests with one code at the same moment', async () => {
    const { challenge } = await signIn()
    const code = await nextCode()
    const answers = await Promise.all([give(challenge, code), give(challenge, code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401])
  })

  test('takes a wrong code back and lets it be typed again, five times, then locks the account', async () => {
    const { challenge } = await signIn()
    expect(await (await give(challenge, '000000')).json()).toMatchObject({ code: 'code-refused' })
    expect((await give(challenge, await nextCode())).status).toBe(201)
    const again = await signIn()
    for (let failure = 0; failure < 5; failure += 1) await give(again.challenge, '000000')
    expect((await give(again.challenge, await nextCode())).status).toBe(401)
    expect(await signIn()).toMatchObject({ code: 'sign-in-refused' })
    await world.minutesPass(15)
    expect(await signIn()).toHaveProperty('challenge')
  })

  test('counts on over right passwords: who has the password cannot guess codes for ever', async () => {
    for (let failure = 0; failure < 5; failure += 1) await give((await signIn()).challenge, '000000')
    expect(await signIn()).toMatchObject({ code: 'sign-in-refused' })
  })

  test('waits ten minutes for the code', async () => {
    const { challenge } = await signIn()
    await world.minutesPass(11)
    expect(await (await give(challenge, await nextCode())).json()).toMatchObject({ code: 'challenge-ended' })
    await clearLogs(world.run)
    expect(await world.run.database.selectFrom('sign_in_challenges').selectAll().execute()).toEqual([])
  })

  test('goes by a recovery code, however it is typed, once', async () => {
    const typed = recoveryCodes[0]?.toUpperCase().replaceAll('-', ' ') ?? ''
    expect((await give((await signIn()).challenge, typed)).status).toBe(201)
    expect((await give((await signIn()).challenge, typed)).status).toBe(401)
    expect((await world.call('readOneTimeCodes', asks())).recoveryCodesLeft).toBe(9)
  })

  test('goes by new recovery codes alone once they are made', async () => {
    const made = await world.call('renewRecoveryCodes', asks({ password: PASSWORD }))
    expect((await give((await signIn()).challenge, recoveryCodes[0] ?? '')).status).toBe(401)
    expect((await give((await signIn()).challenge, made.recoveryCodes[0] ?? '')).status).toBe(201)
  })

  test('is done with the password again once they are switched off', async () => {
    await world.call('removeOneTimeCodes', asks({ password: PASSWORD }))
    expect(await signIn()).toMatchObject({ userId: clerk.userId })
    expect(await world.call('readOneTimeCodes', asks())).toEqual({ since: null, recoveryCodesLeft: 0 })
  })

  test('changes the password on the way with the code, not before', async () => {
    await world.minutesPass(366 * DAY_MINUTES)
    const { challenge } = await signIn({ newPassword: OTHER })
    expect(await signIn()).toMatchObject({ code: 'password-expired' })
    expect((await give(challenge, await nextCode())).status).toBe(201)
    expect(await signIn({ password: OTHER })).toHaveProperty('challenge')
  })

  test('is asked of whoever opens a link for a forgotten password, too', async () => {
    const link = await linkFor(world.run.database, clerk.userId, world.run.clock())
    const answer = await world.send('openSignInLink', { token: null, body: { link, newPassword: OTHER } })
    const { challenge } = (await answer.json()) as CodeWantedJson
    expect(await signIn({ password: OTHER })).toMatchObject({ code: 'sign-in-refused' })
    expect((await give(challenge, await nextCode())).status).toBe(201)
    expect(await signIn({ password: OTHER })).toHaveProperty('challenge')
  })

  test('uses up no recovery code for a challenge that ends at the same moment', async () => {
    const { challenge } = await signIn()
    const answer = await whileHeld('sign_in_challenges', {
      ask: () => give(challenge, recoveryCodes[0] ?? ''),
      change: (trx) => trx.deleteFrom('sign_in_challenges').execute(),
    })
    expect(await answer.json()).toMatchObject({ code: 'challenge-ended' })
    expect((await world.call('readOneTimeCodes', asks())).recoveryCodesLeft).toBe(10)
  })

  test.each(['owner', 'person'] as const)(
    'ends half way when the %s takes the codes away: the password alone is enough',
    async (who) => {
      const { challenge } = await signIn()
      if (who === 'owner') await world.call('removeUserCodes', { params: { userId: clerk.userId } })
      else await world.call('removeOneTimeCodes', asks({ password: PASSWORD }))
      expect(await (await give(challenge, await nextCode())).json()).toMatchObject({
        code: 'challenge-ended',
      })
      expect(await signIn()).toMatchObject({ userId: clerk.userId })
    },
  )

  test('ends half way when the person signs out everywhere', async () => {
    const { challenge } = await signIn()
    await world.call('signOutEverywhere', asks())
    expect(await (await give(challenge, await nextCode())).json()).toMatchObject({ code: 'challenge-ended' })
  })
})

test.each([
  [{ challenge: 'short', code: '123456' }, 'body.challenge'],
  [{ challenge: 'a'.repeat(43), code: ' ' }, 'body.code'],
])('%j is refused in words', async (body, field) => {
  const problem = await world.refused('giveCode', { token: null, body })
  expect(problem).toMatchObject({ code: 'input-invalid', errors: [{ field, fix: expect.any(String) }] })
})
