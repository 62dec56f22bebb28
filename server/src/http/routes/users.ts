import { randomUUID } from 'node:crypto'
import type { UserJson } from '@orderferry/contract/users'
import { type Language, sayMoment } from '@orderferry/contract/words/words'
import { listApiTokens, removeApiToken } from '../../database/api-tokens.ts'
import { keepMail } from '../../database/outbox.ts'
import { findUserInFull, type ListedUser, listUsersInFull } from '../../database/user-list.ts'
import {
  addUser,
  changeUser,
  type GivenLink,
  giveLink,
  removeCodes,
  type StoresRefused,
  signOutUser,
  type TellOfLink,
  type UserRefused,
} from '../../users/manage-users.ts'
import type { UsersRun } from '../../users/users-run.ts'
import type { Handlers } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'
import { refusedField, refusedFields } from './refused-fields.ts'

type Names =
  | 'listUsers'
  | 'addUser'
  | 'changeUser'
  | 'makeSignInLink'
  | 'endUserSessions'
  | 'removeUserCodes'
  | 'listTokens'
  | 'removeToken'

export function userRoutes(run: UsersRun): Handlers<Names> {
  const { database, clock } = run
  const byMail =
    ({ ownUrl, language }: { readonly ownUrl: string; readonly language: Language }): TellOfLink =>
    async (trx, { email, name }, { link, expiresAt }) => {
      await keepMail(trx, run.secretKeys, {
        kind: 'sign-in-link',
        about: randomUUID(),
        recipient: email,
        language,
        parameters: { name, url: `${ownUrl}/sign-in#${link}`, until: sayMoment(language, expiresAt) },
        now: clock(),
      })
    }
  return {
    listUsers: async () => ({
      items: (await listUsersInFull(database)).map((user) => presentUser(user, clock())),
    }),
    addUser: async ({ body, language, visitor }) => {
      const tell = byMail({ ownUrl: visitor.ownUrl, language })
      const outcome = await addUser(database, body, clock(), tell)
      if (outcome.kind === 'user-exists') throw new ServiceProblem('user-exists', { email: body.email })
      if (outcome.kind !== 'added') throw refusedStores(outcome, language)
      return { ...(await readUser(run, outcome.user.user_id)), signIn: presentLink(outcome) }
    },
    changeUser: async ({ params, body, language }) => {
      const outcome = await changeUser(database, params.userId, { ...body, now: clock() })
      if (outcome.kind === 'stores-unknown' || outcome.kind === 'owner-of-all')
        throw refusedStores(outcome, language)
      if (outcome.kind !== 'changed') throw new ServiceProblem(outcome.kind, params)
      return readUser(run, params.userId)
    },
    makeSignInLink: async ({ params, language, visitor }) => {
      const tell = byMail({ ownUrl: visitor.ownUrl, language })
      const outcome = await giveLink(database, params.userId, clock(), tell)
      if (outcome.kind !== 'made') throw new ServiceProblem(outcome.kind, params)
      return presentLink(outcome)
    },
    endUserSessions: async ({ params }) => done(await signOutUser(database, params.userId), params),
    removeUserCodes: async ({ params }) => done(await removeCodes(database, params.userId), params),
    listTokens: async () => ({
      items: (await listApiTokens(database)).map((token) => ({
        tokenId: token.token_id,
        label: token.label,
        role: token.role,
        createdAt: token.created_at.toISOString(),
      })),
    }),
    removeToken: async ({ params }) => {
      if (!(await removeApiToken(database, params.tokenId)))
        throw new ServiceProblem('program-token-unknown', params)
      return undefined
    },
  }
}

function done(refused: UserRefused | null, params: { readonly userId: string }): undefined {
  if (refused !== null) throw new ServiceProblem(refused.kind, params)
}

async function readUser({ database, clock }: UsersRun, userId: string): Promise<UserJson> {
  const user = await findUserInFull(database, userId)
  if (user === undefined) throw new ServiceProblem('user-unknown', { userId })
  return presentUser(user, clock())
}

function refusedStores(refused: StoresRefused, language: Language): ServiceProblem {
  const storeIds = refused.kind === 'stores-unknown' ? refused.storeIds.join(', ') : null
  return refusedFields([refusedField(language, 'body.storeIds', `input.${refused.kind}`, { storeIds })])
}

function presentLink({ link, expiresAt }: GivenLink) {
  return { path: `/sign-in#${link}`, expiresAt: expiresAt.toISOString() }
}

function presentUser(user: ListedUser, now: Date): UserJson {
  return {
    userId: user.user_id,
    email: user.email,
    name: user.name,
    role: user.role,
    storeIds: user.store_ids,
    reversesOrders: user.reverses_orders,
    state: stateOf(user, now),
    oneTimeCodes: user.has_codes,
    lastSignInAt: user.last_signed_in_at?.toISOString() ?? null,
    createdAt: user.created_at.toISOString(),
  }
}

function stateOf(user: ListedUser, now: Date): UserJson['state'] {
  if (user.disabled_at !== null) return 'disabled'
  if (user.locked_until !== null && user.locked_until > now) return 'locked'
  return user.has_password ? 'active' : 'invited'
}
