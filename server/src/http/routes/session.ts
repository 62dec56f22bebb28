import { permissionsOf } from '@orderferry/contract/role'
import type { CodeWantedJson, SessionUserJson, SignInAnswerJson } from '@orderferry/contract/users'
import { type Language, say } from '@orderferry/contract/words/words'
import { passwordAgeMaxMs } from '@orderferry/domain/users/check-password'
import { listSessions, type OwnSession } from '../../database/user-sessions.ts'
import type { UserRow } from '../../database/users.ts'
import type { NewPasswordProblem, NewPasswordRefusal } from '../../users/choose-password.ts'
import { type CodeOutcome, giveCode } from '../../users/give-code.ts'
import { type CodeWanted, challengeMinutes, type SignedIn } from '../../users/let-in.ts'
import { attemptsMax, lockMinutes } from '../../users/prove-password.ts'
import { changePassword, type SignInOutcome, signIn } from '../../users/sign-in.ts'
import { type LinkOutcome, linkHours, openLink, ownerOfLink } from '../../users/sign-in-links.ts'
import { signOut } from '../../users/sign-out.ts'
import type { UsersRun } from '../../users/users-run.ts'
import type { Handlers, Visitor } from '../handlers.ts'
import { requirePerson } from '../require-person.ts'
import { ServiceProblem } from '../service-problem.ts'
import { refusedField, refusedFields, wrongPassword } from './refused-fields.ts'

const DAY_MS = 24 * 3600 * 1000

type Names =
  | 'signIn'
  | 'giveCode'
  | 'openSignInLink'
  | 'readSignInLink'
  | 'readSession'
  | 'listSessions'
  | 'signOut'
  | 'signOutEverywhere'
  | 'changePassword'

export function sessionRoutes(run: UsersRun): Handlers<Names> {
  return {
    signIn: async ({ body, visitor, language }) =>
      welcome(await signIn(run, { ...body, userAgent: visitor.userAgent }), visitor, language),
    giveCode: async ({ body, visitor }) =>
      welcomeWithCode(await giveCode(run, { ...body, userAgent: visitor.userAgent }), visitor),
    openSignInLink: async ({ body, visitor, language }) =>
      welcome(await openLink(run, { ...body, userAgent: visitor.userAgent }), visitor, language),
    readSignInLink: async ({ body }) => {
      const owner = await ownerOfLink(run, body.link)
      if (owner.kind === 'link-unknown') throw new ServiceProblem('link-unknown', { hours: linkHours })
      return { user: owner.user }
    },
    readSession: async ({ person, actor, role, storeIds, permissions }) => ({
      userId: person?.userId ?? null,
      name: actor,
      email: person?.email ?? null,
      role,
      storeIds: storeIds === null ? null : [...storeIds],
      permissions: [...permissions],
    }),
    listSessions: async ({ person, visitor }) => {
      const { userId } = requirePerson(person)
      const asked = { userId, session: visitor.session, now: run.clock() }
      return { items: (await listSessions(run.database, asked)).map(presentSession) }
    },
    signOut: async ({ person, visitor }) => {
      const { userId } = requirePerson(person)
      if (visitor.session !== null) await signOut(run, userId, visitor.session)
      visitor.setSession(null)
      return undefined
    },
    signOutEverywhere: async ({ person, visitor }) => {
      const { userId } = requirePerson(person)
      await signOut(run, userId, null)
      visitor.setSession(null)
      return undefined
    },
    changePassword: async ({ person, body, visitor, language }) => {
      const { email } = requirePerson(person)
      const outcome = await changePassword(run, { ...body, email, userAgent: visitor.userAgent })
      if (outcome.kind === 'refused') throw wrongPassword(language)
      if (outcome.kind !== 'signed-in') throw refusedPassword(outcome, language)
      return enter(outcome, visitor)
    },
  }
}

function enter({ session, user }: SignedIn, visitor: Visitor): SessionUserJson {
  visitor.setSession(session)
  return presentUser(user)
}

function welcomeWithCode(outcome: CodeOutcome, visitor: Visitor): SessionUserJson {
  switch (outcome.kind) {
    case 'signed-in':
      return enter(outcome, visitor)
    case 'code-refused':
      throw new ServiceProblem('code-refused', { attempts: attemptsMax, minutes: lockMinutes })
    case 'challenge-ended':
      throw new ServiceProblem('challenge-ended', { minutes: challengeMinutes })
  }
}

function welcome(
  outcome: SignInOutcome | LinkOutcome,
  visitor: Visitor,
  language: Language,
): SignInAnswerJson {
  switch (outcome.kind) {
    case 'signed-in':
      return enter(outcome, visitor)
    case 'code-wanted':
      return presentChallenge(outcome)
    case 'refused':
      throw new ServiceProblem('sign-in-refused', { attempts: attemptsMax, minutes: lockMinutes })
    case 'password-expired':
      throw new ServiceProblem('password-expired', { days: passwordAgeMaxMs / DAY_MS })
    case 'link-unknown':
      throw new ServiceProblem('link-unknown', { hours: linkHours })
    case 'owner-unnamed': {
      const expected = say(language, 'type.string')
      const missing = (field: string) => refusedField(language, field, 'input.missing', { expected })
      throw refusedFields([missing('body.email'), missing('body.name')])
    }
    case 'password-changed-lately':
    case 'new-password-refused':
      throw refusedPassword(outcome, language)
  }
}

function presentChallenge({ challenge, expiresAt }: CodeWanted): CodeWantedJson {
  return { challenge, expiresAt: expiresAt.toISOString() }
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

function refusedPassword(refusal: NewPasswordRefusal, language: Language): ServiceProblem {
  if (refusal.kind === 'password-changed-lately') return new ServiceProblem('password-changed-lately')
  return refusedFields(
    refusal.problems.map((problem) => refusedField(language, 'body.newPassword', passwordWords[problem])),
  )
}

function presentUser(user: UserRow): SessionUserJson {
  return {
    userId: user.user_id,
    name: user.name,
    email: user.email,
    role: user.role,
    storeIds: user.store_ids,
    permissions: [...permissionsOf(user.role, { reversesOrders: user.reverses_orders })],
  }
}

function presentSession(session: OwnSession) {
  return {
    userAgent: session.user_agent,
    createdAt: session.created_at.toISOString(),
    expiresAt: session.expires_at.toISOString(),
    current: session.current,
  }
}
