import { Button } from '@react-spectrum/s2/Button'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { NoAnswer } from '../api/call.ts'
import { Face } from '../ui/face.tsx'
import { Failed } from '../ui/failed.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'

const LOOK_EVERY_MS = 5_000

/** What is shown where a page cannot be: the service is down, or the page itself broke. */
export function PageBroke({ error, reset }: ErrorComponentProps) {
  const say = useWords()
  return (
    <main>
      <Page title={say('frame.product')}>
        {error instanceof NoAnswer ? (
          <Away error={error} />
        ) : (
          <Face
            title={say('faces.broken', { message: error instanceof Error ? error.message : String(error) })}
            next={<Button onPress={reset}>{say('faces.try-again')}</Button>}
          />
        )}
      </Page>
    </main>
  )
}

/** Not even who is signed in could be asked: it is asked again until it can be. */
function Away({ error }: { readonly error: NoAnswer }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => void router.invalidate(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return <Failed error={error} onRetry={() => void router.invalidate()} />
}
