import { connectDatabase, type Database } from '../database/connect.ts'
import { CommandFailure } from './command-failure.ts'
import { databaseUrl } from './database-url.ts'
import type { Session } from './session.ts'

/** Gives the installation's database to a command, and closes it. */
export async function withDatabase<Answer>(
  session: Session,
  act: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = connectDatabase(await databaseUrl(session), 1)
  try {
    return await act(database)
  } catch (cause) {
    if (cause instanceof CommandFailure) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CommandFailure(session.word('command.database-refused', { reason }))
  } finally {
    await database.destroy()
  }
}
