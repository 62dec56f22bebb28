import type { SessionUserJson } from '@orderferry/contract/users'
import { lazy, Suspense, useEffect, useState } from 'react'
import { onSessionEnd } from '../api/call.ts'
import { queryClient } from '../api/query-client.ts'
import { sessionQuery } from '../api/session.ts'

/** Seldom needed, so not part of what every page loads first; fetched while the session still lives. */
const loadSignInAgain = () => import('./sign-in-again.tsx')
const SignInAgain = lazy(loadSignInAgain)
const AFTER_MS = 5_000

/**
 * Asks to sign in again over the page as it stands: nothing that was typed is lost. Where another person signs in, the
 * page is drawn anew, so that they see nothing that only the former may.
 */
export function SessionEnded() {
  const [former, setFormer] = useState<SessionUserJson | null>(null)
  useEffect(() => onSessionEnd(() => setFormer((known) => known ?? whoWasSignedIn())), [])
  useEffect(() => {
    // A service that is away is asked again when it is needed.
    const timer = setTimeout(() => loadSignInAgain().catch(() => undefined), AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (former === null) return null
  return (
    <Suspense>
      <SignInAgain
        onSignedIn={(person) => {
          if (person.userId !== former.userId) return location.reload()
          setFormer(null)
          void queryClient.invalidateQueries()
        }}
      />
    </Suspense>
  )
}

function whoWasSignedIn(): SessionUserJson | null {
  return queryClient.getQueryData(sessionQuery.queryKey) ?? null
}
