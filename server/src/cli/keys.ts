/** Changes of the keys that tokens and buyer data are sealed under. */
import type { Command } from 'commander'
import { readSecretKeys } from '../config.ts'
import { connectDatabase } from '../database/connect.ts'
import { type KeyRotation, rotateSecretKey } from '../database/rotate-secret-key.ts'
import { CommandFailure } from './command-failure.ts'
import { databaseUrl } from './database-url.ts'
import { inSession, type Session, shortTime } from './session.ts'
import type { Terminal } from './terminal.ts'

export function addKeyCommands(program: Command, terminal: Terminal): void {
  const keys = program.command('keys').description('the keys that tokens and buyer data are sealed under')
  keys
    .command('rotate')
    .description('go over from ORDERFERRY_SECRET_KEY_PREVIOUS to ORDERFERRY_SECRET_KEY')
    .action(inSession(terminal, rotate))
  keys
    .command('rotate-account')
    .description('give an Amazon account a new data key, and seal what is kept of it anew')
    .requiredOption('--account <accountId>', 'the Amazon account')
    .action(inSession(terminal, rotateAccount))
}

/** The service does it: it has the key that wraps the new one, and goes on after a restart. */
async function rotateAccount(session: Session, { account }: { readonly account: string }): Promise<void> {
  const rotation = await session.call('rotateAccountKey', { params: { accountId: account } })
  session.show(rotation, ({ accountId, startedAt }) =>
    session.word('command.account-key-changing', { accountId, since: shortTime(startedAt) }),
  )
}

async function rotate(session: Session): Promise<void> {
  const secretKeys = readSecretKeys(session.terminal.env)
  if (secretKeys.previous === null) throw new CommandFailure(session.word('command.previous-key-missing'))
  const database = connectDatabase(await databaseUrl(session), 1)
  try {
    const rotation = await rotateSecretKey(database, secretKeys).catch((cause) => {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new CommandFailure(session.word('command.database-refused', { reason }))
    })
    if (rotation.kind === 'others-lack-the-key')
      throw new CommandFailure(session.word('command.others-lack-the-key', { processes: rotation.processes }))
    session.show(rotation, () => sayRotation(session, rotation))
  } finally {
    await database.destroy()
  }
}

function sayRotation(
  session: Session,
  rotation: Exclude<KeyRotation, { kind: 'others-lack-the-key' }>,
): string {
  return rotation.kind === 'rotated'
    ? session.word('command.key-rotated', { accounts: rotation.accounts })
    : session.word('command.key-rotated-already')
}
