import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { asked } from '../../api/query-client.ts'
import { useMay } from '../../api/session.ts'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { StoreCard } from './store-card.tsx'
import { type StoreDraft, takeDraft } from './store-draft.ts'

const ConsentResult = lazy(async () => ({ default: (await import('./consent-result.tsx')).ConsentResult }))
const Prerequisites = lazy(async () => ({ default: (await import('./prerequisites.tsx')).Prerequisites }))
const AddStoreDialog = lazy(async () => ({
  default: (await import('./add-store-dialog.tsx')).AddStoreDialog,
}))

const cards = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['repeat(auto-fill, minmax(340px, 1fr))'] },
  gap: 12,
  listStyleType: 'none',
  margin: 0,
  padding: 0,
})
const LOOK_EVERY_MS = 30_000

/** S-31 to S-35: the stores as cards, and the ways to add one. */
export function AmazonStoresPage() {
  const say = useWords()
  const isOwner = useMay('owner')
  const isOperator = useMay('operator')
  const { connected } = useSearch({ from: '/signed-in/amazon-stores' })
  // Whoever comes back from Amazon goes on with what they had filled in.
  const [adding, setAdding] = useState<StoreDraft | null>(() => (connected ? takeDraft(connected) : null))
  const addStore = (draft: StoreDraft = {}) => setAdding(draft)
  return (
    <Page
      title={say('nav.amazon-stores')}
      actions={
        isOwner ? (
          <Button variant="accent" onPress={() => addStore()}>
            {say('stores.add')}
          </Button>
        ) : undefined
      }
    >
      <Suspense>
        <ConsentResult onAdd={addStore} />
      </Suspense>
      <Stores onAdd={() => addStore()} />
      {isOperator ? (
        <Suspense>
          <Prerequisites />
        </Suspense>
      ) : null}
      {adding === null ? null : (
        <Suspense>
          <AddStoreDialog draft={adding} onClose={() => setAdding(null)} />
        </Suspense>
      )}
    </Page>
  )
}

function Stores({ onAdd }: { readonly onAdd: () => void }) {
  const say = useWords()
  const isOwner = useMay('owner')
  const { data, error, isPending, refetch } = useQuery({
    ...asked('GET /amazon-store-cards', {}),
    refetchInterval: LOOK_EVERY_MS,
  })
  if (isPending) return <Face role="status" title={say('stores.loading')} />
  if (data === undefined)
    return <Failed title={say('stores.failed')} error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0) {
    const next = isOwner ? (
      <Button variant="secondary" onPress={onAdd}>
        {say('stores.add')}
      </Button>
    ) : (
      <span>{say('stores.none.ask-owner')}</span>
    )
    return (
      <Face title={say('stores.none')} next={next}>
        {say('stores.none.why')}
      </Face>
    )
  }
  return (
    <>
      <Stale error={error} />
      <ul className={cards}>
        {data.items.map((card) => (
          <li key={card.storeId}>
            <StoreCard card={card} />
          </li>
        ))}
      </ul>
    </>
  )
}
