/** People who sign in, for whoever stands at the machine: works without a running service. */
import { type Role, roles } from '@orderferry/contract/role'
import { userEmailSchema, userNameSchema } from '@orderferry/contract/users'
import { type Command, Option } from 'commander'
import type { Database } from '../database/connect.ts'
import { findUserByEmail, listUsers, type UserRow } from '../database/users.ts'
import { systemClock } from '../platform/clock.ts'
import {
  addUser,
  changeUser,
  giveLink,
  removeCodes,
  type StoresRefused,
  type UserChange,
  type UserRefused,
} from '../users/manage-users.ts'
import { firstOwnerLink, linkHours } from '../users/sign-in-links.ts'
import { CommandFailure } from './command-failure.ts'
import { layTable } from './layout.ts'
import { baseUrlOf, inSession, type Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { noteCommand } from './users-audit.ts'
import { withDatabase } from './users-database.ts'

interface RoleOptions {
  readonly role: Role
  readonly store?: readonly string[] | null
  readonly reversesOrders?: boolean
}

export function addUserCommands(program: Command, terminal: Terminal): void {
  const users = program.command('users').description('people who sign in')
  users.command('list').description('list the users').action(inSession(terminal, showUsers))
  withRole(users.command('add <email>').description('add a user; prints a one-time sign-in link'))
    .requiredOption('--name <name>', 'stands in the history of what they do')
    .action(inSession(terminal, add))
  withRole(users.command('role <email>').description('change what a user may do')).action(
    inSession(terminal, giveRole),
  )
  users
    .command('disable <email>')
    .description('let a user in no more, and end their sessions')
    .action(inSession(terminal, disable))
  users
    .command('enable <email>')
    .description('let a disabled user in again')
    .action(inSession(terminal, enable))
  users
    .command('codes-off <email>')
    .description('switch the one-time codes of a user off who has lost the device and the recovery codes')
    .action(inSession(terminal, switchCodesOff))
  users
    .command('reset-link <email>')
    .description('print a one-time sign-in link, for a forgotten password')
    .action(inSession(terminal, resetLink))
  users
    .command('first-link')
    .description("print the first owner's one-time sign-in link, while there is no user")
    .action(inSession(terminal, firstLink))
}

function withRole(command: Command): Command {
  return command
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).makeOptionMandatory())
    .option('--store <storeIds...>', 'the Amazon stores that they are limited to; left out: all')
    .option('--reverses-orders', 'lets a clerk make credit memos, cancel on Amazon, and hold')
}

async function showUsers(session: Session): Promise<void> {
  const users = await withDatabase(session, listUsers)
  const head = ['column.user', 'column.name', 'column.role', 'column.stores', 'column.state'] as const
  session.show(users.map(presentUser), (shown) =>
    layTable(
      head.map((column) => ({ title: session.word(column) })),
      shown.map(({ email, name, role, storeIds, disabled }) => [
        email,
        name,
        role,
        storeIds?.join(', ') ?? session.word('user.all-stores'),
        session.word(disabled ? 'user.disabled' : 'user.active'),
      ]),
      session.terminal.columns,
    ),
  )
}

async function add(
  session: Session,
  email: string,
  { name, role, store = null, reversesOrders = false }: RoleOptions & { readonly name: string },
): Promise<void> {
  const read = { email: userEmailSchema.safeParse(email), name: userNameSchema.safeParse(name) }
  if (!read.email.success || !read.name.success)
    throw new CommandFailure(session.word('user.invalid', { email }), { code: 'input-invalid' })
  const wish = { email: read.email.data, name: read.name.data, role, storeIds: store, reversesOrders }
  const link = await withDatabase(session, async (database) => {
    const outcome = await addUser(database, wish, systemClock())
    if (outcome.kind !== 'added') throw refusal(session, email, outcome)
    await noteCommand(database, 'addUser', { userId: outcome.user.user_id })
    return outcome.link
  })
  showLink(session, link)
}

