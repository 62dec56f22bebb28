/** People for the API's tests: they come in by a one-time link, as everybody does. */
import { randomUUID } from 'node:crypto'
import type { Role } from '@orderferry/contract/role'
import { insertUser } from '../../database/users.ts'
import { linkFor } from '../../users/sign-in-links.ts'
import type { ApiWorld } from './api-world.ts'

export const PASSWORD = 'Quiet-Harbor-42'

export interface Person {
  readonly userId: string
  readonly email: string
  /** What their browser sends along. */
  readonly headers: { readonly cookie: string; readonly origin: string }
}

export async function addPerson(
  world: ApiWorld,
  wish: { readonly role: Role; readonly storeIds?: readonly string[]; readonly name?: string },
): Promise<Person> {
  const { database, clock } = world.run
  const email = `${wish.role}-${randomUUID().slice(0, 8)}@shop.example`
  const { role, storeIds = null, name = `The ${wish.role}` } = wish
  const user = await insertUser(database, { email, name, role, storeIds, now: clock() })
  if (user === undefined) throw new Error(`${email} is taken.`)
  const link = await linkFor(database, user.user_id, clock())
  const answer = await world.send('openSignInLink', { token: null, body: { link, newPassword: PASSWORD } })
  return { userId: user.user_id, email, headers: { cookie: cookieOf(answer), origin: world.url } }
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf(answer: Response): string {
  const [cookie] = answer.headers.getSetCookie()
  if (cookie === undefined) throw new Error(`No cookie came with ${answer.status}.`)
  return cookie.split(';')[0] ?? ''
}
