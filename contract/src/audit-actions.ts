/**
 * What the audit list notes. Every route of a clerk, an operator or an owner that changes something is noted under its own
 * name, so that a new one is covered, and does not compile before it has words (words/en-audit.ts).
 */
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

/** What people do with their own account, what is noted of reading, and what only whoever stands at the machine does. */
type OwnAction =
  | 'signed-in'
  | 'sign-in-failed'
  | 'sign-in-unknown'
  | 'sign-in-while-locked'
  | 'account-locked'
  | 'recovery-code-used'
  | 'link-opened'
  | 'first-owner'
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'password-changed'
  | 'codes-on'
  | 'codes-off'
  | 'recovery-codes-made'
  | 'buyer-data-seen'
  | 'buyer-data-exported'
  | 'token-made'

export type AuditAction = NotedRoute | OwnAction
