import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { orderNumberTarget } from '@orderferry/domain/lifecycle/order-number-target'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Link } from '@tanstack/react-router'
import { paths, pathTo } from '../paths.ts'

const link = style({
  color: 'blue-1000',
  textDecoration: { default: 'none', ':hover': 'underline' },
  whiteSpace: 'nowrap',
})
const figures = { fontVariantNumeric: 'tabular-nums' } as const

/** An Amazon order's number, never cut; it leads where V-40 to V-43 say. */
export function OrderNumber({ order }: { readonly order: AmazonOrderJson }) {
  const target = orderNumberTarget({
    commerceOrderId: order.commerceOrder?.id ?? null,
    importEnabled: order.importEnabled,
    sellerCentralUrl: order.links.sellerCentral,
  })
  if (target.kind === 'seller-central') {
    return (
      <a href={target.url} target="_blank" rel="noreferrer" className={link} style={figures}>
        {order.amazonOrderId}
      </a>
    )
  }
  const to =
    target.kind === 'commerce-order'
      ? pathTo(paths.commerceOrder, { commerceOrderId: String(target.commerceOrderId) })
      : detailsPath(order)
  return (
    <Link to={to} className={link} style={figures}>
      {order.amazonOrderId}
    </Link>
  )
}

export function detailsPath(order: Pick<AmazonOrderJson, 'storeId' | 'amazonOrderId'>): string {
  return pathTo(paths.amazonOrder, { storeId: order.storeId, amazonOrderId: order.amazonOrderId })
}
