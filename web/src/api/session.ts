/** Who is signed in, and what that person may do. */
import { type Role, roleSuffices } from '@orderferry/contract/role'
import type { SessionUserJson } from '@orderferry/contract/users'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { ApiProblem, call } from './call.ts'
import { queryClient } from './query-client.ts'

/** Null: nobody is signed in. */
export const sessionQuery = queryOptions<SessionUserJson | null>({
  queryKey: ['GET /session'],
  queryFn: async ({ signal }) => {
    try {
      return await call('GET /session', {}, signal)
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status === 401) return null
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

export async function signOut(): Promise<void> {
  await call('DELETE /session', {})
  queryClient.clear()
  location.assign('/sign-in')
}
