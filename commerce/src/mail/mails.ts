/** The mails that were made: kept for ever, and marked when a mail server took them. */
import type { Database } from '../database/open-pool.ts'

export interface MailAddress {
  readonly name: string
  readonly email: string
}

export interface NewMail {
  readonly storeId: number
  readonly kind: string
  readonly orderId: number
  readonly orderNumber: string
  readonly isCopy: boolean
  readonly sender: MailAddress
  readonly recipient: MailAddress
  /** Addresses that the recipient does not see. */
  readonly bcc: readonly string[]
  readonly subject: string
  readonly body: string
  readonly now: Date
}

export async function keepMail(db: Database, mail: NewMail): Promise<void> {
  const { storeId, kind, orderId, orderNumber, isCopy, sender, recipient, bcc, subject, body, now } = mail
  await db.query(
    `insert into commerce.sales_mail
       (store_id, kind, order_id, order_number, is_copy, sender_name, sender_email, recipient_name, recipient_email,
        bcc, subject, body, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[storeId, kind, orderId, orderNumber, isCopy, sender.name, sender.email],
      ...[recipient.name, recipient.email, bcc, subject, body, now],
    ],
  )
}

export interface MailRow {
  readonly mail_id: number
  readonly sender_name: string
  readonly sender_email: string
  readonly recipient_name: string
  readonly recipient_email: string
  readonly bcc: readonly string[]
  readonly subject: string
  readonly body: string
}

const SHOWN = `mail_id::int, store_id, kind, order_id, order_number, is_copy, sender_name, sender_email, recipient_name,
  recipient_email, bcc, subject, body, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as made_at,
  to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as sent_at, attempts, last_error`

/** The newest first. @param page from 1 */
export async function listMails(
  db: Database,
  {
    orderId,
    page,
    pageSize,
  }: { readonly orderId: number | null; readonly page: number; readonly pageSize: number },
): Promise<{ readonly items: readonly unknown[]; readonly total_count: number }> {
  const { rows: items } = await db.query(
    `select ${SHOWN} from commerce.sales_mail where $1::int is null or order_id = $1
     order by sales_mail.mail_id desc limit $2 offset $3`,
    [orderId, pageSize, (page - 1) * pageSize],
  )
  const { rows } = await db.query<{ total: number }>(
    'select count(*)::int as total from commerce.sales_mail where $1::int is null or order_id = $1',
    [orderId],
  )
  return { items, total_count: rows[0]?.total ?? 0 }
}

/** Mails that no server took yet, the oldest first. */
export async function mailsToSend(
  db: Database,
  limit: number,
  attemptsMax: number,
): Promise<readonly MailRow[]> {
  const { rows } = await db.query<MailRow>(
    `select mail_id::int, sender_name, sender_email, recipient_name, recipient_email, bcc, subject, body
     from commerce.sales_mail
     where sent_at is null and attempts < $2
     order by sales_mail.mail_id
     limit $1`,
    [limit, attemptsMax],
  )
  return rows
}

/** @param lastError null: it was taken */
export async function markAttempt(
  db: Database,
  mailId: number,
  { now, lastError }: { readonly now: Date; readonly lastError: string | null },
): Promise<void> {
  await db.query(
    `update commerce.sales_mail
     set attempts = attempts + 1, last_error = $2, sent_at = case when $2::text is null then $3::timestamptz end
     where mail_id = $1`,
    [mailId, lastError, now],
  )
}
