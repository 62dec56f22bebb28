/** Mails to staff, kept until they are sent, and shown for a while after. */
import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { open, type SecretKeys, seal } from '../platform/secret-box.ts'
import type { Queryable } from './connect.ts'
import { readInstallationKey } from './installation.ts'
import type { Schema } from './schema.ts'

export type MailRow = Selectable<Schema['outbox_mails']>
export type MailParameters = Readonly<Record<string, string | number>>

export interface NewMail {
  readonly kind: MailRow['kind']
  readonly about: string
  readonly recipient: string
  readonly language: MailRow['language']
  readonly parameters: MailParameters
  readonly now: Date
}

/** Gives whether it is new: what was written already is not written again. */
export async function keepMail(db: Queryable, keys: SecretKeys, mail: NewMail): Promise<boolean> {
  const mailId = randomUUID()
  const key = await readInstallationKey(db, keys)
  const result = await db
    .insertInto('outbox_mails')
    .values({
      mail_id: mailId,
      kind: mail.kind,
      about: mail.about,
      recipient: mail.recipient,
      language: mail.language,
      sealed_parameters: seal(key, JSON.stringify(mail.parameters), belongsTo(mailId)),
      try_at: mail.now,
      created_at: mail.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export function openMail({ current, previous }: SecretKeys, mail: MailRow): MailParameters {
  const keys = previous === null ? [current] : [current, previous]
  return JSON.parse(open(keys, mail.sealed_parameters, belongsTo(mail.mail_id))) as MailParameters
}

export function listMails(
  db: Queryable,
  page: { readonly limit: number; readonly offset: number },
): Promise<MailRow[]> {
  return db
    .selectFrom('outbox_mails')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('mail_id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

export async function countMails(db: Queryable): Promise<number> {
  const { count } = await db
    .selectFrom('outbox_mails')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export function readMail(db: Queryable, mailId: string): Promise<MailRow | undefined> {
  return db.selectFrom('outbox_mails').selectAll().where('mail_id', '=', mailId).executeTakeFirst()
}

/** Takes the mail that is due longest, and sets when it is tried again: whoever is killed meanwhile leaves it to that. */
export async function takeMail(
  db: Queryable,
  asked: { readonly now: Date; readonly nextTry: (attempts: number) => Date },
): Promise<MailRow | undefined> {
  for (;;) {
    const due = await db
      .selectFrom('outbox_mails')
      .selectAll()
      .where('try_at', '<=', asked.now)
      .orderBy('try_at')
      .limit(1)
      .executeTakeFirst()
    if (due === undefined) return undefined
    const attempts = due.attempts + 1
    const taken = await db
      .updateTable('outbox_mails')
      .set({ attempts, try_at: asked.nextTry(attempts) })
      .where('mail_id', '=', due.mail_id)
      .where('attempts', '=', due.attempts)
      .returningAll()
      .executeTakeFirst()
    // Another process was quicker: its mail is not due any more.
    if (taken !== undefined) return taken
  }
}

export async function settleMail(
  db: Queryable,
  mailId: string,
  set: { readonly sentAt: Date } | { readonly problem: string; readonly isFinal: boolean },
): Promise<void> {
  const change =
    'sentAt' in set
      ? { sent_at: set.sentAt, try_at: null, problem: null }
      : { problem: set.problem, ...(set.isFinal ? { try_at: null } : {}) }
  await db.updateTable('outbox_mails').set(change).where('mail_id', '=', mailId).execute()
}

export async function forgetMails(db: Queryable, before: Date): Promise<void> {
  await db.deleteFrom('outbox_mails').where('created_at', '<', before).execute()
}

/** Under the key that the installation changes to; in the transaction of that change. */
export async function sealMailsAgain(db: Queryable, keys: SecretKeys): Promise<void> {
  for (const mail of await db.selectFrom('outbox_mails').selectAll().forUpdate().execute()) {
    const text = JSON.stringify(openMail(keys, mail))
    await db
      .updateTable('outbox_mails')
      .set({ sealed_parameters: seal(keys.current, text, belongsTo(mail.mail_id)) })
      .where('mail_id', '=', mail.mail_id)
      .execute()
  }
}

function belongsTo(mailId: string): string {
  return `outbox_mails.sealed_parameters/${mailId}`
}
