import { lazy, Suspense, useEffect, useState } from 'react'
import { onSessionEnd } from '../api/call.ts'
import { queryClient } from '../api/query-client.ts'

/** Seldom needed, so not part of what every page loads first; fetched while the session still lives. */
const loadSignInAgain = () => import('./sign-in-again.tsx')
const SignInAgain = lazy(loadSignInAgain)
const AFTER_MS = 5_000

/** Asks to sign in again over the page as it stands: nothing that was typed is lost. */
export function SessionEnded() {
  const [hasEnded, setEnded] = useState(false)
  useEffect(() => onSessionEnd(() => setEnded(true)), [])
  useEffect(() => {
    // A service that is away is asked again when it is needed.
    const timer = setTimeout(() => loadSignInAgain().catch(() => undefined), AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!hasEnded) return null
  return (
    <Suspense>
      <SignInAgain
        onSignedIn={() => {
          setEnded(false)
          void queryClient.invalidateQueries()
        }}
      />
    </Suspense>
  )
}
