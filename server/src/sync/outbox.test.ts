/** Mails to staff: written once, kept while there is no SMTP server, sent once there is one, tried again when refused. */
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { switchReadOnlyOff, switchReadOnlyOn } from '../database/global-settings.ts'
import { keepMail, listMails, openMail, settleMail } from '../database/outbox.ts'
import { startHttp } from '../http/start-http.ts'
import { type ApiWorld, startApiWorld } from '../http/testing/api-world.ts'
import { smtpMailer } from '../mail/smtp-mailer.ts'
import { ACCOUNT } from '../testing/test-world.ts'
import { clearLogs } from './upkeep/clear-logs.ts'
import { remindOfAuthorizations } from './upkeep/remind-of-authorizations.ts'
import { sendMails } from './upkeep/send-mails.ts'

const DAY_MS = 24 * 3_600_000
let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
})
afterAll(() => world.stop())

const mails = () => listMails(world.run.database, { limit: 50, offset: 0 })
const forget = () => world.run.database.deleteFrom('outbox_mails').execute()

function keep(about: string, recipient = 'ann@shop.example'): Promise<boolean> {
  const { database, secretKeys, clock } = world.run
  const parameters = { accountId: ACCOUNT, stores: 'US shop', days: 7, day: '2026-12-01' }
  const mail = { kind: 'authorization-ends', language: 'en', about, recipient, parameters } as const
  return keepMail(database, secretKeys, { ...mail, now: clock() })
}

