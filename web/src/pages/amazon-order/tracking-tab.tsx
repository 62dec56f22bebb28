import { Link } from '@react-spectrum/s2/Link'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Face } from '../../ui/face.tsx'
import { type ItemColumn, ItemTable, useColumns } from '../../ui/item-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords, type Words } from '../../words/use-words.ts'
import type { Order } from './use-order.ts'

type Confirmation = Order['shipmentConfirmations'][number]
type Package = Order['packages'][number]

const stack = style({ display: 'flex', flexDirection: 'column', gap: 12 })
const states = { queued: 'silver', sent: 'silver', accepted: 'positive', rejected: 'negative' } as const

/** What we told Amazon of, and what Amazon knows. */
export function TrackingTab({ order }: { readonly order: Order }) {
  const say = useWords()
  if (order.shipmentConfirmations.length === 0 && order.packages.length === 0)
    return (
      <Panel title={say('order.tab.tracking')}>
        <Face title={say('tracking.none')}>{say('tracking.none.hint')}</Face>
      </Panel>
    )
  return (
    <div className={stack}>
      {order.shipmentConfirmations.length === 0 ? null : <Ours order={order} />}
      {order.packages.length === 0 ? null : <Amazons order={order} />}
    </div>
  )
}

function Ours({ order }: { readonly order: Order }) {
  const say = useWords()
  const { columns, chooser } = useColumns(say('items.columns'), columnsOfOurs(say, order))
  return (
    <Panel title={say('tracking.ours')} actions={chooser}>
      <ItemTable
        label={say('tracking.ours')}
        columns={columns}
        rows={order.shipmentConfirmations}
        keyOf={(row) => row.packageReference}
      />
    </Panel>
  )
}

function Amazons({ order }: { readonly order: Order }) {
  const say = useWords()
  const { columns, chooser } = useColumns(say('items.columns'), columnsOfAmazons(say, order))
  return (
    <Panel title={say('tracking.amazon')} actions={chooser}>
      <ItemTable
        label={say('tracking.amazon')}
        columns={columns}
        rows={order.packages}
        keyOf={(row) => row.packageReferenceId}
      />
    </Panel>
  )
}

function columnsOfOurs(say: Words, order: Order): readonly ItemColumn<Confirmation>[] {
  const zone = order.timeZone ?? undefined
  return [
    {
      id: 'number',
      title: say('tracking.number'),
      cell: (row) => <TrackingNumber number={row.trackingNumber} url={row.trackingUrl} />,
    },
    {
      id: 'state',
      title: say('tracking.state'),
      cell: (row) => (
        <StatusLight size="S" variant={states[row.state]}>
          {say(`tracking.state.${row.state}`)}
        </StatusLight>
      ),
    },
    { id: 'title', title: say('tracking.title'), cell: (row) => titlesOf(order, row.lines) },
    { id: 'quantity', title: say('tracking.quantity'), isEnd: true, cell: (row) => say.count(unitsOf(row)) },
    { id: 'carrier', title: say('tracking.carrier'), cell: (row) => row.carrierName ?? row.carrierCode },
    {
      id: 'method',
      title: say('tracking.method'),
      cell: () => order.shippingService ?? say('order.not-given'),
    },
    { id: 'ship-date', title: say('tracking.ship-date'), cell: (row) => say.moment(row.shippedAt, zone) },
    {
      id: 'message',
      title: say('tracking.message'),
      cell: (row) => row.amazonMessage ?? say('order.not-given'),
    },
    { id: 'shipment', title: say('tracking.shipment'), cell: (row) => row.shipmentNumber },
    {
      id: 'commerce-number',
      title: say('items.commerce-number'),
      isHidden: true,
      cell: () => order.commerceOrder?.number ?? say('order.not-created'),
    },
  ]
}

function columnsOfAmazons(say: Words, order: Order): readonly ItemColumn<Package>[] {
  const zone = order.timeZone ?? undefined
  const absent = say('order.not-given')
  return [
    {
      id: 'number',
      title: say('tracking.number'),
      cell: (row) => <TrackingNumber number={row.trackingNumber} url={row.trackingUrl} />,
    },
    { id: 'status', title: say('tracking.status'), cell: (row) => row.status ?? absent },
    { id: 'title', title: say('tracking.title'), cell: (row) => titlesOf(order, row.lines) },
    { id: 'quantity', title: say('tracking.quantity'), isEnd: true, cell: (row) => say.count(unitsOf(row)) },
    { id: 'carrier', title: say('tracking.carrier'), cell: (row) => row.carrier ?? absent },
    {
      id: 'ship-date',
      title: say('tracking.ship-date'),
      cell: (row) => (row.shippedAt === null ? absent : say.moment(row.shippedAt, zone)),
    },
    { id: 'package', title: say('tracking.package'), cell: (row) => row.packageReferenceId },
  ]
}

function TrackingNumber({ number, url }: { readonly number: string | null; readonly url: string | null }) {
  const say = useWords()
  if (number === null) return say('order.not-given')
  return url === null ? (
    number
  ) : (
    <Link href={url} target="_blank" rel="noreferrer">
      {number}
    </Link>
  )
}

function titlesOf(order: Order, lines: Confirmation['lines']): string {
  return lines
    .map(({ amazonOrderItemId }) => {
      const item = order.items.find((one) => one.amazonOrderItemId === amazonOrderItemId)
      return item?.title ?? item?.sku ?? amazonOrderItemId
    })
    .join(', ')
}

function unitsOf({ lines }: { readonly lines: Confirmation['lines'] }): number {
  return lines.reduce((units, { quantity }) => units + quantity, 0)
}
