import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { FiltersOnDemand } from '../../ui/filters-on-demand.tsx'
import { useWords } from '../../words/use-words.ts'
import { FilterPanel } from './filter-panel.tsx'
import { defaultSort, readOrderSearch, withFilters } from './order-search.ts'
import type { Orders } from './use-orders.ts'

const row = style({ display: 'grid', gridTemplateColumns: ['auto', '1fr'], gap: 8, alignItems: 'center' })

const sorts = [
  { sort: '-purchasedAt', label: 'orders.sort.newest' },
  { sort: 'purchasedAt', label: 'orders.sort.oldest' },
  { sort: 'latestShipAt', label: 'orders.sort.ship-by' },
  { sort: '-total', label: 'orders.sort.total' },
] as const

/** On a narrow screen the filters open over the page, and the order is picked. */
export function NarrowControls(props: Orders & { readonly filters: number }) {
  const say = useWords()
  const { search, change } = props
  return (
    <div className={row}>
      <FiltersOnDemand count={props.filters}>
        {(done) => (
          <FilterPanel
            search={search}
            counts={props.counts}
            isTray
            currency={props.dashboard?.store.currency ?? null}
            onApply={(filters) => {
              change(withFilters(search, filters))
              done()
            }}
          />
        )}
      </FiltersOnDemand>
      <Picker
        aria-label={say('orders.sort')}
        selectedKey={search.sort ?? defaultSort}
        onSelectionChange={(sort) => change(readOrderSearch({ ...search, page: '', sort }))}
        styles={style({ width: 'full' })}
      >
        {sorts.map(({ sort, label }) => (
          <PickerItem key={sort} id={sort}>
            {say(label)}
          </PickerItem>
        ))}
      </Picker>
    </div>
  )
}
