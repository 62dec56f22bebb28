import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Role, roles } from '@orderferry/contract/role'
import { type Command, Option } from 'commander'
import { createApiToken } from '../database/api-tokens.ts'
import { systemClock } from '../platform/clock.ts'
import { CommandFailure } from './command-failure.ts'
import { dataFolderOf, inSession, type Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { noteCommand } from './users-audit.ts'
import { withDatabase } from './users-database.ts'

interface Options {
  readonly role: Role
  readonly label: string
  readonly commerce?: boolean
  readonly save?: boolean
}

const COMMERCE_DEFAULT_PORT = '4610'
const DEADLINE_MS = 15_000

export function addTokenCommands(program: Command, terminal: Terminal): void {
  const tokens = program.command('tokens').description('tokens of programs')
  tokens
    .command('create')
    .description('make a token for the API; it is shown once')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).default('owner'))
    .option('--label <text>', 'whose it is; stands in the history of what is done with it', 'command line')
    .option('--save', 'keep it in the data folder, where this command line finds it')
    .option('--commerce', 'a Bearer token of the embedded Commerce instead')
    .action(inSession(terminal, createToken))
}

async function createToken(session: Session, options: Options): Promise<void> {
  const token = options.commerce === true ? await commerceToken(session) : await apiToken(session, options)
  if (options.save === true && options.commerce !== true) {
    const file = join(dataFolderOf(session.terminal), 'token')
    await writeFile(file, `${token}\n`, { mode: 0o600 })
  }
  session.show({ token }, () => token)
}

function apiToken(session: Session, { role, label }: Options): Promise<string> {
  return withDatabase(session, (database) =>
    database.transaction().execute(async (trx) => {
      await noteCommand(trx, 'token-made', {})
      return createApiToken(trx, { role, label, now: systemClock() })
    }),
  )
}

async function commerceToken(session: Session): Promise<string> {
  const { COMMERCE_URL, COMMERCE_PORT } = session.terminal.env
  const local = `http://127.0.0.1:${COMMERCE_PORT || COMMERCE_DEFAULT_PORT}`
  const baseUrl = (COMMERCE_URL || local).replace(/\/$/, '')
  const answer = await fetch(`${baseUrl}/control/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch(() => null)
  const { token } = ((await answer?.json().catch(() => null)) ?? {}) as { readonly token?: string }
  if (token === undefined) throw new CommandFailure(session.word('command.no-embedded-commerce', { baseUrl }))
  return token
}
