/** Links that are opened once: the first owner's, an invitation's, and the one for a forgotten password. */
import type { Database } from '../database/connect.ts'
import { createSignInLink, findSignInLink, holdUsers, takeSignInLink } from '../database/sign-in-links.ts'
import { findUser, hasUsers, insertUser, type UserRow } from '../database/users.ts'
import { keepPassword, passwordProblems } from './choose-password.ts'
import { hashPassword } from './password-hash.ts'
import { openSession, type SignInOutcome, type UsersRun } from './sign-in.ts'

export const linkHours = 24
const HOUR_MS = 3_600_000

/** Null once there is a user: the first owner is made once. */
export async function firstOwnerLink(database: Database, now: Date): Promise<string | null> {
  return (await hasUsers(database)) ? null : linkFor(database, null, now)
}

/** @param userId null: for the first owner, who is not there yet */
export function linkFor(database: Database, userId: string | null, now: Date): Promise<string> {
  const expiresAt = new Date(now.getTime() + linkHours * HOUR_MS)
  return createSignInLink(database, { userId, expiresAt, now })
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
  | Extract<SignInOutcome, { readonly kind: 'signed-in' | 'new-password-refused' }>
  | { readonly kind: 'link-unknown' }
  | { readonly kind: 'owner-unnamed' }

export async function openLink(run: UsersRun, use: LinkUse): Promise<LinkOutcome> {
  const { database, clock } = run
  const now = clock()
  const link = await findSignInLink(database, use.link, now)
  const person = link === undefined ? null : await personOf(database, link.user_id, use)
  if (person === null) return { kind: 'link-unknown' }
  if (person === 'unnamed') return { kind: 'owner-unnamed' }
  const problems = await passwordProblems(database, person.user ?? person, use.newPassword)
  if (problems.length > 0) return { kind: 'new-password-refused', problems }
  const hash = await hashPassword(use.newPassword)
  const user = await database.transaction().execute(async (trx) => {
    if (!(await takeSignInLink(trx, use.link, now))) return undefined
    const owner = person.user ?? (await insertFirstOwner(trx, { ...person, now }))
    if (owner !== undefined) await keepPassword(trx, owner.user_id, { hash, now })
    return owner
  })
  if (user === undefined) return { kind: 'link-unknown' }
  return openSession(run, user, use.userAgent)
}

interface Newcomer {
  readonly email: string
  readonly name: string
}

async function personOf(
  database: Database,
  userId: string | null,
  { email, name }: LinkUse,
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
  trx: Parameters<typeof holdUsers>[0],
  { email, name, now }: Newcomer & { readonly now: Date },
): Promise<UserRow | undefined> {
  await holdUsers(trx)
  if (await hasUsers(trx)) return undefined
  return insertUser(trx, { email, name, role: 'owner', storeIds: null, now })
}
