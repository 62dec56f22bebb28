/** What every command works with: the service's address, the reader's language, and where to print. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RouteAnswer, RouteName } from '@orderferry/contract/routes'
import type { WordKey } from '@orderferry/contract/words/en'
import { type Language, languageOf, say, type WordParameters } from '@orderferry/contract/words/words'
import type { Command } from 'commander'
import { checkout } from '../config.ts'
import { dataFolder } from '../platform/data-folder.ts'
import { type ApiInput, callApi } from './call-api.ts'
import type { Terminal } from './terminal.ts'

export interface Session {
  readonly terminal: Terminal
  readonly language: Language
  readonly json: boolean
  readonly call: <Name extends RouteName>(name: Name, input?: ApiInput) => Promise<RouteAnswer<Name>>
  readonly word: (key: WordKey, parameters?: WordParameters) => string
  /** Prints the answer as JSON where that is asked for, else what `words` makes of it. */
  readonly show: <Answer>(answer: Answer, words: (answer: Answer) => string) => void
}

const DEFAULT_PORT = '4600'

export function dataFolderOf({ env }: Terminal): string {
  return dataFolder({ checkout, env, uid: process.getuid?.() }).path
}

/** Gives the action of a command, which is told its own arguments and options after the session. */
export function inSession<Parameters extends readonly unknown[]>(
  terminal: Terminal,
  act: (session: Session, ...parameters: Parameters) => Promise<void>,
) {
  return async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command
    const { json = false, lang } = command.optsWithGlobals<{ json?: boolean; lang?: string }>()
    const language = lang === undefined ? languageOfEnvironment(terminal) : languageOf(lang)
    const session: Session = {
      terminal,
      language,
      json,
      call: async (name, input) => {
        return callApi(
          { baseUrl: baseUrlOf(terminal), token: await readToken(terminal), language },
          name,
          input,
        )
      },
      word: (key, parameters) => say(language, key, parameters),
      show: (answer, words) => {
        terminal.print(json ? JSON.stringify(answer, null, 2) : words(answer))
      },
    }
    await act(session, ...(given.slice(0, -1) as unknown as Parameters))
  }
}

export function baseUrlOf({ env }: Terminal): string {
  return env.ORDERFERRY_BASE_URL || `http://127.0.0.1:${env.ORDERFERRY_PORT || DEFAULT_PORT}`
}

/** `LANG=zh_TW.UTF-8` */
export function languageOfEnvironment({ env }: Terminal): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return languageOf(locale.split('.')[0]?.replace('_', '-'))
}

async function readToken(terminal: Terminal): Promise<string | null> {
  const given = terminal.env.ORDERFERRY_TOKEN?.trim()
  if (given) return given
  const kept = await readFile(join(dataFolderOf(terminal), 'token'), 'utf8').catch(() => '')
  return kept.trim() || null
}

/** `2026-01-31 12:00`, UTC. */
export function shortTime(instant: string | null): string {
  return instant === null ? '–' : instant.slice(0, 16).replace('T', ' ')
}

export function shortMoney(money: { readonly amount: string; readonly currency: string } | null): string {
  return money === null ? '–' : `${money.amount} ${money.currency}`
}
