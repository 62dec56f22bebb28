import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Link } from '@react-spectrum/s2/Link'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type ReactNode, useState } from 'react'
import { useCommerceStatus } from '../../orders/use-commerce-status.ts'
import { paths, pathTo } from '../../paths.ts'
import { EmailAddress } from '../../ui/email-address.tsx'
import { FactTable } from '../../ui/facts.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddressDialog, type WhichAddress } from './address-dialog.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentList } from './comments.tsx'
import type { CommerceOrder } from './commerce-order.ts'
import { ItemsOrdered } from './items-ordered.tsx'
import { OrderTotals } from './order-totals.tsx'

type Address = CommerceOrder['billingAddress']

const stack = style({ display: 'flex', flexDirection: 'column', gap: 12, minWidth: 0 })
const rowOfThree = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['minmax(0, 1fr)'],
    lg: ['minmax(0, 11fr)', 'minmax(0, 10fr)', 'minmax(0, 10fr)'],
  },
  gap: 12,
})
const lastRow = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', '400px'] },
  gap: 12,
  alignItems: 'start',
})
const twoAbreast = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], sm: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
  gap: 12,
  font: 'ui',
})
const addressStyle = style({ display: 'flex', flexDirection: 'column', gap: 2, overflowWrap: 'anywhere' })
const subtle = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const small = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })
const payment = style({ display: 'flex', flexDirection: 'column', gap: 8, font: 'ui', alignItems: 'start' })
const bold = style({ font: 'ui', fontWeight: '[700]', margin: 0 })
const plain = style({ font: 'ui', margin: 0 })
const rule = style({
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  width: 'full',
  margin: 0,
})

export function Information({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  return (
    <div className={stack}>
      <div className={rowOfThree}>
        <Account order={order} />
        <Addresses order={order} />
        <Payment order={order} />
      </div>
      <ItemsOrdered order={order} />
      <div className={lastRow}>
        <CommentList title={say('commerce.notes')} order={order}>
          <CommentForm order={order} />
        </CommentList>
        <OrderTotals order={order} />
      </div>
    </div>
  )
}

function Account({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const sayStatus = useCommerceStatus()
  const { customer, statusLabel, status, purchasedFrom, placedFromIp } = order
  const shown = (value: string | null): ReactNode =>
    order.buyerDataMasked ? say('order.masked') : (value ?? say('order.not-given'))
  return (
    <Panel title={say('commerce.account')}>
      <FactTable
        facts={[
          { name: say('commerce.date'), value: say.moment(order.createdAt) },
          { name: say('commerce.status'), value: sayStatus(status, statusLabel) },
          {
            name: say('commerce.purchased-from'),
            value: purchasedFrom.map((name) => <div key={name}>{name}</div>),
          },
          ...(placedFromIp === null ? [] : [{ name: say('commerce.ip'), value: placedFromIp }]),
          { name: say('commerce.customer'), value: shown(customer.name) },
          {
            name: say('commerce.email'),
            value: customer.email === null ? shown(null) : <EmailAddress address={customer.email} />,
          },
          {
            name: say('commerce.group'),
            value: customer.group ?? (customer.isGuest ? say('commerce.guest') : say('order.not-given')),
          },
        ]}
      />
    </Panel>
  )
}

function Addresses({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const [which, setWhich] = useState<WhichAddress | null>(null)
  const mayEdit = order.actions.some(({ action, allowed }) => action === 'edit-address' && allowed)
  const edit = (one: WhichAddress) =>
    mayEdit ? (
      <ActionButton size="S" aria-label={say(`commerce.address.${one}`)} onPress={() => setWhich(one)}>
        {say('commerce.address.edit')}
      </ActionButton>
    ) : null
  return (
    <Panel title={say('commerce.addresses')}>
      <div className={twoAbreast}>
        <AddressLines order={order} title={say('commerce.billing')} address={order.billingAddress}>
          {order.amazon === null ? null : <p className={small}>{say('commerce.no-billing')}</p>}
          {edit('billing')}
        </AddressLines>
        <AddressLines order={order} title={say('commerce.shipping-address')} address={order.shippingAddress}>
          {edit('shipping')}
        </AddressLines>
      </div>
      <AddressDialog order={order} which={which} onClose={() => setWhich(null)} />
    </Panel>
  )
}

function AddressLines(props: {
  readonly order: CommerceOrder
  readonly title: string
  readonly address: Address
  readonly children?: ReactNode
}) {
  const say = useWords()
  const { order, title, address } = props
  if (address === null)
    return (
      <div className={addressStyle}>
        <p className={subtle}>{title}</p>
        <span>{say(order.buyerDataMasked ? 'order.masked' : 'order.not-given')}</span>
      </div>
    )
  const place = [address.city, address.region].filter(Boolean).join(', ')
  const country = address.countryCode === null ? null : countryName(say.locale, address.countryCode)
  const lines = [
    address.name,
    address.company,
    ...address.street,
    [place, address.postcode].filter(Boolean).join(' '),
    country,
  ]
  return (
    <div className={addressStyle}>
      <p className={subtle}>{title}</p>
      {lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
      {address.phone ? <span>{say('commerce.phone', { phone: address.phone })}</span> : null}
      {address.vatNumber ? <span>{say('commerce.vat', { number: address.vatNumber })}</span> : null}
      {props.children}
    </div>
  )
}

function countryName(locale: string, code: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}

/** V-60 to V-63. */
function Payment({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const { amazon, shipping, currency, baseCurrency, rate } = order
  return (
    <Panel title={say('commerce.payment')}>
      <div className={payment}>
        <p className={bold}>{order.payment.title ?? order.payment.method ?? say('order.not-given')}</p>
        {amazon === null ? null : <AmazonLinks amazon={amazon} />}
        <p className={subtle}>{say('commerce.placed-using', { currency })}</p>
        {rate === null ? null : (
          <p className={subtle}>{say('commerce.rate', { base: baseCurrency, rate, currency })}</p>
        )}
        <hr className={rule} />
        <p className={plain}>
          <strong>{shipping.description ?? say('order.not-given')}</strong>
          {shipping.charge === null ? null : ` · ${say.money(shipping.charge)}`}
        </p>
      </div>
    </Panel>
  )
}

function AmazonLinks({ amazon }: { readonly amazon: NonNullable<CommerceOrder['amazon']> }) {
  const say = useWords()
  const { storeId, amazonOrderId } = amazon
  return (
    <>
      <p className={plain}>{say('commerce.amazon-number', { number: amazonOrderId })}</p>
      <Link href={pathTo(paths.amazonOrder, { storeId, amazonOrderId })}>
        {say(amazon.cancelable ? 'commerce.view-or-cancel' : 'commerce.view-amazon')}
      </Link>
      <Link href={pathTo(paths.storeOrders, { storeId })}>{say('commerce.view-all')}</Link>
    </>
  )
}
