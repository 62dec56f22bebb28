/** People who sign in: who they are, what they may do, and what keeps their password safe. */
import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'
import type { Role } from './schema-users.ts'
import { endSessions } from './user-sessions.ts'

export type UserRow = Selectable<Schema['users']>

export function findUser(db: Queryable, userId: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('user_id', '=', userId).executeTakeFirst()
}

export function findUserByEmail(db: Queryable, email: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst()
}

export function listUsers(db: Queryable): Promise<UserRow[]> {
  return db.selectFrom('users').selectAll().orderBy('email').execute()
}

export async function hasUsers(db: Queryable): Promise<boolean> {
  return (await db.selectFrom('users').select('user_id').limit(1).executeTakeFirst()) !== undefined
}

/** Undefined when the e-mail address is taken. */
export function insertUser(
  db: Queryable,
  user: {
    readonly email: string
    readonly name: string
    readonly role: Role
    readonly storeIds: readonly string[] | null
    readonly reversesOrders?: boolean
    readonly now: Date
  },
): Promise<UserRow | undefined> {
  return db
    .insertInto('users')
    .values({
      user_id: randomUUID(),
      email: user.email.toLowerCase(),
      name: user.name,
      role: user.role,
      store_ids: user.storeIds === null ? null : [...user.storeIds],
      reverses_orders: user.reversesOrders ?? false,
      created_at: user.now,
      updated_at: user.now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returningAll()
    .executeTakeFirst()
}

export async function updateUser(
  db: Queryable,
  userId: string,
  change: Pick<UserRow, 'name' | 'role' | 'store_ids' | 'reverses_orders' | 'disabled_at' | 'updated_at'>,
): Promise<void> {
  await db.updateTable('users').set(change).where('user_id', '=', userId).execute()
}

/** Whether somebody else who is not disabled is an owner. */
export async function hasOtherOwner(db: Queryable, userId: string): Promise<boolean> {
  const other = await db
    .selectFrom('users')
    .select('user_id')
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .where('user_id', '<>', userId)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/**
 * Counts an attempt before its password is looked at, so that attempts at the same moment are counted too; the last
 * that is allowed locks the account, and what was right opens it again.
 * @returns whether the password may be looked at: not of a locked or disabled user; and whether it is the last chance
 */
export async function claimSignInAttempt(
  db: Queryable,
  userId: string,
  limits: { readonly attemptsMax: number; readonly lockedUntil: Date; readonly now: Date },
): Promise<'refused' | 'allowed' | 'last'> {
  const failed = sql<number>`case when locked_until is null then failed_sign_ins + 1 else 1 end`
  const claimed = await db
    .updateTable('users')
    .set({
      failed_sign_ins: failed,
      locked_until: sql`case when ${failed} >= ${limits.attemptsMax} then ${limits.lockedUntil}::timestamptz end`,
    })
    .where('user_id', '=', userId)
    .where('disabled_at', 'is', null)
    .where((or) => or.or([or('locked_until', 'is', null), or('locked_until', '<=', limits.now)]))
    .returning('locked_until')
    .executeTakeFirst()
  if (claimed === undefined) return 'refused'
  return claimed.locked_until === null ? 'allowed' : 'last'
}

/** The attempt was none to count: its password was right. */
export async function takeBackSignInAttempt(db: Queryable, userId: string): Promise<void> {
  await db
    .updateTable('users')
    .set({ failed_sign_ins: sql`greatest(failed_sign_ins - 1, 0)`, locked_until: null })
    .where('user_id', '=', userId)
    .execute()
}

/** The failures of before count no more. */
export async function recordSignIn(db: Queryable, userId: string, now: Date): Promise<void> {
  await db
    .updateTable('users')
    .set({ failed_sign_ins: 0, locked_until: null, last_signed_in_at: now })
    .where('user_id', '=', userId)
    .execute()
}

/** The hashes of the last passwords, the one in use first. */
export function passwordsOf(db: Queryable, userId: string): Promise<Selectable<Schema['user_passwords']>[]> {
  return db
    .selectFrom('user_passwords')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('set_at', 'desc')
    .execute()
}

/** Every session ends: whoever knew the old password is out. */
export async function savePassword(
  db: Queryable,
  userId: string,
  password: { readonly hash: string; readonly remembered: number; readonly now: Date },
): Promise<void> {
  const { hash, remembered, now } = password
  await db.insertInto('user_passwords').values({ user_id: userId, set_at: now, password: hash }).execute()
  await db
    .deleteFrom('user_passwords')
    .where('user_id', '=', userId)
    .where('set_at', 'in', (older) =>
      older
        .selectFrom('user_passwords')
        .select('set_at')
        .where('user_id', '=', userId)
        .orderBy('set_at', 'desc')
        .offset(remembered),
    )
    .execute()
  await endSessions(db, userId)
}
