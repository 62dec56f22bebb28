/** What owners do with users, and whoever stands at the machine. There is always an owner who can sign in. */
import { listStores } from '../database/amazon-accounts.ts'
import type { Database, Queryable } from '../database/connect.ts'
import { forgetOneTimeCodes } from '../database/one-time-codes.ts'
import type { Role } from '../database/schema-users.ts'
import { endChallenges } from '../database/sign-in-challenges.ts'
import { forgetSignInLinks, holdUsers } from '../database/sign-in-links.ts'
import { endSessions } from '../database/user-sessions.ts'
import { findUser, hasOtherOwner, insertUser, type UserRow, updateUser } from '../database/users.ts'
import { linkEndsAt, linkFor } from './sign-in-links.ts'

export interface NewUser {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Null: all Amazon stores. */
  readonly storeIds: readonly string[] | null
  readonly reversesOrders?: boolean
}

export interface UserChange {
  readonly name?: string | undefined
  readonly role?: Role | undefined
  /** Left out: as they are; of somebody who becomes an owner, all. */
  readonly storeIds?: readonly string[] | null | undefined
  readonly reversesOrders?: boolean | undefined
  readonly disabled?: boolean | undefined
}

export interface GivenLink {
  readonly link: string
  readonly expiresAt: Date
}

/** Tells a user of their link, in the transaction that makes it. */
export type TellOfLink = (trx: Queryable, user: UserRow, given: GivenLink) => Promise<void>

const tellNobody: TellOfLink = async () => undefined

export type StoresRefused =
  | { readonly kind: 'stores-unknown'; readonly storeIds: readonly string[] }
  | { readonly kind: 'owner-of-all' }

export type UserRefused =
  | { readonly kind: 'user-unknown' }
  | { readonly kind: 'user-disabled' }
  | { readonly kind: 'last-owner' }

type AddOutcome =
  | ({ readonly kind: 'added'; readonly user: UserRow } & GivenLink)
  | { readonly kind: 'user-exists' }
  | StoresRefused

export async function addUser(
  database: Database,
  wish: NewUser,
  now: Date,
  tell: TellOfLink = tellNobody,
): Promise<AddOutcome> {
  return database.transaction().execute(async (trx): Promise<AddOutcome> => {
    const refused = await refusedStores(trx, wish.role, wish.storeIds)
    if (refused !== null) return refused
    const user = await insertUser(trx, { ...wish, now })
    if (user === undefined) return { kind: 'user-exists' }
    return { kind: 'added', user, ...(await newLink(trx, user, { now, tell })) }
  })
}

type ChangeOutcome = { readonly kind: 'changed'; readonly user: UserRow } | UserRefused | StoresRefused

/** A disabled user's sessions and links end. */
export function changeUser(
  database: Database,
  userId: string,
  { now, ...change }: UserChange & { readonly now: Date },
): Promise<ChangeOutcome> {
  return database.transaction().execute(async (trx): Promise<ChangeOutcome> => {
    await holdUsers(trx)
    const user = await findUser(trx, userId)
    if (user === undefined) return { kind: 'user-unknown' }
    const next = nextUser(user, change, now)
    // A store of theirs that was removed meanwhile is no reason to refuse them another name.
    const refused =
      change.storeIds === undefined ? null : await refusedStores(trx, next.role, change.storeIds)
    if (refused !== null) return refused
    const isOwner = (one: Pick<UserRow, 'role' | 'disabled_at'>) =>
      one.role === 'owner' && one.disabled_at === null
    if (isOwner(user) && !isOwner(next) && !(await hasOtherOwner(trx, userId))) return { kind: 'last-owner' }
    await updateUser(trx, userId, next)
    if (next.disabled_at !== null) {
      await endSessions(trx, userId)
      await forgetSignInLinks(trx, userId)
    }
    return { kind: 'changed', user: { ...user, ...next } }
  })
}

/** Links of before stay, until one of them is opened. */
export function giveLink(
  database: Database,
  userId: string,
  now: Date,
  tell: TellOfLink = tellNobody,
): Promise<LinkOutcome> {
  return database.transaction().execute(async (trx): Promise<LinkOutcome> => {
    const user = await findUser(trx, userId)
    if (user === undefined) return { kind: 'user-unknown' }
    if (user.disabled_at !== null) return { kind: 'user-disabled' }
    return { kind: 'made', ...(await newLink(trx, user, { now, tell })) }
  })
}

type LinkOutcome = ({ readonly kind: 'made' } & GivenLink) | UserRefused

export function signOutUser(database: Database, userId: string): Promise<UserRefused | null> {
  return ofKnownUser(database, userId, (trx) => endSessions(trx, userId))
}

/** Whoever has lost the device and the recovery codes signs in by the password alone again. */
export function removeCodes(database: Database, userId: string): Promise<UserRefused | null> {
  return ofKnownUser(database, userId, async (trx) => {
    await forgetOneTimeCodes(trx, userId)
    // Nobody can give a code for one any more; the password opens a session now.
    await endChallenges(trx, userId)
  })
}

function ofKnownUser(
  database: Database,
  userId: string,
  act: (trx: Queryable) => Promise<unknown>,
): Promise<UserRefused | null> {
  return database.transaction().execute(async (trx): Promise<UserRefused | null> => {
    if ((await findUser(trx, userId)) === undefined) return { kind: 'user-unknown' }
    await act(trx)
    return null
  })
}

async function newLink(
  trx: Queryable,
  user: UserRow,
  { now, tell }: { readonly now: Date; readonly tell: TellOfLink },
): Promise<GivenLink> {
  const given = { link: await linkFor(trx, user.user_id, now), expiresAt: linkEndsAt(now) }
  await tell(trx, user, given)
  return given
}

function nextUser(user: UserRow, change: UserChange, now: Date) {
  const role = change.role ?? user.role
  const becomesOwner = role === 'owner' && change.storeIds === undefined
  const storeIds = becomesOwner ? null : change.storeIds
  const disabledAt = change.disabled === true ? (user.disabled_at ?? now) : null
  return {
    name: change.name ?? user.name,
    role,
    store_ids: storeIds === undefined ? user.store_ids : storeIds === null ? null : [...storeIds],
    reverses_orders: change.reversesOrders ?? user.reverses_orders,
    disabled_at: change.disabled === undefined ? user.disabled_at : disabledAt,
    updated_at: now,
  }
}

async function refusedStores(
  db: Queryable,
  role: Role,
  storeIds: readonly string[] | null,
): Promise<StoresRefused | null> {
  if (storeIds === null) return null
  if (role === 'owner') return { kind: 'owner-of-all' }
  const known = (await listStores(db)).map(({ store_id: storeId }) => storeId)
  const unknown = storeIds.filter((storeId) => !known.includes(storeId))
  return unknown.length === 0 ? null : { kind: 'stores-unknown', storeIds: unknown }
}
