import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Tag, TagGroup } from '@react-spectrum/s2/TagGroup'
import { useCommerceStatus } from '../../orders/use-commerce-status.ts'
import { useWords } from '../../words/use-words.ts'
import { type FilterName, filtersOf, listed, type WorkspaceSearch } from './workspace-search.ts'

const row = style({ display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap', minHeight: 32 })

const labels: Readonly<Record<FilterName, AdminKey>> = {
  q: 'orders.search',
  status: 'workspace.column.status',
  channel: 'workspace.column.channel',
  number: 'workspace.column.number',
  amazonOrderNumber: 'workspace.column.amazon-number',
  billTo: 'workspace.column.bill-to',
  shipTo: 'workspace.column.ship-to',
  purchasedFrom: 'orders.purchased-from',
  purchasedTo: 'orders.purchased-to',
  baseTotalMin: 'workspace.filter.base-total.min',
  baseTotalMax: 'workspace.filter.base-total.max',
  totalMin: 'workspace.filter.total.min',
  totalMax: 'workspace.filter.total.max',
  store: 'orders.column.store',
  storeView: 'workspace.column.purchase-point',
}

/** W-13: what the list is filtered by, each with a cross. */
export function WorkspaceChips(props: {
  readonly search: WorkspaceSearch
  readonly onChange: (change: Partial<Record<FilterName, string>>) => void
  readonly onClear: () => void
}) {
  const say = useWords()
  const sayStatus = useCommerceStatus()
  const value = (name: FilterName, text: string) => {
    if (name === 'status') return say.list(listed(text).map((status) => sayStatus(status, null)))
    if (name === 'channel')
      return say(text === 'amazon' ? 'workspace.channel.amazon' : 'workspace.channel.other')
    return text
  }
  const chips = filtersOf(props.search).map((name) => ({
    id: name,
    text: say('orders.chip', { name: say(labels[name]), value: value(name, props.search[name] ?? '') }),
  }))
  if (chips.length === 0) return null
  return (
    <div className={row}>
      <TagGroup
        size="S"
        aria-label={say('orders.chips')}
        items={chips}
        onRemove={(keys) => props.onChange(Object.fromEntries([...keys].map((name) => [name, ''])))}
      >
        {({ id, text }) => (
          <Tag id={id} textValue={text}>
            {text}
          </Tag>
        )}
      </TagGroup>
      <ActionButton size="S" isQuiet onPress={props.onClear}>
        {say('orders.filter.clear')}
      </ActionButton>
    </div>
  )
}
