/** Who is signed in, and what that person may do. */
import { type Role, roleSuffices } from '@orderferry/contract/role'
import type { SessionUserJson } from '@orderferry/contract/users'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { ApiProblem, call } from './call.ts'
import { queryClient } from './query-client.ts'

/**
 * Null: nobody is signed in. Whoever was stays on the page when the session ends, as `SessionEnded` asks them to sign in
 * over it: without them the page, and what is typed there, would be gone.
 */
export const sessionQuery = queryOptions<SessionUserJson | null>({
  queryKey: ['GET /session'],
  queryFn: async ({ signal, client, queryKey }) => {
    try {
      return await call('GET /session', {}, signal)
    } catch (error) {
      if (isSignedOut(error)) return client.getQueryData<SessionUserJson>(queryKey) ?? null
      throw error
    }
  },
  staleTime: 60_000,
})

/** On pages behind the sign-in. */
export function useSession(): SessionUserJson {
  const { data } = useQuery(sessionQuery)
  if (data === undefined || data === null) throw new Error('This page is shown to people who are signed in.')
  return data
}

export function useMay(needed: Role): boolean {
  return roleSuffices(useSession().role, needed)
}

/** Whose session has ended already is out, too. */
export async function signOut(): Promise<void> {
  try {
    await call('DELETE /session', {})
  } catch (error) {
    if (!isSignedOut(error)) throw error
  }
  queryClient.clear()
  location.assign('/sign-in')
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.status === 401
}
