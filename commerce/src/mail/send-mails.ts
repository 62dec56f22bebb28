/** Hands what was kept to a mail server, where one is set. Without one all stays in the outbox, for people to read. */
import { createTransport } from 'nodemailer'
import type { Engine } from '../engine.ts'
import { type MailRow, mailsToSend, markAttempt } from './mails.ts'

/** As Commerce sends in one run of its job. */
const AT_ONCE_MAX = 50
const ATTEMPTS_MAX = 10
const LOOK_EVERY_MS = 5_000
const SERVER_TIMEOUT_MS = 10_000

export interface MailSending {
  readonly stop: () => Promise<void>
}

/** @param smtpUrl `smtp://user:password@host:port`; null: nothing is sent */
export function sendMails(
  engine: Engine,
  smtpUrl: string | null,
  report: (error: unknown) => void,
): MailSending {
  if (smtpUrl === null) return { stop: async () => {} }
  const transport = createTransport(smtpUrl, {})
  let underWay: Promise<void> | null = null
  const look = () => {
    underWay ??= sendKept(engine, (mail) => within(SERVER_TIMEOUT_MS, transport.sendMail(asMessage(mail))))
      .catch(report)
      .finally(() => {
        underWay = null
      })
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await underWay
      transport.close()
    },
  }
}

async function sendKept(engine: Engine, send: (mail: MailRow) => Promise<unknown>): Promise<void> {
  for (const mail of await mailsToSend(engine.pool, AT_ONCE_MAX, ATTEMPTS_MAX)) {
    const lastError = await send(mail).then(
      () => null,
      (error: Error) => error.message.slice(0, 500),
    )
    await markAttempt(engine.pool, mail.mail_id, { now: engine.clock(), lastError })
    // A server that took this one for no reason of its own will hardly take the next.
    if (lastError !== null) return
  }
}

function asMessage(mail: MailRow) {
  return {
    from: { name: mail.sender_name, address: mail.sender_email },
    to: { name: mail.recipient_name, address: mail.recipient_email },
    bcc: [...mail.bcc],
    subject: mail.subject,
    text: mail.body,
  }
}

async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The mail server does not answer.')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
