import type { Command } from 'commander'
import { inSession, type Session } from './session.ts'
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
  const service = await startService(readConfig(session.terminal.env))
  await signalToStop()
  await service.stop()
}

function signalToStop(): Promise<void> {
  return new Promise((resolve) => {
    // The listeners stay: a second Ctrl-C must not cut off what is being closed.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}
