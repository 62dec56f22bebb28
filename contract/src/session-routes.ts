/** The routes of signing in and out. */
import type { Route } from './route.ts'
import { linkUseSchema, passwordChangeSchema, sessionUserSchema, signInSchema } from './users.ts'

export const sessionRoutes = {
  signIn: {
    method: 'POST',
    path: '/session',
    summary: 'Sign in with e-mail address and password; the answer sets a cookie',
    role: null,
    opensSession: true,
    body: signInSchema,
    status: 201,
    answer: sessionUserSchema,
  },
  openSignInLink: {
    method: 'POST',
    path: '/session/link',
    summary: 'Choose a password by a one-time sign-in link, and sign in',
    role: null,
    opensSession: true,
    body: linkUseSchema,
    status: 201,
    answer: sessionUserSchema,
  },
  readSession: {
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in',
    role: 'viewer',
    status: 200,
    answer: sessionUserSchema,
  },
  signOut: {
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out',
    role: 'viewer',
    status: 204,
  },
  signOutEverywhere: {
    method: 'DELETE',
    path: '/sessions',
    summary: 'Sign out here and on every other device',
    role: 'viewer',
    status: 204,
  },
  changePassword: {
    method: 'PUT',
    path: '/session/password',
    summary: 'Change the own password; every other session ends',
    role: 'viewer',
    opensSession: true,
    body: passwordChangeSchema,
    status: 200,
    answer: sessionUserSchema,
  },
} as const satisfies Record<string, Route>
