import type { StoreJson } from '@orderferry/contract/amazon-stores'
import type { Command } from 'commander'
import { layFacts, layTable } from './layout.ts'
import { inSession, type Session, shortTime } from './session.ts'
import { showSettings } from './settings.ts'
import type { Terminal } from './terminal.ts'

interface AddOptions {
  readonly account: string
  readonly marketplace: string
  readonly name: string
  readonly email: string
  readonly website: string
  readonly id?: string
  readonly storeView?: string
  readonly connectedAt?: string
  readonly import: boolean
}

export function addStoreCommands(program: Command, terminal: Terminal): void {
  const stores = program
    .command('stores')
    .description('Amazon stores: marketplaces joined to Commerce websites')
  stores.command('list').description('list the Amazon stores').action(inSession(terminal, listStores))
  stores.command('show <storeId>').description('show an Amazon store').action(inSession(terminal, showStore))
  stores
    .command('add')
    .description('add an Amazon store; its orders are read at once')
    .requiredOption('--account <accountId>', 'the Amazon account')
    .requiredOption('--marketplace <marketplaceId>', 'such as ATVPDKIKX0DER for the United States')
    .requiredOption('--name <name>', 'the name that people see')
    .requiredOption('--email <address>', 'the contact address')
    .requiredOption('--website <codeOrId>', 'the Commerce website')
    .option('--id <storeId>', 'the id; left out: account and country')
    .option('--store-view <id>', "the store view that orders go to; left out: the website's default")
    .option('--connected-at <time>', 'orders bought before it are never imported; left out: now')
    .option('--no-import', 'read orders and show them, without making Commerce orders')
    .action(inSession(terminal, addStore))
  stores
    .command('settings <storeId>')
    .description('show the order settings of a store')
    .action(inSession(terminal, (session, storeId: string) => showSettings(session, storeId)))
  for (const [name, state, words] of [
    ['activate', 'active', 'sync a store again, from where it was left'],
    ['deactivate', 'inactive', 'stop syncing a store; settings and history stay'],
  ] as const) {
    stores
      .command(`${name} <storeId>`)
      .description(words)
      .action(
        inSession(terminal, async (session, storeId: string) => {
          const store = await session.call('changeStore', { params: { storeId }, body: { state } })
          session.show(store, (changed) => layStore(session, changed))
        }),
      )
  }
  stores
    .command('remove <storeId>')
    .description('remove a store with its settings, orders and logs; Commerce orders stay')
    .requiredOption('--confirm <name>', "the store's name, to the letter")
    .action(inSession(terminal, removeStore))
}

async function listStores(session: Session): Promise<void> {
  session.show(await session.call('listStores'), ({ items }) =>
    items.length === 0
      ? session.word('command.no-stores')
      : layTable(
          [
            { title: session.word('column.store') },
            { title: session.word('column.name') },
            { title: session.word('column.country') },
            { title: session.word('column.website') },
            { title: session.word('column.state') },
            { title: session.word('import-state.created'), align: 'right' },
            { title: session.word('import-state.waiting'), align: 'right' },
            { title: session.word('import-state.blocked'), align: 'right' },
            { title: session.word('column.synced-until') },
          ],
          items.map((store) => [
            store.storeId,
            store.name,
            store.countryCode ?? store.marketplaceId,
            store.website.code,
            session.word(`store-state.${store.state}`),
            String(store.orders.created),
            String(store.orders.waiting),
            String(store.orders.blocked),
            shortTime(store.syncedUntil),
          ]),
          session.terminal.columns,
        ),
  )
}

async function showStore(session: Session, storeId: string): Promise<void> {
  session.show(await session.call('readStore', { params: { storeId } }), (store) => layStore(session, store))
}

async function addStore(session: Session, options: AddOptions): Promise<void> {
  const websiteId = Number(options.website)
  const body = {
    accountId: options.account,
    marketplaceId: options.marketplace,
    name: options.name,
    email: options.email,
    ...(Number.isInteger(websiteId) ? { websiteId } : { websiteCode: options.website }),
    ...(options.id === undefined ? {} : { storeId: options.id }),
    ...(options.storeView === undefined ? {} : { commerceStoreId: Number(options.storeView) }),
    ...(options.connectedAt === undefined ? {} : { connectedAt: options.connectedAt }),
    importAmazonOrders: options.import,
  }
  session.show(await session.call('addStore', { body }), (store) => layStore(session, store))
}

async function removeStore(
  session: Session,
  storeId: string,
  { confirm }: { readonly confirm: string },
): Promise<void> {
  await session.call('removeStore', { params: { storeId }, body: { confirmName: confirm } })
  session.show({ removed: storeId }, () => session.word('command.store-removed', { storeId }))
}

function layStore(session: Session, store: StoreJson): string {
  return layFacts([
    [session.word('column.store'), store.storeId],
    [session.word('column.name'), store.name],
    [session.word('column.account'), store.accountId],
    [session.word('column.country'), `${store.countryCode ?? '?'} (${store.marketplaceId})`],
    [session.word('column.website'), `${store.website.code} (${store.website.id})`],
    [session.word('column.state'), session.word(`store-state.${store.state}`)],
    [session.word('column.connected'), shortTime(store.connectedAt)],
    [session.word('column.synced-until'), shortTime(store.syncedUntil)],
    ...(['created', 'waiting', 'blocked', 'importing', 'notRequired'] as const).map(
      (state) => [session.word(`import-state.${state}`), String(store.orders[state])] as const,
    ),
  ])
}
