/**
 * What the audit list notes. Every route of a clerk, an operator or an owner that changes something is noted under its own
 * name, so that a new one is covered, and does not compile before it has words (words/en-audit.ts).
 */
import type { OwnAction } from '@orderferry/domain/users/own-action'
import type { routes } from './routes.ts'

type Routes = typeof routes

type NotedRoute = {
  [Name in keyof Routes]: Routes[Name]['method'] extends 'GET'
    ? never
    : Routes[Name] extends { readonly keepsNothing: true }
      ? never
      : Routes[Name]['role'] extends 'clerk' | 'operator' | 'owner'
        ? Name
        : never
}[keyof Routes]

/** What strangers try, what is noted of reading, and what only whoever stands at the machine does. */
type Unrouted =
  | 'sign-in-unknown'
  | 'buyer-data-seen'
  | 'buyer-data-listed'
  | 'buyer-data-searched'
  | 'buyer-data-exported'
  | 'token-made'

export type AuditAction = NotedRoute | OwnAction | Unrouted