async function giveRole(
  session: Session,
  email: string,
  { role, store = null, reversesOrders = false }: RoleOptions,
): Promise<void> {
  const user = await change(session, email, { role, storeIds: store, reversesOrders })
  session.show(presentUser(user), () => session.word('user.has-role', { email, role }))
}

async function disable(session: Session, email: string): Promise<void> {
  const user = await change(session, email, { disabled: true })
  session.show(presentUser(user), () => session.word('user.is-disabled', { email }))
}

async function enable(session: Session, email: string): Promise<void> {
  const user = await change(session, email, { disabled: false })
  session.show(presentUser(user), () => session.word('user.is-enabled', { email }))
}

function change(session: Session, email: string, wish: UserChange): Promise<UserRow> {
  return withDatabase(session, async (database) => {
    const { user_id: userId } = await knownUser(session, database, email)
    const outcome = await changeUser(database, userId, { ...wish, now: systemClock() })
    if (outcome.kind !== 'changed') throw refusal(session, email, outcome)
    await noteCommand(database, 'changeUser', { userId })
    return outcome.user
  })
}

async function switchCodesOff(session: Session, email: string): Promise<void> {
  const user = await withDatabase(session, async (database) => {
    const known = await knownUser(session, database, email)
    await removeCodes(database, known.user_id)
    await noteCommand(database, 'removeUserCodes', { userId: known.user_id })
    return known
  })
  session.show(presentUser(user), () => session.word('user.codes-off', { email }))
}

async function resetLink(session: Session, email: string): Promise<void> {
  const link = await withDatabase(session, async (database) => {
    const { user_id: userId } = await knownUser(session, database, email)
    const outcome = await giveLink(database, userId, systemClock())
    if (outcome.kind !== 'made') throw refusal(session, email, outcome)
    await noteCommand(database, 'makeSignInLink', { userId })
    return outcome.link
  })
  showLink(session, link)
}

async function firstLink(session: Session): Promise<void> {
  const link = await withDatabase(session, (database) => firstOwnerLink(database, systemClock()))
  if (link === null) session.show({ link }, () => session.word('user.owner-exists'))
  else showLink(session, link)
}

function showLink(session: Session, link: string): void {
  session.show({ link }, () => sayLink(session, link, baseUrlOf(session.terminal)))
}

/** The link's secret stands behind the #: browsers keep that to themselves, and so do the logs of proxies. */
export function sayLink(session: Session, link: string, baseUrl: string): string {
  return session.word('user.link', { url: `${baseUrl}/sign-in#${link}`, hours: linkHours })
}

async function knownUser(session: Session, database: Database, email: string): Promise<UserRow> {
  const user = await findUserByEmail(database, email)
  if (user === undefined) throw new CommandFailure(session.word('user.unknown', { email }))
  return user
}

function refusal(
  session: Session,
  email: string,
  refused: StoresRefused | UserRefused | { readonly kind: 'user-exists' },
): CommandFailure {
  switch (refused.kind) {
    case 'user-exists':
      return new CommandFailure(session.word('user.exists', { email }))
    case 'user-unknown':
      return new CommandFailure(session.word('user.unknown', { email }))
    case 'user-disabled':
      return new CommandFailure(session.word('user.is-disabled', { email }))
    case 'last-owner':
      return new CommandFailure(session.word('detail.last-owner'))
    case 'owner-of-all':
      return new CommandFailure(session.word('user.owner-of-all'), { code: 'input-invalid' })
    case 'stores-unknown': {
      const storeId = refused.storeIds.join(', ')
      return new CommandFailure(session.word('detail.store-unknown', { storeId }))
    }
  }
}

function presentUser(user: UserRow) {
  return {
    email: user.email,
    name: user.name,
    role: user.role,
    storeIds: user.store_ids,
    disabled: user.disabled_at !== null,
  }
}
