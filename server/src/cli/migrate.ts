import type { Command } from 'commander'
import { databaseUrl } from './database-url.ts'
import { inSession, type Session } from './session.ts'
import type { Terminal } from './terminal.ts'

export function addMigrateCommand(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('bring the database up to date; start does so too')
    .action(inSession(terminal, migrate))
}

async function migrate(session: Session): Promise<void> {
  const { migrateDatabase } = await import('../database/migrate.ts')
  const applied = await migrateDatabase(await databaseUrl(session))
  session.show({ applied }, () =>
    applied.length === 0
      ? session.word('command.migrated-already')
      : session.word('command.migrated', { names: applied.join(', ') }),
  )
}
