import type { Command } from 'commander'
import { layChoices, layPreview, laySettings } from './lay-settings.ts'
import { inSession, type Session } from './session.ts'
import { addSettingFlags, changeOf } from './setting-flags.ts'
import type { Terminal } from './terminal.ts'

interface StoreOption {
  readonly store: string
}

interface PreviewOptions extends StoreOption {
  readonly order?: string
}

export function addSettingsCommands(program: Command, terminal: Terminal): void {
  const settings = program.command('settings').description('order settings of a store')
  const ofStore = (name: string, words: string) =>
    settings.command(name).description(words).requiredOption('--store <storeId>', 'the Amazon store')
  ofStore('get', 'show the order settings').action(
    inSession(terminal, (session, { store }: StoreOption) => showSettings(session, store)),
  )
  addSettingFlags(ofStore('set', 'change order settings; what is not named stays')).action(
    inSession(terminal, changeSettings),
  )
  addSettingFlags(
    ofStore('preview', 'show the order numbers that come about, with settings that are not kept yet'),
  ).action(inSession(terminal, previewSettings))
  addSettingFlags(
    ofStore('test-rule', 'show what an order would get, with settings that are not kept yet').requiredOption(
      '--order <orderNumber>',
      'an Amazon order of the store',
    ),
  ).action(inSession(terminal, previewSettings))
  settings
    .command('choices')
    .description('show what Commerce offers for settings to name')
    .action(
      inSession(terminal, async (session) => {
        session.show(await session.call('listCommerceChoices'), (choices) => layChoices(session, choices))
      }),
    )
}

export async function showSettings(session: Session, storeId: string): Promise<void> {
  const answer = await session.call('readOrderSettings', { params: { storeId } })
  session.show(answer, (settings) => laySettings(session, settings))
}

async function changeSettings(session: Session, options: StoreOption): Promise<void> {
  const params = { storeId: options.store }
  const answer = await session.call('changeOrderSettings', { params, body: changeOf({ ...options }) })
  session.show(answer, (settings) => laySettings(session, settings))
}

async function previewSettings(session: Session, options: PreviewOptions): Promise<void> {
  const change = changeOf({ ...options })
  const body = {
    ...(Object.keys(change).length === 0 ? {} : { change }),
    ...(options.order === undefined ? {} : { amazonOrderId: options.order }),
  }
  const answer = await session.call('previewOrderSettings', { params: { storeId: options.store }, body })
  session.show(answer, (preview) => layPreview(session, preview))
}
