/** Hands mails to the SMTP server that is set; each within a limit, and under an id that stays when it is tried again. */
import { type MailWords, sayMail } from '@orderferry/contract/words/say-mail'
import type { Language } from '@orderferry/contract/words/words'
import { createTransport } from 'nodemailer'
import type { MailParameters, MailRow } from '../database/outbox.ts'
import type { Mailer } from '../sync/run.ts'

const LIMIT_MS = 20_000

export function smtpMailer(settings: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport({
    url: settings.url,
    connectionTimeout: LIMIT_MS,
    greetingTimeout: LIMIT_MS,
    socketTimeout: LIMIT_MS,
  })
  return {
    send: async (mail: MailRow, parameters: MailParameters) => {
      const { subject, text }: MailWords = sayMail(mail.language as Language, mail.kind, parameters)
      await transport.sendMail({
        from: settings.from,
        to: mail.recipient,
        subject,
        text,
        // Who gets it twice after a crash sees it once.
        messageId: `<${mail.mail_id}@orderferry>`,
      })
    },
  }
}
