/** Signing out: here, or on every device. */
import type { Queryable } from '../database/connect.ts'
import { endSession, endSessions } from '../database/user-sessions.ts'
import { findUser } from '../database/users.ts'
import { noteOwn } from './note-own.ts'
import type { UsersRun } from './users-run.ts'

/** @param session the one that ends; null: all of them */
export async function signOut(run: UsersRun, userId: string, session: string | null): Promise<void> {
  const { database, clock } = run
  await database.transaction().execute(async (trx: Queryable) => {
    if (session === null) await endSessions(trx, userId)
    else await endSession(trx, session)
    const user = await findUser(trx, userId)
    const action = session === null ? 'signed-out-everywhere' : 'signed-out'
    if (user !== undefined) await noteOwn(trx, user, { action, now: clock() })
  })
}
