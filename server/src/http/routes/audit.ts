import { isWordKey, type Language, say } from '@orderferry/contract/words/words'
import { listStores } from '../../database/amazon-accounts.ts'
import { type AuditRow, countAudit, listAudit } from '../../database/audit-entries.ts'
import type { Database } from '../../database/connect.ts'
import { listUsers } from '../../database/users.ts'
import { endOf } from '../end-of.ts'
import type { Handlers } from '../handlers.ts'
import { presentPage } from '../present-page.ts'

export function auditRoutes({ database }: { readonly database: Database }): Handlers<'listAudit'> {
  return {
    listAudit: async ({ query, language }) => {
      const { page, perPage, person, kind, from, to, count } = query
      const filter = {
        userId: person,
        kind,
        from: from === undefined ? undefined : new Date(from),
        before: to === undefined ? undefined : endOf(to),
      }
      const offset = (page - 1) * perPage
      const rows = await listAudit(database, filter, { limit: perPage + 1, offset })
      const total = count === 'exact' ? await countAudit(database, filter) : undefined
      const emails = new Map((await listUsers(database)).map((user) => [user.user_id, user.email]))
      const storeNames = new Map((await listStores(database)).map((store) => [store.store_id, store.name]))
      const shown = rows.slice(0, perPage).map((row) => presentEntry(row, { language, emails, storeNames }))
      return presentPage(shown, query, { hasMore: rows.length > perPage, total })
    },
  }
}

/** Who has no name: whoever stands at the machine, and who tries to sign in and is nobody. */
const actorWords = {
  'command line': 'audit-actor.command-line',
  nobody: 'audit-actor.nobody',
} as const

function sayActor(actor: string, language: Language): string {
  return Object.hasOwn(actorWords, actor)
    ? say(language, actorWords[actor as keyof typeof actorWords])
    : actor
}

/** What the words of any action may speak of; what an entry does not have is `none`. */
const nothing = {
  storeId: null,
  accountId: null,
  amazonOrderId: null,
  key: null,
  userId: null,
  tokenId: null,
  user: null,
}

function presentEntry(
  row: AuditRow,
  names: {
    readonly language: Language
    readonly emails: ReadonlyMap<string, string>
    /** Of stores that there still are; others are called by their ids. */
    readonly storeNames: ReadonlyMap<string, string>
  },
) {
  const { language, emails, storeNames } = names
  const { subject } = row
  const word = `audit.${row.action}`
  const storeId = subject.storeId === undefined ? null : (storeNames.get(subject.storeId) ?? subject.storeId)
  const user = subject.userId === undefined ? null : (emails.get(subject.userId) ?? subject.userId)
  return {
    auditId: String(row.audit_id),
    happenedAt: row.happened_at.toISOString(),
    actor: sayActor(row.actor, language),
    userId: row.user_id,
    kind: row.kind,
    action: row.action,
    text: isWordKey(word) ? say(language, word, { ...nothing, ...subject, storeId, user }) : row.action,
    subject,
    fields: row.fields,
  }
}
