import type { AmazonMoney, AmazonOrder, AmazonOrderItem, AmazonPackage } from '../world/amazon-order.ts'
import { escapeHtml, plainPage } from './plain-page.ts'

/**
 * What a seller would find behind the link to an order. It shows the whole
 * truth, as the seller's own browser session would.
 */
export function sellerCentralPage(order: AmazonOrder | undefined, orderId: string): string {
  const body =
    order === undefined ? `<p>There is no order ${escapeHtml(orderId)} here.</p>` : orderPage(order)
  return plainPage(`Order ${orderId}`, body)
}

function orderPage(order: AmazonOrder): string {
  const { fulfillment, recipient, buyer, proceeds } = order
  const address = recipient?.deliveryAddress
  const lines = [
    address?.name,
    address?.addressLine1,
    address?.addressLine2,
    [address?.city, address?.stateOrRegion, address?.postalCode].filter(Boolean).join(' '),
    address?.countryCode,
  ]
  return `<dl>
<dt>Status</dt><dd>${escapeHtml(fulfillment.fulfillmentStatus)}, fulfilled by ${escapeHtml(fulfillment.fulfilledBy)}</dd>
<dt>Purchased</dt><dd>${escapeHtml(order.createdTime)}</dd>
<dt>Last updated</dt><dd>${escapeHtml(order.lastUpdatedTime)}</dd>
<dt>Buyer</dt><dd>${escapeHtml(buyer?.buyerName ?? '–')}</dd>
<dt>Ship to</dt><dd>${lines.filter(Boolean).map(escapeHtml).join('<br>')}</dd>
<dt>Total</dt><dd>${money(proceeds?.grandTotal)}</dd>
</dl>
<h2>Items</h2>
<table><tr><th>SKU</th><th>Title</th><th>Ordered</th><th>Shipped</th><th>Total</th></tr>
${order.orderItems.map(itemRow).join('\n')}
</table>
<h2>Packages</h2>
${packageList(order.packages ?? [])}`
}

function itemRow(item: AmazonOrderItem): string {
  const cells = [
    item.product.sellerSku,
    item.product.title,
    item.quantityOrdered,
    item.fulfillment?.quantityFulfilled ?? 0,
  ]
  const request = item.cancellation?.cancellationRequest
  const note =
    request === undefined
      ? ''
      : ` (the buyer asks to cancel: ${escapeHtml(request.cancelReason ?? 'no reason')})`
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}<td>${money(item.proceeds?.proceedsTotal)}${note}</td></tr>`
}

function packageList(parcels: readonly AmazonPackage[]): string {
  if (parcels.length === 0) return '<p>None.</p>'
  const rows = parcels.map(({ packageReferenceId, carrier, trackingNumber, shipTime }) =>
    [packageReferenceId, carrier, trackingNumber, shipTime]
      .map((cell) => `<td>${escapeHtml(cell ?? '')}</td>`)
      .join(''),
  )
  return `<table><tr><th>Reference</th><th>Carrier</th><th>Tracking</th><th>Shipped</th></tr>
${rows.map((row) => `<tr>${row}</tr>`).join('\n')}
</table>`
}

function money(amount: AmazonMoney | undefined): string {
  return amount === undefined ? '–' : `${escapeHtml(amount.amount)} ${escapeHtml(amount.currencyCode)}`
}
