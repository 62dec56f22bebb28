/** The command line. Exit codes: 0 done, 1 failed, 2 wrong usage. */
import { languageOf, say } from '@orderferry/contract/words/words'
import { Command, CommanderError, Option } from 'commander'
import { ConfigError } from '../config.ts'
import { addAccountCommands } from './accounts.ts'
import { addActivityCommands } from './activity.ts'
import { CommandFailure } from './command-failure.ts'
import { addDoctorCommand } from './doctor.ts'
import { addKeyCommands } from './keys.ts'
import { addMatchCommands } from './matches.ts'
import { addMigrateCommand } from './migrate.ts'
import { addOrderCommands } from './orders.ts'
import { languageOfEnvironment } from './session.ts'
import { addSettingsCommands } from './settings.ts'
import { addSimulateCommands } from './simulate.ts'
import { addStartCommand } from './start.ts'
import { addStoreCommands } from './stores.ts'
import { addSyncCommands } from './sync.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { addTokenCommands } from './tokens.ts'
import { addUserCommands } from './users.ts'

const DONE = 0
const FAILED = 1
const WRONG_USAGE = 2

/** Gives the exit code. */
export async function main(
  parameters: readonly string[],
  terminal: Terminal = processTerminal,
): Promise<number> {
  const program = buildProgram(terminal)
  try {
    await program.parseAsync(parameters, { from: 'user' })
    return DONE
  } catch (error) {
    // Commander has printed its own complaints; help and version end this way too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE
    complain(error, parameters, terminal)
    return error instanceof CommandFailure && error.isWrongUsage ? WRONG_USAGE : FAILED
  }
}

function buildProgram(terminal: Terminal): Command {
  const program = new Command('orderferry')
    .description('Amazon orders in Adobe Commerce and Magento.')
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd()),
    })
    .showHelpAfterError('(--help shows how it is used)')
    .exitOverride()
  addStartCommand(program, terminal)
  addMigrateCommand(program, terminal)
  addDoctorCommand(program, terminal)
  addAccountCommands(program, terminal)
  addStoreCommands(program, terminal)
  addSettingsCommands(program, terminal)
  addMatchCommands(program, terminal)
  addOrderCommands(program, terminal)
  addSyncCommands(program, terminal)
  addActivityCommands(program, terminal)
  addTokenCommands(program, terminal)
  addKeyCommands(program, terminal)
  addUserCommands(program, terminal)
  addSimulateCommands(program, terminal)
  addCommonOptions(program)
  return program
}

/** `--json` and `--lang` may stand behind every command. */
function addCommonOptions(command: Command): void {
  command.exitOverride()
  for (const child of command.commands) addCommonOptions(child)
  if (command.commands.length > 0) return
  command
    .option('--json', 'print JSON')
    .addOption(new Option('--lang <language>', 'the language of words').choices(['en', 'zh-Hant']))
}

function complain(error: unknown, parameters: readonly string[], terminal: Terminal): void {
  const message = error instanceof Error ? error.message : String(error)
  if (parameters.includes('--json')) {
    const problem = error instanceof CommandFailure ? error.problem : undefined
    terminal.complain(JSON.stringify(problem ?? { title: message }, null, 2))
    return
  }
  const lang = parameters[parameters.indexOf('--lang') + 1]
  const language = parameters.includes('--lang') ? languageOf(lang) : languageOfEnvironment(terminal)
  const expected = error instanceof CommandFailure || error instanceof ConfigError
  terminal.complain(expected ? message : say(language, 'command.broke', { message }))
  if (!expected && error instanceof Error && terminal.env.LOG_LEVEL === 'debug')
    terminal.complain(error.stack ?? '')
}