/** An SMTP server that takes what it is given, or refuses so many mails first. */
async function smtp(refusals = 0) {
  const taken: string[] = []
  let left = refusals
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (part) => {
        text += String(part)
      })
      stream.on('end', () => {
        if (left > 0) {
          left -= 1
          return done(Object.assign(new Error('Try later.'), { responseCode: 451 }))
        }
        taken.push(text)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Orderferry <ferry@shop.example>' })
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { run: { ...world.run, mailer }, taken, stop }
}

describe('the sign-in link of a new user', () => {
  test('is written to them, in the language of whoever invites, and lies sealed', async () => {
    const body = { email: 'new@shop.example', name: 'Nora', role: 'clerk' }
    await world.call('addUser', { body, language: 'zh-Hant' })
    const { items, total } = await world.call('listMails', { query: 'count=exact' })
    expect(total).toBe(1)
    expect(items[0]).toMatchObject({
      recipient: 'new@shop.example',
      subject: '您的 Orderferry 登入連結',
      state: 'kept',
    })
    const mail = await world.call('readMail', { params: { mailId: items[0]?.mailId ?? '' } })
    expect(mail.text).toMatch(new RegExp(`${world.url}/sign-in#[\\w-]{43}`))
    const [row] = await mails()
    expect(row?.sealed_parameters.toString('latin1')).not.toContain('sign-in#')
  })

  test('is written together with the user, or neither', async () => {
    const { database } = world.run
    const body = { email: 'half@shop.example', name: 'Hal', role: 'clerk' }
    await sql`alter table outbox_mails rename to outbox_mails_away`.execute(database)
    const failed = await world.send('addUser', { body })
    await sql`alter table outbox_mails_away rename to outbox_mails`.execute(database)
    expect(failed.status).toBe(500)
    expect((await world.send('addUser', { body })).status).toBe(201)
    await database.deleteFrom('outbox_mails').where('recipient', '=', body.email).execute()
  })

  test('is for owners alone to see, and for none once it is not there', async () => {
    expect(await world.refused('listMails', { role: 'operator' })).toMatchObject({ code: 'role-too-low' })
    const unknown = { params: { mailId: '00000000-0000-4000-8000-000000000000' } }
    expect(await world.refused('readMail', unknown)).toMatchObject({ code: 'mail-unknown' })
    expect(await world.refused('readMail', { params: { mailId: 'x' } })).toMatchObject({
      code: 'input-invalid',
    })
    await forget()
  })
})

describe('the end of an authorization (S-21)', () => {
  test.each([
    [40, 0],
    [29, 1],
    [6, 1],
    [0, 1],
  ])(
    '%i days before, %i mail goes to the contact of the stores, however often it is looked',
    async (days, count) => {
      await forget()
      const endsAt = new Date(world.run.clock().getTime() + days * DAY_MS + 60_000)
      await world.run.database
        .updateTable('amazon_accounts')
        .set({ authorization_expires_at: endsAt })
        .execute()
      await remindOfAuthorizations(world.run)
      await Promise.all([remindOfAuthorizations(world.run), remindOfAuthorizations(world.run)])
      const written = await mails()
      expect(written.map(({ recipient }) => recipient)).toEqual(Array(count).fill('shop@example.com'))
    },
  )

  test('is written again at the next stage, and says which stores', async () => {
    const later = { ...world.run, clock: () => new Date(world.run.clock().getTime() + 2 * 60_000) }
    await remindOfAuthorizations(later)
    const [mail] = await mails()
    if (mail === undefined) throw new Error('No mail was written.')
    expect(openMail(world.run.secretKeys, mail)).toMatchObject({ stores: 'US shop', accountId: ACCOUNT })
  })
})

describe('a mail', () => {
  test('stays in the outbox while there is no SMTP server', async () => {
    await forget()
    await keep('kept')
    await sendMails(world.run)
    expect((await world.call('listMails')).items).toMatchObject([{ state: 'kept', attempts: 0 }])
  })

  test('is sent once there is one, once, and under an id that stays', async () => {
    const { run, taken, stop } = await smtp()
    await sendMails(run)
    await sendMails(run)
    await stop()
    expect(taken).toHaveLength(1)
    const [mail] = await mails()
    expect(taken[0]).toContain(`<${mail?.mail_id}@orderferry>`)
    expect(taken[0]).toContain('To: ann@shop.example')
    expect((await world.call('listMails')).items[0]).toMatchObject({ state: 'sent', problem: null })
  })

  test('that is refused is tried again later, says why, and fails after ten times', async () => {
    await forget()
    await keep('refused')
    const { run, taken, stop } = await smtp(1)
    await sendMails(run)
    const [refused] = await mails()
    expect(refused).toMatchObject({ attempts: 1, problem: expect.stringContaining('Try later.') })
    await sendMails(run)
    expect(taken).toHaveLength(0)
    const later = { ...run, clock: () => new Date(run.clock().getTime() + 5 * 60_000) }
    await sendMails(later)
    await stop()
    expect(taken).toHaveLength(1)

    await settleMail(world.run.database, refused?.mail_id ?? '', { problem: 'No.', isFinal: true })
    await world.run.database.updateTable('outbox_mails').set({ sent_at: null }).execute()
    const door = await startHttp({ ...run, port: 0 })
    const answer = await fetch(`${door.url}/api/v1/outbox-mails`, {
      headers: { authorization: `Bearer ${world.tokens.owner}` },
    })
    const shown = (await answer.json()) as { readonly items: readonly object[] }
    expect(shown.items[0]).toMatchObject({ state: 'failed', problem: 'No.' })
    await door.stop()
  })

  test('is held in Read-Only Mode, which the outbox says, and leaves after it', async () => {
    await forget()
    await keep('held')
    const { run, taken, stop } = await smtp()
    await switchReadOnlyOn(run.database, 'staff', run.clock())
    await sendMails(run)
    expect(taken).toHaveLength(0)
    const door = await startHttp({ ...run, port: 0 })
    const answer = await fetch(`${door.url}/api/v1/outbox-mails`, {
      headers: { authorization: `Bearer ${world.tokens.owner}` },
    })
    expect(await answer.json()).toMatchObject({ items: [{ state: 'kept', attempts: 0 }] })
    await door.stop()
    await switchReadOnlyOff(run.database)
    await sendMails(run)
    await stop()
    expect(taken).toHaveLength(1)
  })

  test('is taken only as the one before it is done with', async () => {
    await forget()
    await keep('first')
    await keep('second')
    const taken: number[] = []
    const mailer = {
      send: async () => {
        const waiting = (await mails()).filter(({ attempts }) => attempts === 0)
        taken.push(waiting.length)
      },
    }
    await sendMails({ ...world.run, mailer })
    expect(taken).toEqual([1, 0])
  })

  test('of a server that is not there stays, for the next time', async () => {
    await forget()
    await keep('unreachable')
    const mailer = smtpMailer({ url: 'smtp://127.0.0.1:9', from: 'ferry@shop.example' })
    await sendMails({ ...world.run, mailer })
    expect((await mails())[0]).toMatchObject({ attempts: 1, sent_at: null })
    expect((await mails())[0]?.try_at).not.toBeNull()
  })

  test('is forgotten after a month', async () => {
    await clearLogs({ ...world.run, clock: () => new Date(world.run.clock().getTime() + 31 * DAY_MS) })
    expect(await mails()).toEqual([])
  })
})
