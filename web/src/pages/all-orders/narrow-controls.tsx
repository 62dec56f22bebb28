import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { DialogTrigger } from '@react-spectrum/s2/Dialog'
import { Content, FullscreenDialog, Heading } from '@react-spectrum/s2/FullscreenDialog'
import Filter from '@react-spectrum/s2/icons/Filter'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Text } from '@react-spectrum/s2/Text'
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
      <DialogTrigger>
        <ActionButton>
          <Filter />
          <Text>{say('orders.filter.open', { count: props.filters })}</Text>
        </ActionButton>
        <FullscreenDialog>
          {({ close }) => (
            <>
              <Heading slot="title">{say('orders.filter')}</Heading>
              <Content>
                <FilterPanel
                  search={search}
                  counts={props.counts}
                  onApply={(filters) => {
                    change(withFilters(search, filters))
                    close()
                  }}
                />
              </Content>
            </>
          )}
        </FullscreenDialog>
      </DialogTrigger>
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
