/** Works the simulated Amazon of the demo by hand, through its /control. Nothing of it exists on a real Amazon. */
import type { Command } from 'commander'
import { CommandFailure } from './command-failure.ts'
import { layTable } from './layout.ts'
import { inSession, type Session } from './session.ts'
import type { Terminal } from './terminal.ts'

const DEFAULT_PORT = '4620'
const DEADLINE_MS = 30_000

interface OrderOptions {
  readonly seller?: string
  readonly sku?: string
  readonly quantity?: string
  readonly count?: string
}

export function addSimulateCommands(program: Command, terminal: Terminal): void {
  const simulate = program.command('simulate').description("work the demo's simulated Amazon by hand")
  simulate
    .command('order <template>')
    .description('place an order, such as fbm-unshipped or fba-shipped')
    .option('--seller <sellerId>', 'left out: the first seller')
    .option('--sku <sku>', 'of the one item')
    .option('--quantity <units>', 'of the one item', '1')
    .option('--count <orders>', 'how many such orders')
    .action(inSession(terminal, placeOrder))
  simulate
    .command('transition <orderNumber> <to>')
    .description('let Amazon move an order: Unshipped, Shipped, Canceled, BuyerCancellationRequest …')
    .action(
      inSession(terminal, (session, orderNumber: string, to: string) =>
        showJson(session, `orders/${encodeURIComponent(orderNumber)}/transitions`, { to }),
      ),
    )
  simulate
    .command('clock [change]')
    .description('show the clock, or change it: real, virtual, or +10m to move it on')
    .action(inSession(terminal, workClock))
  simulate
    .command('ledger')
    .description('every write that Amazon accepted, and how often')
    .action(inSession(terminal, showLedger))
}

async function placeOrder(session: Session, template: string, options: OrderOptions): Promise<void> {
  const { sku, quantity, count } = options
  await showJson(session, 'orders', {
    template,
    sellerId: options.seller ?? (await firstSeller(session)),
    ...(sku === undefined ? {} : { items: [{ sku, quantity: Number(quantity) }] }),
    ...(count === undefined ? {} : { count: Number(count) }),
    ...(count === undefined ? {} : { idsOnly: true }),
  })
}

async function firstSeller(session: Session): Promise<string> {
  const { sellers } = (await callControl(session, 'world')) as {
    readonly sellers: readonly { sellerId: string }[]
  }
  if (sellers[0] === undefined) throw new CommandFailure(session.word('command.no-sellers'))
  return sellers[0].sellerId
}

async function workClock(session: Session, change: string | undefined): Promise<void> {
  if (change === undefined) return showJson(session, 'clock')
  const moved = /^\+(\d+)([smhd])$/.exec(change)
  if (moved === null) return showJson(session, 'clock', { mode: change })
  const unit = { s: 1, m: 60, h: 3_600, d: 86_400 }[moved[2] as 's' | 'm' | 'h' | 'd']
  return showJson(session, 'clock', { advanceSeconds: Number(moved[1]) * unit })
}

async function showLedger(session: Session): Promise<void> {
  const answer = (await callControl(session, 'ledger')) as {
    readonly ledger: readonly Readonly<Record<string, unknown>>[]
  }
  session.show(answer, ({ ledger }) => {
    if (ledger.length === 0) return session.word('command.empty-ledger')
    const names = Object.keys(ledger[0] ?? {})
    return layTable(
      names.map((title) => ({ title })),
      ledger.map((entry) => names.map((name) => layCell(entry[name]))),
      session.terminal.columns,
    )
  })
}

function layCell(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The simulator speaks JSON to people too: its answers are Amazon's own words. */
async function showJson(session: Session, path: string, body?: unknown): Promise<void> {
  session.show(await callControl(session, path, body), (answer) => JSON.stringify(answer, null, 2))
}

async function callControl(session: Session, path: string, body?: unknown): Promise<unknown> {
  const url = `http://127.0.0.1:${session.terminal.env.SIMULATOR_PORT || DEFAULT_PORT}/control/${path}`
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    signal: AbortSignal.timeout(DEADLINE_MS),
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new CommandFailure(session.word('command.no-simulator', { url }))
  })
  const json = (await answer.json().catch(() => ({}))) as { readonly error?: string }
  if (!answer.ok) throw new CommandFailure(json.error ?? `${url}: ${answer.status}`, json)
  return json
}
