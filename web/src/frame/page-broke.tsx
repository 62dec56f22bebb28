import { Button } from '@react-spectrum/s2/Button'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { NoAnswer } from '../api/call.ts'
import { Face } from '../ui/face.tsx'
import { Failed } from '../ui/failed.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'

/** What is shown where a page cannot be: the service is down, or the page itself broke. */
export function PageBroke({ error, reset }: ErrorComponentProps) {
  const say = useWords()
  return (
    <main>
      <Page title={say('frame.product')}>
        {error instanceof NoAnswer ? (
          <Failed error={error} onRetry={() => location.reload()} />
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
