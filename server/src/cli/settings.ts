import { type Command, Option } from 'commander'
import { layFacts } from './layout.ts'
import { inSession, type Session, shortTime } from './session.ts'
import type { Terminal } from './terminal.ts'

interface SetOptions {
  readonly store: string
  readonly import?: 'enabled' | 'disabled'
  readonly storeView?: string
}

export function addSettingsCommands(program: Command, terminal: Terminal): void {
  const settings = program.command('settings').description('order settings of a store')
  settings
    .command('get')
    .description('show the order settings')
    .requiredOption('--store <storeId>', 'the Amazon store')
    .action(inSession(terminal, (session, { store }: SetOptions) => showSettings(session, store)))
  settings
    .command('set')
    .description('change order settings; what is not named stays')
    .requiredOption('--store <storeId>', 'the Amazon store')
    .addOption(new Option('--import <state>', 'Import Amazon Orders').choices(['enabled', 'disabled']))
    .option('--store-view <id>', 'Import Amazon Orders Into Magento Store')
    .action(inSession(terminal, changeSettings))
}

export async function showSettings(session: Session, storeId: string): Promise<void> {
  const answer = await session.call('readOrderSettings', { params: { storeId } })
  session.show(answer, (settings) => laySettings(session, settings))
}

async function changeSettings(session: Session, options: SetOptions): Promise<void> {
  const params = { storeId: options.store }
  const before = await session.call('readOrderSettings', { params })
  const answer = await session.call('replaceOrderSettings', {
    params,
    body: {
      importAmazonOrders:
        options.import === undefined ? before.importAmazonOrders : options.import === 'enabled',
      commerceStoreId: options.storeView === undefined ? before.commerceStoreId : Number(options.storeView),
    },
  })
  session.show(answer, (settings) => laySettings(session, settings))
}

function laySettings(
  session: Session,
  settings: {
    readonly storeId: string
    readonly importAmazonOrders: boolean
    readonly commerceStoreId: number
    readonly updatedAt: string
  },
): string {
  return layFacts([
    [session.word('column.store'), settings.storeId],
    [
      session.word('setting.import'),
      session.word(settings.importAmazonOrders ? 'setting.enabled' : 'setting.disabled'),
    ],
    [session.word('setting.store-view'), String(settings.commerceStoreId)],
    [session.word('column.changed'), shortTime(settings.updatedAt)],
  ])
}
