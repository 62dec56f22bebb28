/** The cache of the service's answers: one for the whole admin. */
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { type Answer, ApiProblem, call, type Endpoint, type Input } from './call.ts'

const RETRIES = 3
const RETRY_EVERY_MAX_MS = 30_000

const WHILE_AWAY_MS = 5_000

/** How often to ask again by itself: every so many milliseconds, and soon while the service cannot be reached. */
export function lookEvery(milliseconds: number | false) {
  return ({ state }: { readonly state: { readonly status: string; readonly error: Error | null } }) =>
    state.status === 'error' && !(state.error instanceof ApiProblem) ? WHILE_AWAY_MS : milliseconds
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The service may stand in the same house: whether the browser believes to be online says nothing about it.
      networkMode: 'always',
      // A refusal does not change by asking again; a service that is down comes back.
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < RETRIES,
      retryDelay: (failures) => Math.min(500 * 2 ** failures, RETRY_EVERY_MAX_MS),
      staleTime: 5_000,
      refetchInterval: lookEvery(false),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** A question to the service, under a key by which its answer is kept: `useQuery(asked('GET /amazon-stores', {}))`. */
export function asked<At extends Endpoint>(endpoint: At, input: Input<At>) {
  return queryOptions<Answer<At>>({
    queryKey: [endpoint, input],
    queryFn: ({ signal }) => call(endpoint, input, signal),
  })
}
