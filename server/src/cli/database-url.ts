/** The database of this installation: DATABASE_URL, else the embedded one that runs on the data folder. */
import { join } from 'node:path'
import { urlOfRunning } from '@orderferry/postgres/embedded-postgres'
import { CommandFailure } from './command-failure.ts'
import { dataFolderOf, type Session } from './session.ts'

const DATABASE = 'orderferry'

export async function databaseUrl(session: Session): Promise<string> {
  const given = session.terminal.env.DATABASE_URL
  if (given) return given
  const folder = dataFolderOf(session.terminal)
  const url = await urlOfRunning(join(folder, 'postgres'), DATABASE)
  if (url === null) throw new CommandFailure(session.word('command.no-database', { folder }))
  return url
}
