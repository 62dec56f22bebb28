/** Looks at everything that the service rests on, and says what to mend. Secrets are never printed. */
import type { Command } from 'commander'
import { readConfig, variableMeanings } from '../config.ts'
import { connectDatabase } from '../database/connect.ts'
import { missingMigrations } from '../database/readiness.ts'
import { CommandFailure } from './command-failure.ts'
import { databaseUrl } from './database-url.ts'
import { indent, layTable } from './layout.ts'
import { dataFolderOf, inSession, type Session } from './session.ts'
import type { Terminal } from './terminal.ts'

interface Finding {
  readonly what: string
  readonly ok: boolean
  readonly words: string
}

interface Variable {
  readonly name: string
  readonly value: string | null
  readonly meaning: string
}

export function addDoctorCommand(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description('check configuration, database, service and connections')
    .action(inSession(terminal, examine))
}

async function examine(session: Session): Promise<void> {
  const service = await check('API', () => checkService(session))
  const findings = [
    { what: 'Node', ok: true, words: process.versions.node },
    checkConfiguration(session, service.ok),
    await check('PostgreSQL', () => checkDatabase(session)),
    service,
  ]
  const variables = listVariables(session.terminal.env)
  const ok = findings.every((finding) => finding.ok)
  session.show({ ok, findings, variables, dataFolder: dataFolderOf(session.terminal) }, () =>
    layReport(session, findings, variables),
  )
  if (!ok) throw new CommandFailure(session.word('doctor.not-well'))
}

/** A service that runs was told its configuration by whoever started it; this shell need not know it. */
function checkConfiguration(session: Session, serviceRuns: boolean): Finding {
  const what = session.word('doctor.configuration')
  try {
    readConfig(session.terminal.env)
    return { what, ok: true, words: session.word('doctor.complete') }
  } catch (error) {
    if (serviceRuns) return { what, ok: true, words: session.word('doctor.not-in-this-shell') }
    return { what, ok: false, words: reasonOf(error) }
  }
}

async function checkDatabase(session: Session): Promise<string> {
  const database = connectDatabase(await databaseUrl(session), 1)
  try {
    const missing = await missingMigrations(database)
    if (missing.length > 0)
      throw new CommandFailure(session.word('doctor.not-migrated', { names: missing.join(', ') }))
    return session.word('doctor.migrated')
  } finally {
    await database.destroy()
  }
}

/** A connection that is paused is for operators to mend; blocked orders are for the merchant, and only said. */
async function checkService(session: Session): Promise<string> {
  const { items } = await session.call('listSystemMessages')
  const words = items.map(({ text }) => text).join('\n')
  if (items.some(({ id }) => id.startsWith('paused-'))) throw new CommandFailure(words)
  return words === '' ? session.word('doctor.answers') : words
}

async function check(what: string, ask: () => Promise<string>): Promise<Finding> {
  try {
    return { what, ok: true, words: await ask() }
  } catch (error) {
    return { what, ok: false, words: reasonOf(error) }
  }
}

function listVariables(env: Terminal['env']): readonly Variable[] {
  return Object.entries(variableMeanings).map(([name, meaning]) => ({
    name,
    value: env[name] ? withoutSecret(name, env[name]) : null,
    meaning,
  }))
}

function withoutSecret(name: string, value: string): string {
  if (/SECRET|TOKEN|KEY/.test(name)) return '***'
  return value.replace(/(:\/\/[^:/@]+):[^@]+@/, '$1:***@')
}

function layReport(session: Session, findings: readonly Finding[], variables: readonly Variable[]): string {
  const found = findings
    .map(({ what, ok, words }) => `${ok ? '✓' : '✗'} ${what}\n${indent(words, 4)}`)
    .join('\n')
  const listed = layTable(
    [
      { title: session.word('doctor.variable') },
      { title: session.word('doctor.value') },
      { title: session.word('doctor.meaning') },
    ],
    variables.map(({ name, value, meaning }) => [name, value ?? '–', meaning]),
    session.terminal.columns,
  )
  const folder = session.word('doctor.data-folder', { folder: dataFolderOf(session.terminal) })
  return `${found}\n\n${folder}\n\n${listed}`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
