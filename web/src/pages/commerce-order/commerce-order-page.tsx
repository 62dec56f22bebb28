import { Button } from '@react-spectrum/s2/Button'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Tab, TabList, TabPanel, Tabs } from '@react-spectrum/s2/Tabs'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useChanges } from '../../api/follow-changes.ts'
import { asked } from '../../api/query-client.ts'
import { useCommerceStatus } from '../../orders/use-commerce-status.ts'
import { lookAgain } from '../../orders/use-order-command.ts'
import { paths, pathTo } from '../../paths.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CommerceOrder } from './commerce-order.ts'
import { type CommerceOrderTab, commerceOrderTabs } from './commerce-order-search.ts'
import { DocumentTable } from './documents.tsx'
import { Information } from './information.tsx'
import { OrderActions } from './order-actions.tsx'
import { OrderHistory } from './order-history.tsx'

const from = '/signed-in/commerce-orders/$commerceOrderId'
const hint = style({ font: 'ui-sm', color: 'neutral-subdued' })

export function CommerceOrderPage() {
  const say = useWords()
  const { commerceOrderId } = useParams({ from })
  const order = useQuery(asked('GET /commerce-orders/:commerceOrderId', { params: { commerceOrderId } }))
  if (order.data !== undefined) return <ShownOrder order={order.data} />
  return (
    <Page title={say('commerce.title', { number: commerceOrderId })}>
      {order.isPending ? (
        <Face role="status" title={say('frame.loading-page')} />
      ) : (
        <Failed title={say('commerce.failed')} error={order.error} onRetry={() => void order.refetch()} />
      )}
    </Page>
  )
}

function ShownOrder({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const ofAmazon = order.amazon ?? undefined
  useChanges(ofAmazon?.storeId, lookAgain, ofAmazon?.amazonOrderId ?? null)
  const router = useRouter()
  const title = say('commerce.title', { number: order.number })
  const { amazon } = order
  const back = amazon === null ? paths.amazonStores : pathTo(paths.storeOrders, { storeId: amazon.storeId })
  return (
    <Page
      title={title}
      crumbs={
        amazon === null ? undefined : (
          <Crumbs
            label={say('order.crumbs')}
            steps={[
              { text: amazon.storeName, to: pathTo(paths.amazonStore, { storeId: amazon.storeId }) },
              { text: say('order.all'), to: back },
              { text: title },
            ]}
          />
        )
      }
      badges={<Standing order={order} />}
      actions={
        <>
          <Button
            variant="secondary"
            fillStyle="outline"
            onPress={() => {
              if (router.history.canGoBack()) router.history.back()
              else void router.navigate({ to: back })
            }}
          >
            {say('order.back')}
          </Button>
          <OrderActions order={order} />
        </>
      }
    >
      <OrderTabs order={order} />
    </Page>
  )
}

const variants = {
  new: 'informative',
  processing: 'informative',
  pending_payment: 'informative',
  complete: 'positive',
  holded: 'notice',
  payment_review: 'notice',
} as const

/** Commerce's status, until when it is to be shipped, and whether the buyer has had a mail. */
function Standing({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const sayStatus = useCommerceStatus()
  const { state, status, statusLabel, confirmationSent, amazon } = order
  const variant = Object.entries(variants).find(([name]) => name === state)?.[1] ?? 'neutral'
  const isOpen = state === 'new' || state === 'processing' || state === 'holded'
  return (
    <>
      <StatusLight variant={variant}>{sayStatus(status, statusLabel)}</StatusLight>
      {isOpen && amazon?.cancelable === true && amazon.latestShipAt !== null ? (
        <StatusLight variant="yellow">
          {say('commerce.ship-by', { when: say.moment(amazon.latestShipAt, amazon.timeZone ?? undefined) })}
        </StatusLight>
      ) : null}
      <span className={hint}>
        {say(confirmationSent === true ? 'commerce.mail-sent' : 'commerce.mail-not-sent')}
      </span>
    </>
  )
}

function OrderTabs({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const navigate = useNavigate()
  const { tab = 'information' } = useSearch({ from })
  const counts: Readonly<Record<CommerceOrderTab, number>> = {
    information: 0,
    invoices: order.invoices.length,
    'credit-memos': order.creditMemos.length,
    shipments: order.shipments.length,
    comments: order.history.length,
    transactions: 0,
  }
  const show = (key: unknown) =>
    void navigate({
      to: paths.commerceOrder,
      params: { commerceOrderId: String(order.id) },
      search: tabIn(key),
      replace: true,
    })
  return (
    <Tabs
      aria-label={say('commerce.title', { number: order.number })}
      density="compact"
      selectedKey={tab}
      onSelectionChange={show}
    >
      <TabList>
        {commerceOrderTabs.map((one) => (
          <Tab key={one} id={one}>
            {say(`commerce.tab.${one}`, { count: counts[one] })}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="information">
        <Information order={order} />
      </TabPanel>
      <TabPanel id="invoices">
        <DocumentTable
          title={say('commerce.tab.invoices', { count: counts.invoices })}
          of={{ orderId: order.id, kind: 'invoice' }}
          rows={order.invoices}
        />
      </TabPanel>
      <TabPanel id="credit-memos">
        <DocumentTable
          title={say('commerce.tab.credit-memos', { count: counts['credit-memos'] })}
          of={{ orderId: order.id, kind: 'credit-memo' }}
          rows={order.creditMemos}
        />
      </TabPanel>
      <TabPanel id="shipments">
        <DocumentTable
          title={say('commerce.tab.shipments', { count: counts.shipments })}
          of={{ orderId: order.id, kind: 'shipment' }}
          rows={order.shipments}
        />
      </TabPanel>
      <TabPanel id="transactions">
        <Panel title={say('commerce.tab.transactions', { count: 0 })}>
          <Face title={say('commerce.transactions.none')}>
            {say(order.amazon === null ? 'commerce.transactions.offline' : 'commerce.transactions.amazon')}
          </Face>
        </Panel>
      </TabPanel>
      <TabPanel id="comments">
        <OrderHistory order={order} />
      </TabPanel>
    </Tabs>
  )
}

function tabIn(key: unknown) {
  const tab = commerceOrderTabs.find((one) => one === key)
  return tab === undefined || tab === 'information' ? {} : { tab }
}
