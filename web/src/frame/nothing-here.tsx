import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { paths } from '../paths.ts'
import { Face } from '../ui/face.tsx'
import { useWords } from '../words/use-words.ts'

export function NothingHere() {
  const say = useWords()
  return (
    <Face
      title={say('faces.nothing-here')}
      next={<LinkButton href={paths.amazonStores}>{say('faces.nothing-here.next')}</LinkButton>}
    />
  )
}
