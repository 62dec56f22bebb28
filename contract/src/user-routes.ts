/** The routes of owners for people and programs: users, their sign-in links and sessions, tokens. */
import { z } from 'zod'
import { instantSchema } from './money.ts'
import { roles } from './role.ts'
import type { Route } from './route.ts'
import { newUserSchema, signInLinkSchema, userChangeSchema, userSchema } from './users.ts'

const userParams = z.strictObject({ userId: z.uuid('input.user-id') })

const tokenSchema = z.strictObject({
  tokenId: z.string(),
  /** Stands in the history of what is done with it. */
  label: z.string(),
  role: z.enum(roles),
  createdAt: instantSchema,
})

export const userRoutes = {
  listUsers: {
    method: 'GET',
    path: '/users',
    summary: 'The people who sign in',
    role: 'owner',
    status: 200,
    answer: z.strictObject({ items: z.array(userSchema) }),
  },
  addUser: {
    method: 'POST',
    path: '/users',
    summary: 'Add a user; gives a one-time sign-in link to hand over',
    role: 'owner',
    body: newUserSchema,
    status: 201,
    answer: userSchema.extend({ signIn: signInLinkSchema }),
  },
  changeUser: {
    method: 'PATCH',
    path: '/users/:userId',
    summary: 'Change the name, role, stores or extra permission of a user, disable them or enable them again',
    role: 'owner',
    params: userParams,
    body: userChangeSchema,
    status: 200,
    answer: userSchema,
  },
  makeSignInLink: {
    method: 'POST',
    path: '/users/:userId/sign-in-links',
    summary: 'Make a one-time link with which a user chooses another password',
    role: 'owner',
    params: userParams,
    status: 201,
    answer: signInLinkSchema,
  },
  endUserSessions: {
    method: 'DELETE',
    path: '/users/:userId/sessions',
    summary: 'Sign a user out everywhere',
    role: 'owner',
    params: userParams,
    status: 204,
  },
  removeUserCodes: {
    method: 'DELETE',
    path: '/users/:userId/one-time-codes',
    summary: 'Switch the one-time codes of a user off who has lost the device and the recovery codes',
    role: 'owner',
    params: userParams,
    status: 204,
  },
  listTokens: {
    method: 'GET',
    path: '/tokens',
    summary: 'The tokens of programs',
    role: 'owner',
    status: 200,
    answer: z.strictObject({ items: z.array(tokenSchema) }),
  },
  removeToken: {
    method: 'DELETE',
    path: '/tokens/:tokenId',
    summary: 'Remove a token: its program is refused from now on',
    role: 'owner',
    params: z.strictObject({ tokenId: z.uuid('input.token-id') }),
    status: 204,
  },
} as const satisfies Record<string, Route>
