import { LinkButton } from '@react-spectrum/s2/LinkButton'
import type { ReactNode } from 'react'
import { useMay, useSession } from '../api/session.ts'
import { paths } from '../paths.ts'
import { Face } from '../ui/face.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'

/** A page for owners: whoever else comes by its address is told so, and the service is not asked in vain. */
export function OwnersOnly(props: { readonly title: string; readonly children: ReactNode }) {
  const say = useWords()
  const { role } = useSession()
  if (useMay('owner')) return props.children
  return (
    <Page title={props.title}>
      <Face
        title={say('faces.owners-only')}
        next={<LinkButton href={paths.amazonStores}>{say('faces.nothing-here.next')}</LinkButton>}
      >
        {say('faces.owners-only.why', { role: say(`role.${role}`) })}
      </Face>
    </Page>
  )
}
