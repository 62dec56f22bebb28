import type { ActivityEntryJson } from '@orderferry/contract/activity'
import type { Command } from 'commander'
import { inSession, type Session, shortTime } from './session.ts'
import type { Terminal } from './terminal.ts'

interface Options {
  readonly store?: string
  readonly limit?: string
  readonly follow?: boolean
}

const LOOK_EVERY_MS = 1_000
/** Ids are given out before a transaction commits: this far back is read again, and what was shown is left out. */
const READ_AGAIN = 200n

export function addActivityCommands(program: Command, terminal: Terminal): void {
  program
    .command('activity')
    .description('what happened to orders')
    .option('--store <storeId>', 'of one Amazon store')
    .option('--limit <number>', 'how many of the newest', '20')
    .option('--follow', 'go on with what happens next, until Ctrl-C')
    .action(inSession(terminal, showActivity))
  program
    .command('messages')
    .description('system messages, such as that of orders that cannot be imported')
    .action(inSession(terminal, showMessages))
}

async function showActivity(session: Session, { store, limit, follow }: Options): Promise<void> {
  const newest = await session.call('listActivity', { query: { store, perPage: limit } })
  const entries = newest.items.toReversed()
  if (follow !== true) {
    session.show({ items: entries }, ({ items }) =>
      items.length === 0 ? session.word('command.no-activity') : items.map(layEntry).join('\n'),
    )
    return
  }
  const shown = new Set<string>()
  let last = 0n
  const print = (items: readonly ActivityEntryJson[]) => {
    for (const entry of items.filter(({ eventId }) => !shown.has(eventId))) {
      session.terminal.print(session.json ? JSON.stringify(entry) : layEntry(entry))
      shown.add(entry.eventId)
      if (BigInt(entry.eventId) > last) last = BigInt(entry.eventId)
    }
  }
  print(entries)
  for (const eventId of await olderIds(session, { store, last })) shown.add(eventId)
  while (true) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    const after = last > READ_AGAIN ? last - READ_AGAIN : 0n
    print((await session.call('listActivity', { query: { store, after: String(after), limit: 500 } })).items)
    for (const eventId of shown) if (BigInt(eventId) < after) shown.delete(eventId)
  }
}

/** What lies in the stretch that is read again, and was not asked for. */
async function olderIds(
  session: Session,
  { store, last }: { readonly store: string | undefined; readonly last: bigint },
): Promise<readonly string[]> {
  const after = last > READ_AGAIN ? last - READ_AGAIN : 0n
  const { items } = await session.call('listActivity', { query: { store, after: String(after), limit: 500 } })
  return items.filter(({ eventId }) => BigInt(eventId) <= last).map(({ eventId }) => eventId)
}

function layEntry(entry: ActivityEntryJson): string {
  const by = entry.actor === 'system' ? '' : ` (${entry.actor})`
  return `${shortTime(entry.happenedAt)}  ${entry.storeName}  ${entry.amazonOrderId}  ${entry.text}${by}`
}

async function showMessages(session: Session): Promise<void> {
  session.show(await session.call('listSystemMessages'), ({ items }) =>
    items.length === 0 ? session.word('command.no-messages') : items.map(({ text }) => text).join('\n'),
  )
}
