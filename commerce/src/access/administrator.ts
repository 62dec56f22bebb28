import { createHash, timingSafeEqual } from 'node:crypto'
import { RestError } from '../http/rest-error.ts'

/** Who may sign in for a token. */
export interface Administrator {
  readonly username: string
  readonly password: string
  /** What their role may do; all when absent. */
  readonly resources?: readonly string[] | null
}

/** Throws Magento's one answer to everything that is wrong with a sign-in. */
export function signIn(
  administrator: Administrator | null,
  given: { readonly username: string; readonly password: string },
): Administrator {
  const right =
    administrator !== null &&
    sameText(given.username, administrator.username) &&
    sameText(given.password, administrator.password)
  if (right) return administrator
  throw new RestError(
    401,
    'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.',
  )
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
