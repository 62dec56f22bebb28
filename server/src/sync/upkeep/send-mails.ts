/**
 * Sends the mails whose time has come. Without an SMTP server they stay in the outbox, which the admin shows; so they do in
 * Read-Only Mode, as a copy of the installation must not send what the original sends (S-64).
 */
import { isReadOnly } from '../../database/global-settings.ts'
import { openMail, settleMail, takeMail } from '../../database/outbox.ts'
import type { Run } from '../run.ts'

const MAILS_AT_ONCE = 20
const ATTEMPTS_MAX = 10
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 6 * 3_600_000

export async function sendMails(run: Run): Promise<undefined> {
  const { database, mailer, secretKeys, clock, log } = run
  if (mailer === null) return undefined
  for (let sent = 0; sent < MAILS_AT_ONCE; sent += 1) {
    if (await isReadOnly(database)) return undefined
    // One at a time: what the first ones take must not use up the time in which the last one is this process's.
    const now = clock()
    const nextTry = (attempts: number) =>
      new Date(now.getTime() + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1)))
    const mail = await takeMail(database, { now, nextTry })
    if (mail === undefined) return undefined
    try {
      await mailer.send(mail, openMail(secretKeys, mail))
      await settleMail(database, mail.mail_id, { sentAt: clock() })
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      const isFinal = mail.attempts >= ATTEMPTS_MAX
      log.warn({ mailId: mail.mail_id, attempts: mail.attempts, reason: problem }, 'A mail was not taken')
      await settleMail(database, mail.mail_id, { problem, isFinal })
    }
  }
  return undefined
}
