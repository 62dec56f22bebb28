import type { ProductMatchJson } from '@orderferry/contract/product-matches'
import { type Command, InvalidArgumentError } from 'commander'
import { layTable } from './layout.ts'
import { inSession, type Session, shortTime } from './session.ts'
import type { Terminal } from './terminal.ts'

interface ListOptions {
  readonly store: string
  readonly page?: string
  readonly perPage?: string
}

interface SetOptions {
  readonly store: string
  readonly product: readonly Component[]
}

interface Component {
  readonly sku: string
  readonly quantity?: number
  readonly weight?: string
}

export function addMatchCommands(program: Command, terminal: Terminal): void {
  const matches = program
    .command('matches')
    .description(
      'which Commerce products Seller SKUs stand for, where that is not the product of the same SKU',
    )
  const ofStore = (usage: string, words: string) =>
    matches.command(usage).description(words).requiredOption('--store <storeId>', 'the Amazon store')
  ofStore('list', 'list what is matched by hand')
    .option('--page <number>')
    .option('--per-page <number>', '200 at most')
    .action(inSession(terminal, listMatches))
  ofStore('set <sellerSku>', 'match a Seller SKU, or asin:B0…; blocked orders that have it are tried at once')
    .requiredOption(
      '--product <sku[=quantity[@weight]]>',
      'the product; several for a kit, whose price is split by weight (left out: by quantity)',
      addProduct,
    )
    .action(inSession(terminal, setMatch))
  ofStore('remove <sellerSku>', 'forget a match').action(inSession(terminal, removeMatch))
}

/** `MUG`, `MUG=2`, `MUG=2@12.50`; a SKU may have an equals sign itself. */
function addProduct(text: string, before: readonly Component[] = []): readonly Component[] {
  const [, sku = '', quantity, weight] = /^(.+?)(?:=(\d+)(?:@(\d+(?:\.\d+)?))?)?$/.exec(text) ?? []
  if (sku === '') throw new InvalidArgumentError('It takes SKU, SKU=quantity or SKU=quantity@weight.')
  const component = {
    sku,
    ...(quantity === undefined ? {} : { quantity: Number(quantity) }),
    ...(weight === undefined ? {} : { weight }),
  }
  return [...before, component]
}

async function listMatches(session: Session, { store, page, perPage }: ListOptions): Promise<void> {
  const answer = await session.call('listProductMatches', {
    params: { storeId: store },
    query: { page, perPage },
  })
  session.show(answer, ({ items, page: shown, hasMore }) => {
    if (items.length === 0) return session.word('command.no-matches')
    const more = hasMore ? [session.word('command.more-matches', { page: shown + 1 })] : []
    return [layMatches(session, items), ...more].join('\n\n')
  })
}

async function setMatch(session: Session, sellerSku: string, { store, product }: SetOptions): Promise<void> {
  const answer = await session.call('replaceProductMatch', {
    params: { storeId: store, key: sellerSku },
    body: { components: product },
  })
  session.show(answer, (match) =>
    [
      layMatches(session, [match]),
      session.word('command.orders-retried', { count: match.ordersRetried }),
    ].join('\n\n'),
  )
}

async function removeMatch(
  session: Session,
  key: string,
  { store }: { readonly store: string },
): Promise<void> {
  await session.call('removeProductMatch', { params: { storeId: store, key } })
  session.show({ removed: key }, () => session.word('command.match-removed', { key }))
}

function layMatches(session: Session, matches: readonly ProductMatchJson[]): string {
  return layTable(
    [
      { title: session.word('column.key') },
      { title: session.word('column.origin') },
      { title: session.word('column.changed') },
      { title: session.word('column.products') },
    ],
    matches.map(({ key, components, origin, updatedAt }) => [
      key,
      session.word(`origin.${origin}`),
      shortTime(updatedAt),
      components.map(sayComponent).join(', '),
    ]),
    session.terminal.columns,
  )
}

/** In the form in which it can be given again. */
function sayComponent({ sku, quantity, weight }: ProductMatchJson['components'][number]): string {
  if (weight !== String(quantity)) return `${sku}=${quantity}@${weight}`
  return quantity === 1 ? sku : `${sku}=${quantity}`
}
