import { Link } from '@react-spectrum/s2/Link'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'
import { OrderStatus } from '../../orders/order-status.tsx'
import { useCommerceStatus } from '../../orders/use-commerce-status.ts'
import { paths, pathTo } from '../../paths.ts'
import { EmailAddress } from '../../ui/email-address.tsx'
import { FactTable } from '../../ui/facts.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddressForm } from './address-form.tsx'
import type { AddressForm as Form } from './use-address-form.ts'
import type { Order } from './use-order.ts'

const columns = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['minmax(0, 1fr)'],
    lg: ['minmax(320px, 456px)', 'minmax(0, 1fr)'],
  },
  gap: 12,
  alignItems: 'start',
})
const stack = style({ display: 'flex', flexDirection: 'column', gap: 12, minWidth: 0 })
const absent = style({ color: 'neutral-subdued' })

/** V-50: what Amazon says, what we made of it, and the address that staff can correct. */
export function DetailsTab({ order, form }: { readonly order: Order; readonly form: Form }) {
  return (
    <div className={columns}>
      <div className={stack}>
        <OrderFacts order={order} />
        <ShippingFacts order={order} />
      </div>
      <ShippingAddress order={order} form={form} />
    </div>
  )
}

function OrderFacts({ order }: { readonly order: Order }) {
  const say = useWords()
  const sayStatus = useCommerceStatus()
  const given = useGiven(order)
  const yesNo = (fact: boolean) => say(fact ? 'order.yes' : 'order.no')
  const moment = (instant: string | null) =>
    instant === null ? say('order.not-given') : say.moment(instant, order.timeZone ?? undefined)
  return (
    <Panel title={say('order.details')}>
      <FactTable
        facts={[
          { name: say('order.number'), value: order.amazonOrderId },
          { name: say('order.commerce-number'), value: <CommerceNumber order={order} /> },
          {
            name: say('order.status'),
            value: <OrderStatus displayStatus={order.displayStatus} statusText={order.statusText} />,
          },
          { name: say('order.amazon-status'), value: order.amazonStatus ?? say('order.not-given') },
          ...(order.commerceOrder === null
            ? []
            : [
                {
                  name: say('order.commerce-status'),
                  value: sayStatus(order.commerceOrder.status ?? order.commerceState, null),
                },
              ]),
          { name: say('order.notes'), value: order.note },
          { name: say('order.buyer-name'), value: given(order.buyerName, 'buyerName') },
          {
            name: say('order.buyer-email'),
            value:
              order.buyerEmail === null ? (
                given(null, 'buyerEmail')
              ) : (
                <EmailAddress address={order.buyerEmail} />
              ),
          },
          ...(order.business
            ? [
                { name: say('order.buyer-company'), value: given(order.buyerCompany) },
                {
                  name: say('order.purchase-order'),
                  value: given(order.purchaseOrderNumber, 'purchaseOrderNumber'),
                },
              ]
            : []),
          { name: say('order.currency'), value: order.total?.currency ?? say('order.not-given') },
          {
            name: say('order.total'),
            value: order.total === null ? say('order.not-given') : say.money(order.total),
          },
          { name: say('order.reserved'), value: yesNo(order.stockReserved) },
          { name: say('order.premium'), value: yesNo(order.premium) },
          { name: say('order.prime'), value: yesNo(order.prime) },
          { name: say('order.purchased'), value: moment(order.purchasedAt) },
          { name: say('order.latest-ship'), value: moment(order.latestShipAt) },
          ...(order.replacementOf === null
            ? []
            : [{ name: say('order.replacement-of'), value: order.replacementOf }]),
        ]}
      />
    </Panel>
  )
}

function CommerceNumber({ order: { commerceOrder } }: { readonly order: Order }) {
  const say = useWords()
  if (commerceOrder === null) return say('order.not-created')
  const { id, number } = commerceOrder
  return <Link href={pathTo(paths.commerceOrder, { commerceOrderId: String(id) })}>{number}</Link>
}

function ShippingFacts({ order }: { readonly order: Order }) {
  const say = useWords()
  const given = useGiven(order)
  const yesNo = (fact: boolean) => say(fact ? 'order.yes' : 'order.no')
  return (
    <Panel title={say('order.shipping')}>
      <FactTable
        facts={[
          { name: say('order.service'), value: order.shippingService ?? say('order.not-given') },
          { name: say('order.service-level'), value: order.serviceLevel ?? say('order.not-given') },
          { name: say('order.by-amazon'), value: yesNo(order.shippedByAmazon) },
          { name: say('order.business'), value: yesNo(order.business) },
          { name: say('order.items-shipped'), value: say.count(order.itemsShipped) },
          { name: say('order.items-unshipped'), value: say.count(order.itemsUnshipped) },
          { name: say('order.channel'), value: order.fulfillmentChannel ?? say('order.not-given') },
          {
            name: say('order.recipient'),
            value: given(order.shippingAddress?.name ?? null, 'recipientName'),
          },
          { name: say('order.phone'), value: given(order.shippingAddress?.phone ?? null, 'phone') },
        ]}
      />
    </Panel>
  )
}

function ShippingAddress({ order, form }: { readonly order: Order; readonly form: Form }) {
  const say = useWords()
  const given = useGiven(order)
  if (!order.buyerDataMasked && !order.shippedByAmazon)
    return <AddressForm form={form} timeZone={order.timeZone ?? undefined} />
  const { lines = [], city, stateOrRegion, postalCode, countryCode } = order.shippingAddress ?? {}
  return (
    <Panel title={say('address.title')}>
      <FactTable
        facts={[
          ...(['line1', 'line2', 'line3'] as const).map((name, at) => ({
            name: say(`address.${name}`),
            value: given(lines[at] ?? null, at === 0 ? 'street' : undefined),
          })),
          { name: say('address.city'), value: given(city ?? null) },
          { name: say('address.region'), value: given(stateOrRegion ?? null) },
          { name: say('address.postalCode'), value: given(postalCode ?? null) },
          { name: say('address.countryCode'), value: given(countryCode ?? null) },
        ]}
      />
    </Panel>
  )
}

/** What stands where a value would: masked for the role, withheld by Amazon, or never given. */
function useGiven(order: Order) {
  const say = useWords()
  return (value: string | null, field?: Order['withheldByAmazon'][number]): ReactNode => {
    if (order.buyerDataMasked) return <span className={absent}>{say('order.masked')}</span>
    if (value !== null) return value
    const isWithheld = field !== undefined && order.withheldByAmazon.includes(field)
    return <span className={absent}>{say(isWithheld ? 'order.not-provided' : 'order.not-given')}</span>
  }
}
