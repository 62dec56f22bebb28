import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useNavigate, useSearch } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { StorePicker } from '../../stores/store-picker.tsx'
import { useChosenStore } from '../../stores/use-chosen-store.ts'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { Matches } from './matches.tsx'
import { UnmatchedSkus } from './unmatched-skus.tsx'

const stack = style({ display: 'flex', flexDirection: 'column', gap: 12 })

/** S-51 to S-54: Seller SKUs that no product stands for, and those that staff have matched. */
export function CatalogMatchingPage() {
  const say = useWords()
  const navigate = useNavigate()
  const { store } = useSearch({ from: '/signed-in/catalog-matching' })
  const { stores, chosen } = useChosenStore(store)
  return (
    <Page
      title={say('nav.catalog-matching')}
      actions={
        <StorePicker
          stores={stores.data?.items ?? []}
          chosen={chosen}
          onChoose={(chosenStore) =>
            void navigate({ to: paths.catalogMatching, search: { store: chosenStore }, replace: true })
          }
        />
      }
    >
      {stores.isPending ? <Face role="status" title={say('frame.loading-page')} /> : null}
      {stores.isError ? (
        <Failed title={say('matching.failed')} error={stores.error} onRetry={() => void stores.refetch()} />
      ) : null}
      {stores.data !== undefined && chosen === undefined ? <Face title={say('matching.no-store')} /> : null}
      {chosen === undefined ? null : (
        <div className={stack} key={chosen.storeId}>
          <UnmatchedSkus storeId={chosen.storeId} />
          <Matches storeId={chosen.storeId} />
        </div>
      )}
    </Page>
  )
}
