import { text } from 'node:stream/consumers'
import type { AccountDetailsJson, AccountJson } from '@orderferry/contract/amazon-accounts'
import { type Command, Option } from 'commander'
import { layFacts, layTable } from './layout.ts'
import { inSession, type Session, shortTime } from './session.ts'
import type { Terminal } from './terminal.ts'

interface AddOptions {
  readonly region: string
  readonly seller: string
  readonly refreshToken: string
  readonly syncEvery?: string
}

export function addAccountCommands(program: Command, terminal: Terminal): void {
  const accounts = program.command('accounts').description('Amazon accounts: one seller in one region')
  accounts.command('list').description('list the Amazon accounts').action(inSession(terminal, listAccounts))
  accounts
    .command('show <accountId>')
    .description('show authorization, throttle, cursor and schedule of an account')
    .action(inSession(terminal, showAccount))
  accounts
    .command('add')
    .description('connect an account by the refresh token of a self-authorized application')
    .addOption(
      new Option('--region <region>', 'North America, Europe or Far East')
        .choices(['NA', 'EU', 'FE'])
        .makeOptionMandatory(),
    )
    .requiredOption('--seller <sellerId>', 'the Merchant Token from Seller Central')
    .requiredOption(
      '--refresh-token <token>',
      'Atzr|…, as Seller Central shows it after "Authorize app"; - reads it from standard input',
    )
    .option('--sync-every <minutes>', '5, 10, 15, 30 or 60')
    .action(inSession(terminal, addAccount))
  accounts
    .command('change <accountId>')
    .description('change the schedule, or authorize the account again')
    .option('--sync-every <minutes>', '5, 10, 15, 30 or 60')
    .option('--refresh-token <token>', 'the new refresh token; - reads it from standard input')
    .action(inSession(terminal, changeAccount))
}

async function listAccounts(session: Session): Promise<void> {
  session.show(await session.call('listAccounts'), ({ items }) =>
    items.length === 0
      ? session.word('command.no-accounts')
      : layTable(
          [
            { title: session.word('column.account') },
            { title: session.word('column.region') },
            { title: session.word('column.seller') },
            { title: session.word('column.authorization') },
            { title: session.word('column.expires') },
            { title: session.word('column.synced-until') },
            { title: session.word('column.next-sync') },
            { title: session.word('column.stores') },
          ],
          items.map((account) => [
            account.accountId,
            account.region,
            account.sellerId,
            sayAuthorization(session, account),
            shortTime(account.authorization.expiresAt),
            shortTime(account.syncedUntil),
            shortTime(account.schedule.nextSyncAt),
            account.storeIds.join(', '),
          ]),
          session.terminal.columns,
        ),
  )
}

async function showAccount(session: Session, accountId: string): Promise<void> {
  session.show(await session.call('readAccount', { params: { accountId } }), (account) =>
    layAccount(session, account),
  )
}

async function addAccount(session: Session, options: AddOptions): Promise<void> {
  const body = {
    region: options.region,
    sellerId: options.seller,
    refreshToken: await givenOrPiped(options.refreshToken),
    ...(options.syncEvery === undefined ? {} : { syncEveryMinutes: Number(options.syncEvery) }),
  }
  session.show(await session.call('connectAccount', { body }), (account) => layAccount(session, account))
}

async function changeAccount(
  session: Session,
  accountId: string,
  options: Partial<Pick<AddOptions, 'refreshToken' | 'syncEvery'>>,
): Promise<void> {
  const body = {
    ...(options.syncEvery === undefined ? {} : { syncEveryMinutes: Number(options.syncEvery) }),
    ...(options.refreshToken === undefined ? {} : { refreshToken: await givenOrPiped(options.refreshToken) }),
  }
  const account = await session.call('changeAccount', { params: { accountId }, body })
  session.show(account, (changed) => layAccount(session, changed))
}

/** A token on the command line stands in the list of processes and in the shell's history; a piped one does not. */
async function givenOrPiped(token: string): Promise<string> {
  return token === '-' ? (await text(process.stdin)).trim() : token
}

function layAccount(session: Session, account: AccountDetailsJson): string {
  const facts = layFacts([
    [session.word('column.account'), account.accountId],
    [session.word('column.region'), account.region],
    [session.word('column.seller'), account.sellerId],
    [session.word('column.authorization'), sayAuthorization(session, account)],
    [session.word('column.expires'), shortTime(account.authorization.expiresAt)],
    [session.word('column.synced-until'), shortTime(account.syncedUntil)],
    [session.word('column.next-sync'), shortTime(account.schedule.nextSyncAt)],
    [
      session.word('column.sync-every'),
      session.word('command.minutes', { minutes: account.schedule.syncEveryMinutes }),
    ],
    [session.word('column.paused'), account.paused?.reason ?? null],
    [
      session.word('column.refused-by-amazon'),
      account.refusedDataSets.map(({ text, roles }) => `${text} (${roles.join(' / ')})`).join(', ') || null,
    ],
    [session.word('column.key-changing-since'), shortTime(account.keyRotationSince)],
    [session.word('column.stores'), account.storeIds.join(', ')],
  ])
  if (account.throttle.length === 0) return facts
  const throttle = layTable(
    [
      { title: session.word('column.operation') },
      { title: session.word('column.rate'), align: 'right' },
      { title: session.word('column.burst'), align: 'right' },
      { title: session.word('column.calls-left'), align: 'right' },
      { title: session.word('column.next-call') },
    ],
    account.throttle.map((bucket) => [
      bucket.operation,
      String(bucket.ratePerSecond),
      String(bucket.burst),
      String(bucket.callsLeft),
      shortTime(bucket.nextCallAt),
    ]),
    session.terminal.columns,
  )
  return `${facts}\n\n${throttle}`
}

function sayAuthorization(session: Session, { authorization }: AccountJson): string {
  return session.word(`authorization.${authorization.state}`)
}
