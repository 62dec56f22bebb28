import type { MailJson } from '@orderferry/contract/outbox'
import { sayMail } from '@orderferry/contract/words/say-mail'
import { isReadOnly } from '../../database/global-settings.ts'
import { countMails, listMails, type MailRow, openMail, readMail } from '../../database/outbox.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Handlers } from '../handlers.ts'
import { presentPage } from '../present-page.ts'
import { ServiceProblem } from '../service-problem.ts'

export function outboxRoutes(run: StaffRun): Handlers<'listMails' | 'readMail'> {
  const isHeld = async () => run.mailer === null || (await isReadOnly(run.database))
  return {
    listMails: async ({ query }) => {
      const held = await isHeld()
      const offset = (query.page - 1) * query.perPage
      const rows = await listMails(run.database, { limit: query.perPage + 1, offset })
      const total = query.count === 'exact' ? await countMails(run.database) : undefined
      const shown = rows.slice(0, query.perPage).map((row) => present(run, row, held).mail)
      return presentPage(shown, query, { hasMore: rows.length > query.perPage, total })
    },
    readMail: async ({ params }) => {
      const row = await readMail(run.database, params.mailId)
      if (row === undefined) throw new ServiceProblem('mail-unknown', params)
      const { mail, text } = present(run, row, await isHeld())
      return { ...mail, text }
    },
  }
}

/** In the words that its recipient reads. */
function present(
  run: StaffRun,
  row: MailRow,
  isHeld: boolean,
): { readonly mail: MailJson; readonly text: string } {
  const { subject, text } = sayMail(row.language, row.kind, openMail(run.secretKeys, row))
  const mail: MailJson = {
    mailId: row.mail_id,
    kind: row.kind,
    recipient: row.recipient,
    subject,
    state: stateOf(row, isHeld),
    attempts: row.attempts,
    problem: row.problem,
    tryAt: row.try_at?.toISOString() ?? null,
    sentAt: row.sent_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }
  return { mail, text }
}

function stateOf(row: MailRow, isHeld: boolean): MailJson['state'] {
  if (row.sent_at !== null) return 'sent'
  if (row.try_at === null) return 'failed'
  return isHeld ? 'kept' : 'waiting'
}
