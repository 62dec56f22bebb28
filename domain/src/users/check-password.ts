/**
 * What Amazon's Data Protection Policy asks of passwords (1.4): twelve characters of four kinds, nothing of the user's
 * name, changed at least once a year and at most once a day, none of the last ten again.
 * https://sellercentral.amazon.com/mws/static/policy?documentType=DPP
 */
export type PasswordProblem =
  | 'short'
  | 'long'
  | 'no-capital'
  | 'no-small'
  | 'no-digit'
  | 'no-sign'
  | 'has-name'

const LENGTH_MIN = 12
/** What the hash takes. */
const LENGTH_MAX = 128
const PART_MIN = 3
/** Two Chinese characters are a given name. */
const WIDE_PART_MIN = 2
const DAY_MS = 24 * 3600 * 1000

export const passwordAgeMinMs = DAY_MS
export const passwordAgeMaxMs = 365 * DAY_MS
export const passwordsRemembered = 10

/** Every rule that a password breaks; none: it may be used. */
export function checkPassword(
  password: string,
  user: { readonly email: string; readonly name: string },
): readonly PasswordProblem[] {
  const length = [...password].length
  const broken: readonly (readonly [PasswordProblem, boolean])[] = [
    ['short', length < LENGTH_MIN],
    ['long', length > LENGTH_MAX],
    ['no-capital', !/\p{Lu}/u.test(password)],
    ['no-small', !/\p{Ll}/u.test(password)],
    ['no-digit', !/\p{Nd}/u.test(password)],
    ['no-sign', !/[^\p{L}\p{N}\s]/u.test(password)],
    ['has-name', nameParts(user).some((part) => password.toLowerCase().includes(part))],
  ]
  return broken.flatMap(([problem, isBroken]) => (isBroken ? [problem] : []))
}

function nameParts({ email, name }: { readonly email: string; readonly name: string }): readonly string[] {
  const local = email.slice(0, email.lastIndexOf('@'))
  return `${local} ${name}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => [...part].length >= (/\p{Script=Han}/u.test(part) ? WIDE_PART_MIN : PART_MIN))
}
