import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { paths } from '../paths.ts'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'

export function NothingHere() {
  const say = useWords()
  return (
    <main>
      <Page title={say('faces.nothing-here')}>
        <LinkButton href={paths.amazonStores}>{say('faces.nothing-here.next')}</LinkButton>
      </Page>
    </main>
  )
}
