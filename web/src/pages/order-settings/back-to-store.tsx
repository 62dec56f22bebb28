import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { paths, pathTo } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'

export function BackToStore({ storeId }: { readonly storeId: string }) {
  const say = useWords()
  return (
    <LinkButton variant="secondary" fillStyle="outline" href={pathTo(paths.amazonStore, { storeId })}>
      {say('settings.back')}
    </LinkButton>
  )
}
