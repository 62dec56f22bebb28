import { Link } from '@react-spectrum/s2/Link'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'
import { paths, pathTo } from '../../paths.ts'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DocumentOrder, OpenQuantities } from './document-order.ts'

const lines = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  font: 'ui',
  overflowWrap: 'anywhere',
})
const steps = style({
  font: 'ui',
  margin: 0,
  paddingStart: 20,
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
})

const facts = style({
  display: 'grid',
  gridTemplateColumns: ['auto', 'minmax(0, 1fr)'],
  columnGap: 12,
  rowGap: 4,
  margin: 0,
  font: 'ui',
})
const name = style({ color: 'neutral-subdued' })
const value = style({ margin: 0 })
const whole = style({ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' })

/** In a narrow panel the names take no more than they need. */
function Facts(props: { readonly facts: readonly { readonly name: string; readonly value: ReactNode }[] }) {
  return (
    <dl className={facts}>
      {props.facts.map((fact) => [
        <dt key={`${fact.name} name`} className={name}>
          {fact.name}
        </dt>,
        <dd key={fact.name} className={value}>
          {fact.value}
        </dd>,
      ])}
    </dl>
  )
}

/** Until when it is to leave. */
export function ShipBy({ order, open }: { readonly order: DocumentOrder; readonly open: OpenQuantities }) {
  const say = useWords()
  const latest = open.amazon?.latestShipAt ?? null
  if (latest === null) return null
  return (
    <StatusLight variant="yellow">
      {say('commerce.ship-by', { when: say.moment(latest, order.amazon?.timeZone ?? undefined) })}
    </StatusLight>
  )
}

export function Expectation({
  order,
  open,
}: {
  readonly order: DocumentOrder
  readonly open: OpenQuantities
}) {
  const say = useWords()
  if (order.amazon === null || open.amazon === null) return null
  const { storeId, amazonOrderId, timeZone } = order.amazon
  const { service, latestShipAt, unitsOpen } = open.amazon
  return (
    <Panel title={say('new.expects')}>
      <Facts
        facts={[
          {
            name: say('new.amazon-order'),
            value: (
              <span className={whole}>
                <Link href={pathTo(paths.amazonOrder, { storeId, amazonOrderId })}>{amazonOrderId}</Link>
              </span>
            ),
          },
          { name: say('new.service'), value: service },
          {
            name: say('new.latest-ship'),
            value:
              latestShipAt === null
                ? say('order.not-given')
                : say.moment(latestShipAt, timeZone ?? undefined),
          },
          {
            name: say('new.open-on-amazon'),
            value: unitsOpen === null ? say('order.not-given') : say('new.items', { count: unitsOpen }),
          },
        ]}
      />
    </Panel>
  )
}

export function ShipTo({ order }: { readonly order: DocumentOrder }) {
  const say = useWords()
  const { shippingAddress: address } = order
  const country =
    address === null || address.countryCode === null
      ? null
      : (new Intl.DisplayNames(say.locale, { type: 'region' }).of(address.countryCode) ?? null)
  const shown =
    address === null
      ? []
      : [
          address.name,
          address.company,
          ...address.street,
          [[address.city, address.region].filter(Boolean).join(', '), address.postcode]
            .filter(Boolean)
            .join(' '),
          country,
          address.phone,
        ].filter(Boolean)
  return (
    <Panel title={say('new.ship-to')}>
      <div className={lines}>
        {shown.length === 0 ? (
          <span>{say(order.buyerDataMasked ? 'order.masked' : 'order.not-given')}</span>
        ) : null}
        {shown.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </Panel>
  )
}

export function AfterShipment(props: {
  readonly order: DocumentOrder
  /** Null: Commerce chooses the source. */
  readonly source: string | null
  readonly hasTracks: boolean
}) {
  const say = useWords()
  const isAmazons = props.order.amazon !== null
  return (
    <Panel title={say('new.after')}>
      <ol className={steps}>
        <li>
          {props.source === null
            ? say('new.after.stock-unnamed')
            : say('new.after.stock', { source: props.source })}
        </li>
        {isAmazons ? <li>{say(props.hasTracks ? 'new.after.told' : 'new.after.waits')}</li> : null}
        {isAmazons ? <li>{say('new.after.shown')}</li> : null}
      </ol>
    </Panel>
  )
}
