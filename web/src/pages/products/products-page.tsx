import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useNavigate, useSearch } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { StorePicker } from '../../stores/store-picker.tsx'
import { useChosenStore } from '../../stores/use-chosen-store.ts'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ListSearchField } from '../../ui/list-search-field.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { ProductList } from './product-list.tsx'

const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 720 })

/** The catalog of Commerce, as far as orders need it: found, enabled, stocked. */
export function ProductsPage() {
  const say = useWords()
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/products' })
  const { stores, chosen } = useChosenStore(search.store)
  return (
    <Page
      title={say('nav.products')}
      actions={
        <StorePicker
          stores={stores.data?.items ?? []}
          chosen={chosen}
          onChoose={(store) => void navigate({ to: paths.products, search: { store }, replace: true })}
        />
      }
    >
      <p className={hint}>{say('products.hint')}</p>
      {stores.isPending ? <Face role="status" title={say('frame.loading-page')} /> : null}
      {stores.isError ? (
        <Failed title={say('products.failed')} error={stores.error} onRetry={() => void stores.refetch()} />
      ) : null}
      {stores.data !== undefined && chosen === undefined ? <Face title={say('matching.no-store')} /> : null}
      {chosen === undefined ? null : (
        <>
          <ListSearchField
            label={say('match.search')}
            searched={search.q ?? ''}
            onSearch={(q) =>
              void navigate({ to: paths.products, search: { store: chosen.storeId, q }, replace: true })
            }
          />
          <ProductList key={chosen.storeId} storeId={chosen.storeId} />
        </>
      )}
    </Page>
  )
}
