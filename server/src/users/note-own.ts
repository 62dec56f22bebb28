/** Notes in the audit list what somebody does with their own account. */
import type { OwnAction } from '@orderferry/domain/users/own-action'
import { recordAudit } from '../database/audit-entries.ts'
import type { Queryable } from '../database/connect.ts'

export async function noteOwn(
  db: Queryable,
  user: { readonly user_id: string; readonly name: string },
  { action, now }: { readonly action: OwnAction; readonly now: Date },
): Promise<void> {
  await recordAudit(db, { by: { name: user.name, userId: user.user_id }, kind: 'sign-in', action, now })
}

/** Of whom there is no account; what they typed may be a password, and is not kept. */
export async function noteStranger(db: Queryable, now: Date): Promise<void> {
  const by = { name: 'nobody', userId: null }
  await recordAudit(db, { by, kind: 'sign-in', action: 'sign-in-unknown', now })
}
