/** People who sign in, for whoever stands at the machine: works without a running service. */
import { type Role, roles } from '@orderferry/contract/role'
import { userEmailSchema, userNameSchema } from '@orderferry/contract/users'
import { type Command, Option } from 'commander'
import { listStores } from '../database/amazon-accounts.ts'
import type { Database } from '../database/connect.ts'
import {
  changeRole,
  disableUser,
  findUserByEmail,
  insertUser,
  listUsers,
  type UserRow,
} from '../database/users.ts'
import { systemClock } from '../platform/clock.ts'
import { firstOwnerLink, linkFor, linkHours } from '../users/sign-in-links.ts'
import { CommandFailure } from './command-failure.ts'
import { layTable } from './layout.ts'
import { baseUrlOf, inSession, type Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { withDatabase } from './users-database.ts'

interface RoleOptions {
  readonly role: Role
  readonly store?: readonly string[]
}

export function addUserCommands(program: Command, terminal: Terminal): void {
  const users = program.command('users').description('people who sign in')
  users.command('list').description('list the users').action(inSession(terminal, showUsers))
  withRole(users.command('add <email>').description('add a user; prints a one-time sign-in link'))
    .requiredOption('--name <name>', 'stands in the history of what they do')
    .action(inSession(terminal, addUser))
  withRole(users.command('role <email>').description('change what a user may do')).action(
    inSession(terminal, giveRole),
  )
  users
    .command('disable <email>')
    .description('let a user in no more, and end their sessions')
    .action(inSession(terminal, disable))
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

async function addUser(
  session: Session,
  email: string,
  options: RoleOptions & { readonly name: string },
): Promise<void> {
  const read = { email: userEmailSchema.safeParse(email), name: userNameSchema.safeParse(options.name) }
  if (!read.email.success || !read.name.success)
    throw new CommandFailure(session.word('user.invalid', { email }), { code: 'input-invalid' })
  const [address, name] = [read.email.data, read.name.data]
  const link = await withDatabase(session, async (database) => {
    const storeIds = await checkedStores(session, database, options)
    const now = systemClock()
    const user = await insertUser(database, { email: address, name, role: options.role, storeIds, now })
    if (user === undefined) throw new CommandFailure(session.word('user.exists', { email }))
    return linkFor(database, user.user_id, now)
  })
  showLink(session, link)
}

async function giveRole(session: Session, email: string, options: RoleOptions): Promise<void> {
  const user = await withDatabase(session, async (database) => {
    const { user_id: id } = await knownUser(session, database, email)
    const storeIds = await checkedStores(session, database, options)
    await changeRole(database, id, { role: options.role, storeIds, now: systemClock() })
    return knownUser(session, database, email)
  })
  session.show(presentUser(user), ({ role }) => session.word('user.has-role', { email, role }))
}

async function disable(session: Session, email: string): Promise<void> {
  const user = await withDatabase(session, async (database) => {
    const { user_id: id } = await knownUser(session, database, email)
    await disableUser(database, id, systemClock())
    return knownUser(session, database, email)
  })
  session.show(presentUser(user), () => session.word('user.is-disabled', { email }))
}

async function resetLink(session: Session, email: string): Promise<void> {
  const link = await withDatabase(session, async (database) => {
    const user = await knownUser(session, database, email)
    if (user.disabled_at !== null) throw new CommandFailure(session.word('user.is-disabled', { email }))
    return linkFor(database, user.user_id, systemClock())
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

async function checkedStores(
  session: Session,
  database: Database,
  { role, store }: RoleOptions,
): Promise<readonly string[] | null> {
  if (store === undefined) return null
  if (role === 'owner') throw new CommandFailure(session.word('user.owner-of-all'), { code: 'input-invalid' })
  const known = (await listStores(database)).map(({ store_id: storeId }) => storeId)
  const unknown = store.filter((storeId) => !known.includes(storeId))
  if (unknown.length > 0)
    throw new CommandFailure(session.word('detail.store-unknown', { storeId: unknown.join(', ') }))
  return store
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
