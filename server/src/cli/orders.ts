import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import type { Command } from 'commander'
import { CommandFailure } from './command-failure.ts'
import { layExplanation, layOrder } from './lay-order.ts'
import { layTable } from './layout.ts'
import { inSession, type Session, shortMoney, shortTime } from './session.ts'
import type { Terminal } from './terminal.ts'

type ListOptions = Readonly<Record<string, string | boolean | undefined>>
interface FindOptions {
  readonly store?: string
}

export function addOrderCommands(program: Command, terminal: Terminal): void {
  const orders = program.command('orders').description('Amazon orders')
  orders
    .command('list')
    .description('list Amazon orders, the newest first')
    .option('--store <storeId>', 'of one Amazon store; several with commas')
    .option('--status <status>', 'such as Error or Unshipped; several with commas')
    .option('--blocked', 'those that cannot be imported alone')
    .option('--order-number <text>', 'a part of the Amazon order number')
    .option('--buyer <name>', "words of the buyer's name, or their beginnings of three letters")
    .option('--query <text>', 'order number, SKU, ASIN, Commerce number or buyer')
    .option('--channel <channel>', 'FBM or FBA')
    .option('--purchased-from <date>')
    .option('--purchased-to <date>')
    .option('--total-min <amount>')
    .option('--total-max <amount>')
    .option(
      '--sort <column>',
      'purchasedAt, updatedAt, latestShipAt, orderNumber, total, status; with - in front for the reverse',
    )
    .option('--page <number>')
    .option('--per-page <number>', '200 at most')
    .option('--count', 'count all that are found')
    .action(inSession(terminal, listOrders))
  for (const [name, words, act] of [
    ['show', 'show an order with its items, packages and history', showOrder],
    ['retry', 'try the import of an order now', retryOrder],
    ['explain', 'say what the import decides, and the facts that lead to it', explainOrder],
  ] as const) {
    orders
      .command(`${name} <orderNumber>`)
      .description(words)
      .option('--store <storeId>', 'the Amazon store, where several have an order of this number')
      .action(inSession(terminal, act))
  }
}

async function listOrders(session: Session, options: ListOptions): Promise<void> {
  const text = (name: string) => (options[name] === undefined ? undefined : String(options[name]))
  const answer = await session.call('listOrders', {
    query: {
      store: text('store'),
      status: text('status'),
      blocked: text('blocked'),
      orderNumber: text('orderNumber'),
      buyer: text('buyer'),
      q: text('query'),
      channel: text('channel'),
      purchasedFrom: text('purchasedFrom'),
      purchasedTo: text('purchasedTo'),
      totalMin: text('totalMin'),
      totalMax: text('totalMax'),
      sort: text('sort'),
      page: text('page'),
      perPage: text('perPage'),
      count: options.count === true ? 'exact' : undefined,
    },
  })
  session.show(answer, ({ items, page, hasMore, total }) => {
    if (items.length === 0) return session.word('command.no-orders')
    const further = hasMore ? session.word('command.more-orders', { page: page + 1 }) : ''
    const counted = total === undefined ? '' : session.word('command.orders-found', { total })
    return [layOrders(session, items), [counted, further].filter((part) => part !== '').join(' ')]
      .filter((part) => part !== '')
      .join('\n\n')
  })
}

function layOrders(session: Session, orders: readonly AmazonOrderJson[]): string {
  return layTable(
    [
      { title: session.word('column.purchased') },
      { title: session.word('column.order') },
      { title: session.word('column.status') },
      { title: session.word('column.import') },
      { title: session.word('column.buyer') },
      { title: session.word('column.total'), align: 'right' },
      { title: session.word('column.note') },
    ],
    orders.map((order) => [
      shortTime(order.purchasedAt),
      order.amazonOrderId,
      order.statusText,
      session.word(`import-state.${order.importState}`),
      order.buyerName ?? '–',
      shortMoney(order.total),
      order.note,
    ]),
    session.terminal.columns,
  )
}

async function showOrder(session: Session, orderNumber: string, options: FindOptions): Promise<void> {
  const params = await findOrder(session, orderNumber, options)
  session.show(await session.call('readOrder', { params }), (order) => layOrder(session, order))
}

async function retryOrder(session: Session, orderNumber: string, options: FindOptions): Promise<void> {
  const params = await findOrder(session, orderNumber, options)
  session.show(await session.call('retryImport', { params }), ({ message }) => message)
}

async function explainOrder(session: Session, orderNumber: string, options: FindOptions): Promise<void> {
  const params = await findOrder(session, orderNumber, options)
  const explanation = await session.call('explainImport', { params })
  session.show(explanation, (answer) => layExplanation(session, answer))
}

/** The store of the order; its number may stand in several, as Amazon accounts are apart. */
async function findOrder(
  session: Session,
  amazonOrderId: string,
  { store }: FindOptions,
): Promise<{ storeId: string; amazonOrderId: string }> {
  if (store !== undefined) return { storeId: store, amazonOrderId }
  const { items } = await session.call('listOrders', { query: { orderNumber: amazonOrderId } })
  const found = items.filter((order) => order.amazonOrderId === amazonOrderId)
  if (found[0] === undefined)
    throw new CommandFailure(session.word('command.order-not-found', { amazonOrderId }))
  if (found.length > 1) {
    const stores = found.map(({ storeId }) => storeId).join(', ')
    throw new CommandFailure(session.word('command.order-in-several-stores', { amazonOrderId, stores }))
  }
  return { storeId: found[0].storeId, amazonOrderId }
}
