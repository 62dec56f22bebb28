import type { FieldProblem } from '@orderferry/contract/problem'
import type { SessionUserJson } from '@orderferry/contract/users'
import { type Language, say } from '@orderferry/contract/words/words'
import { passwordAgeMaxMs } from '@orderferry/domain/users/check-password'
import { endSession, endSessions } from '../../database/user-sessions.ts'
import type { UserRow } from '../../database/users.ts'
import type { NewPasswordProblem } from '../../users/choose-password.ts'
import { attemptsMax, lockMinutes, type SignInOutcome, signIn, type UsersRun } from '../../users/sign-in.ts'
import { type LinkOutcome, linkHours, openLink } from '../../users/sign-in-links.ts'
import type { Caller } from '../authenticate.ts'
import type { Handlers, Visitor } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'

const DAY_MS = 24 * 3600 * 1000

type Names = 'signIn' | 'openSignInLink' | 'readSession' | 'signOut' | 'signOutEverywhere' | 'changePassword'

export function sessionRoutes(run: UsersRun): Handlers<Names> {
  return {
    signIn: async ({ body, visitor, language }) =>
      welcome(await signIn(run, { ...body, userAgent: visitor.userAgent }), visitor, language),
    openSignInLink: async ({ body, visitor, language }) =>
      welcome(await openLink(run, { ...body, userAgent: visitor.userAgent }), visitor, language),
    readSession: async ({ person, actor, role, storeIds }) => ({
      userId: person?.userId ?? null,
      name: actor,
      email: person?.email ?? null,
      role,
      storeIds: storeIds === null ? null : [...storeIds],
    }),
    signOut: async ({ person, visitor }) => {
      requirePerson(person)
      if (visitor.session !== null) await endSession(run.database, visitor.session)
      visitor.setSession(null)
      return undefined
    },
    signOutEverywhere: async ({ person, visitor }) => {
      const { userId } = requirePerson(person)
      await endSessions(run.database, userId)
      visitor.setSession(null)
      return undefined
    },
    changePassword: async ({ person, body, visitor, language }) => {
      const { email } = requirePerson(person)
      const outcome = await signIn(run, { ...body, email, userAgent: visitor.userAgent })
      return welcome(outcome, visitor, language)
    },
  }
}

function requirePerson(person: Caller['person']): NonNullable<Caller['person']> {
  if (person === null) throw new ServiceProblem('not-a-person')
  return person
}

function welcome(
  outcome: SignInOutcome | LinkOutcome,
  visitor: Visitor,
  language: Language,
): SessionUserJson {
  switch (outcome.kind) {
    case 'signed-in':
      visitor.setSession(outcome.session)
      return presentUser(outcome.user)
    case 'refused':
      throw new ServiceProblem('sign-in-refused', { attempts: attemptsMax, minutes: lockMinutes })
    case 'password-expired':
      throw new ServiceProblem('password-expired', { days: passwordAgeMaxMs / DAY_MS })
    case 'password-changed-lately':
      throw new ServiceProblem('password-changed-lately')
    case 'link-unknown':
      throw new ServiceProblem('link-unknown', { hours: linkHours })
    case 'owner-unnamed': {
      const expected = say(language, 'type.string')
      const problem = say(language, 'input.missing', { expected })
      const fix = say(language, 'input.missing.fix', { expected })
      throw refused(['body.email', 'body.name'].map((field) => ({ field, problem, fix })))
    }
    case 'new-password-refused':
      throw refused(outcome.problems.map((problem) => sayPasswordProblem(problem, language)))
  }
}

function refused(fields: readonly FieldProblem[]): ServiceProblem {
  const names = fields.map(({ field, problem }) => `${field} ${problem}`).join('; ')
  return new ServiceProblem('input-invalid', { count: fields.length, fields: names }, { fields })
}

const passwordWords = {
  short: 'input.password-short',
  long: 'input.password-long',
  'no-capital': 'input.password-no-capital',
  'no-small': 'input.password-no-small',
  'no-digit': 'input.password-no-digit',
  'no-sign': 'input.password-no-sign',
  'has-name': 'input.password-has-name',
  'used-before': 'input.password-used-before',
} as const satisfies Readonly<Record<NewPasswordProblem, string>>

function sayPasswordProblem(problem: NewPasswordProblem, language: Language): FieldProblem {
  const key = passwordWords[problem]
  return {
    field: 'body.newPassword',
    problem: say(language, key),
    fix: say(language, `${key}.fix`),
  }
}

function presentUser(user: UserRow): SessionUserJson {
  return {
    userId: user.user_id,
    name: user.name,
    email: user.email,
    role: user.role,
    storeIds: user.store_ids,
  }
}
