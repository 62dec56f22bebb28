import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { asked } from '../../api/query-client.ts'
import { NoOrders } from '../../orders/no-orders.tsx'
import { OrderCard, OrderCardList } from '../../orders/order-card.tsx'
import { OrderNote } from '../../orders/order-note.tsx'
import { OrderNumber } from '../../orders/order-number.tsx'
import { OrderStatus } from '../../orders/order-status.tsx'
import { paths, pathTo } from '../../paths.ts'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { useWords } from '../../words/use-words.ts'

const ROWS = 10

const head = style({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  marginBottom: 8,
})
const title = style({ font: 'title', fontWeight: '[700]', margin: 0 })
const all = style({ font: 'ui', color: 'blue-1000' })
const frame = style({
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  overflowX: 'auto',
  overflowY: 'hidden',
})
const table = style({
  width: 'full',
  borderSpacing: 0,
  font: 'ui',
  color: 'neutral',
  tableLayout: 'fixed',
  minWidth: 960,
})
const column = style({
  textAlign: { default: 'start', isEnd: 'end' },
  fontWeight: '[700]',
  backgroundColor: 'gray-75',
  paddingX: 16,
  height: 32,
  boxSizing: 'border-box',
})
const cell = style({
  textAlign: { default: 'start', isEnd: 'end' },
  fontWeight: 'normal',
  paddingX: 16,
  paddingY: 4,
  height: 32,
  boxSizing: 'border-box',
  borderTopWidth: 1,
  borderXWidth: 0,
  borderBottomWidth: 0,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
})
const figures = { fontVariantNumeric: 'tabular-nums' } as const
const widths = [150, 176, 172, 176, 116, undefined] as const
const columns = [
  'orders.purchase-date',
  'orders.order-number',
  'orders.status',
  'orders.buyer',
  'orders.total',
  'orders.notes',
] as const

/** V-01 to V-04: the newest ten, read-only, and the way to all. */
export function RecentOrders({ dashboard }: { readonly dashboard: StoreDashboardJson }) {
  const { storeId } = dashboard.store
  const say = useWords()
  const id = useId()
  const isNarrow = useNarrow()
  const { data, error, refetch } = useQuery(
    asked('GET /amazon-orders', {
      query: { store: [storeId], page: 1, perPage: ROWS, sort: '-purchasedAt' },
    }),
  )
  return (
    <section aria-labelledby={id}>
      <div className={head}>
        <h2 id={id} className={title}>
          {say('dashboard.recent')}
        </h2>
        <Link to={pathTo(paths.storeOrders, { storeId })} className={all}>
          {say('dashboard.recent.all')}
        </Link>
      </div>
      {data === undefined ? (
        error === null ? (
          <Face role="status" title={say('orders.loading')} />
        ) : (
          <Failed title={say('orders.failed')} error={error} onRetry={() => void refetch()} />
        )
      ) : data.items.length === 0 ? (
        <NoOrders dashboard={dashboard} />
      ) : isNarrow ? (
        <OrderCardList label={say('dashboard.recent')}>
          {data.items.map((order) => (
            <OrderCard key={order.amazonOrderId} order={order} />
          ))}
        </OrderCardList>
      ) : (
        <OrderTable orders={data.items} labelledBy={id} />
      )}
    </section>
  )
}

function OrderTable(props: { readonly orders: readonly AmazonOrderJson[]; readonly labelledBy: string }) {
  const say = useWords()
  return (
    // Keys scroll it where it is wider than the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section className={frame} tabIndex={0} aria-labelledby={props.labelledBy}>
      <table className={table} aria-labelledby={props.labelledBy}>
        <colgroup>
          {columns.map((name, at) => (
            <col key={name} style={widths[at] === undefined ? {} : { width: widths[at] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={column({ isEnd: name === 'orders.total' })}>
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.orders.map((order) => (
            <tr key={order.amazonOrderId}>
              <td
                className={cell({})}
                style={figures}
                title={say.moment(order.purchasedAt, order.timeZone ?? undefined)}
              >
                {say.day(order.purchasedAt, order.timeZone ?? undefined)}
              </td>
              <th scope="row" className={cell({})}>
                <OrderNumber order={order} />
              </th>
              <td className={cell({})}>
                <OrderStatus displayStatus={order.displayStatus} statusText={order.statusText} />
              </td>
              <td className={cell({})} title={order.buyerName ?? undefined}>
                {order.buyerName ?? say('faces.not-given')}
              </td>
              <td className={cell({ isEnd: true })} style={figures}>
                {order.total === null ? say('faces.not-given') : say.money(order.total)}
              </td>
              <td className={cell({})}>
                <OrderNote order={order} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
