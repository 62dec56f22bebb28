/** Links that are opened once: the first owner's, an invitation's, and the one for a forgotten password. */
import type { Database, Queryable } from '../database/connect.ts'
import { createSignInLink, findSignInLink, holdUsers, takeSignInLink } from '../database/sign-in-links.ts'
import { findUser, hasUsers, insertUser, type UserRow } from '../database/users.ts'
import { hashNewPassword, type NewPasswordRefusal } from './choose-password.ts'
import { type CodeWanted, letIn, type SignedIn } from './let-in.ts'
import { noteOwn } from './note-own.ts'
import type { UsersRun } from './users-run.ts'

export const linkHours = 24
const HOUR_MS = 3_600_000

/** Null once there is a user: the first owner is made once. */
export async function firstOwnerLink(database: Database, now: Date): Promise<string | null> {
  return (await hasUsers(database)) ? null : linkFor(database, null, now)
}

/** @param userId null: for the first owner, who is not there yet */
export function linkFor(db: Queryable, userId: string | null, now: Date): Promise<string> {
  return createSignInLink(db, { userId, expiresAt: linkEndsAt(now), now })
}

export function linkEndsAt(now: Date): Date {
  return new Date(now.getTime() + linkHours * HOUR_MS)
}

export interface LinkUse {
  readonly link: string
  readonly newPassword: string
  /** Who the first owner is; of others it is known. */
  readonly email?: string | undefined
  readonly name?: string | undefined
  readonly userAgent: string
}

export type LinkOutcome =
  | SignedIn
  /** The link is used up, and the password waits for the code. */
  | CodeWanted
  | NewPasswordRefusal
  | { readonly kind: 'link-unknown' }
  | { readonly kind: 'owner-unnamed' }

/** Without using the link up: whom the page greets. */
export async function ownerOfLink(
  { database, clock }: UsersRun,
  link: string,
): Promise<
  | { readonly kind: 'known'; readonly user: { readonly name: string; readonly email: string } | null }
  | { readonly kind: 'link-unknown' }
> {
  const found = await findSignInLink(database, link, clock())
  const owner = found === undefined ? null : await personOf(database, found.user_id, {})
  if (owner === null) return { kind: 'link-unknown' }
  return { kind: 'known', user: owner === 'unnamed' ? null : { name: owner.name, email: owner.email } }
}

export async function openLink(run: UsersRun, use: LinkUse): Promise<LinkOutcome> {
  const { database, clock } = run
  const { newPassword, userAgent } = use
  const now = clock()
  const link = await findSignInLink(database, use.link, now)
  const person = link === undefined ? null : await personOf(database, link.user_id, use)
  if (person === null) return { kind: 'link-unknown' }
  if (person === 'unnamed') return { kind: 'owner-unnamed' }
  const chosen = await hashNewPassword(run, person.user ?? person, { newPassword, setAt: undefined })
  if (chosen.kind !== 'hashed') return chosen
  return database.transaction().execute(async (trx): Promise<LinkOutcome> => {
    if (!(await takeSignInLink(trx, use.link, now))) return { kind: 'link-unknown' }
    const user = person.user ?? (await insertFirstOwner(trx, { ...person, now }))
    if (user === undefined) return { kind: 'link-unknown' }
    await noteOwn(trx, user, { action: person.user === null ? 'first-owner' : 'link-opened', now })
    return letIn(run, trx, { user, newPassword: chosen.hash, userAgent })
  })
}

interface Newcomer {
  readonly email: string
  readonly name: string
}

async function personOf(
  database: Database,
  userId: string | null,
  { email, name }: Pick<LinkUse, 'email' | 'name'>,
): Promise<(Newcomer & { readonly user: UserRow | null }) | 'unnamed' | null> {
  if (userId !== null) {
    const user = await findUser(database, userId)
    return user === undefined || user.disabled_at !== null
      ? null
      : { user, email: user.email, name: user.name }
  }
  if (await hasUsers(database)) return null
  return email === undefined || name === undefined ? 'unnamed' : { user: null, email, name }
}

async function insertFirstOwner(
  trx: Queryable,
  { email, name, now }: Newcomer & { readonly now: Date },
): Promise<UserRow | undefined> {
  await holdUsers(trx)
  if (await hasUsers(trx)) return undefined
  return insertUser(trx, { email, name, role: 'owner', storeIds: null, now })
}
