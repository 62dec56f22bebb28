import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { systemClock } from '../platform/clock.ts'
import { baseUrlOf, inSession, type Session } from './session.ts'
import type { Terminal } from './terminal.ts'

export function addStartCommand(program: Command, terminal: Terminal): void {
  program
    .command('start')
    .description('start the service: the API and the work; configured by environment variables')
    .action(inSession(terminal, startAndWait))
}

/** Loaded late: other commands need none of the service, and start faster without it. */
async function startAndWait(session: Session): Promise<void> {
  const { readConfig } = await import('../config.ts')
  const { startService } = await import('../main.ts')
  const config = readConfig(session.terminal.env)
  const service = await startService(config)
  if (service.url !== null) await inviteFirstOwner(session, config)
  await signalToStop()
  await service.stop()
}

/** Said at every start until somebody has opened one: nobody can sign in before. */
async function inviteFirstOwner(session: Session, { databaseUrl }: Config): Promise<void> {
  const { connectDatabase } = await import('../database/connect.ts')
  const { firstOwnerLink } = await import('../users/sign-in-links.ts')
  const { sayLink } = await import('./users.ts')
  const database = connectDatabase(databaseUrl, 1)
  const link = await firstOwnerLink(database, systemClock()).finally(() => database.destroy())
  if (link !== null) session.terminal.complain(sayLink(session, link, baseUrlOf(session.terminal)))
}

function signalToStop(): Promise<void> {
  return new Promise((resolve) => {
    // The listeners stay: a second Ctrl-C must not cut off what is being closed.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}
