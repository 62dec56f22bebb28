import type { SyncRunJson } from '@orderferry/contract/sync-runs'
import type { Command } from 'commander'
import { CommandFailure } from './command-failure.ts'
import { layTable } from './layout.ts'
import { inSession, type Session, shortTime } from './session.ts'
import type { Terminal } from './terminal.ts'

export function addSyncCommands(program: Command, terminal: Terminal): void {
  const sync = program.command('sync').description('sync runs')
  sync
    .command('run')
    .description("read Amazon's changes now; one run serves all stores of an account")
    .option('--store <storeId>', 'one Amazon store; left out: all active ones')
    .action(inSession(terminal, runSync))
  sync
    .command('list')
    .description('list the sync runs that read a store, the newest first')
    .requiredOption('--store <storeId>', 'the Amazon store')
    .action(inSession(terminal, listRuns))
}

async function runSync(session: Session, { store }: { readonly store?: string }): Promise<void> {
  const storeIds = store === undefined ? await oneStoreOfEachAccount(session) : [store]
  if (storeIds.length === 0) throw new CommandFailure(session.word('command.no-active-stores'))
  const runs = []
  for (const storeId of storeIds) {
    runs.push({ storeId, ...(await session.call('startSync', { params: { storeId } })) })
  }
  session.show({ items: runs }, ({ items }) =>
    items.map(({ storeId, message }) => `${storeId}: ${message}`).join('\n'),
  )
}

async function oneStoreOfEachAccount(session: Session): Promise<readonly string[]> {
  const { items } = await session.call('listStores')
  const active = items.filter(({ state }) => state === 'active')
  return [...new Map(active.map((store) => [store.accountId, store.storeId])).values()]
}

async function listRuns(session: Session, { store }: { readonly store: string }): Promise<void> {
  const answer = await session.call('listSyncRuns', { params: { storeId: store } })
  session.show(answer, ({ items }) =>
    items.length === 0 ? session.word('command.no-runs') : layRuns(session, items),
  )
}

function layRuns({ word, terminal }: Session, runs: readonly SyncRunJson[]): string {
  return layTable(
    [
      { title: word('column.started') },
      { title: word('column.state') },
      { title: word('column.pages'), align: 'right' },
      { title: word('column.seen'), align: 'right' },
      { title: word('column.new'), align: 'right' },
      { title: word('column.changed'), align: 'right' },
      { title: word('column.covers') },
    ],
    runs.map((run) => [
      shortTime(run.startedAt),
      word(`run.${run.state}`),
      String(run.pages),
      String(run.ordersSeen),
      String(run.ordersNew),
      String(run.ordersChanged),
      `${shortTime(run.changedAfter)} – ${shortTime(run.coversUntil)}`,
    ]),
    terminal.columns,
  )
}
