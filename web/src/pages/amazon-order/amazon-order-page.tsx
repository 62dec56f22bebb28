import { Button } from '@react-spectrum/s2/Button'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Tab, TabList, TabPanel, Tabs } from '@react-spectrum/s2/Tabs'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/use-words.ts'
import { labelOf } from './address-form.tsx'
import { Blockers } from './blockers.tsx'
import { DetailsTab } from './details-tab.tsx'
import { type HistoryKind, HistoryTab, isHistoryKind } from './history-tab.tsx'
import { ItemsTab } from './items-tab.tsx'
import type { Remedies } from './mend-buttons.tsx'
import { MendDialog, type Mending } from './mend-dialog.tsx'
import { Actions, Badges, Leaving, Way } from './order-head.tsx'
import { type OrderTab, orderTabs } from './order-search.ts'
import { TrackingTab } from './tracking-tab.tsx'
import { type AddressForm, useAddressForm } from './use-address-form.ts'
import { actionOf, followImport, type Order, type OrderName, useOrder, useRetry } from './use-order.ts'

export function AmazonOrderPage() {
  const name = useParams({ from: '/signed-in/amazon-orders/$storeId/$amazonOrderId' })
  return <OpenOrder key={`${name.storeId} ${name.amazonOrderId}`} name={name} />
}

function OpenOrder({ name }: { readonly name: OrderName }) {
  const say = useWords()
  const order = useOrder(name)
  const mayEdit = useMay('clerk')
  const form = useAddressForm(name, mayEdit && order.data !== undefined && !order.data.shippedByAmazon)
  if (order.data === undefined)
    return (
      <Page title={name.amazonOrderId}>
        {order.isPending ? (
          <Face role="status" title={say('frame.loading-page')} />
        ) : (
          <Failed title={say('order.failed')} error={order.error} onRetry={() => void order.refetch()} />
        )}
      </Page>
    )
  return <ShownOrder order={order.data} form={form} />
}

const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })

function ShownOrder({ order, form }: { readonly order: Order; readonly form: AddressForm }) {
  const say = useWords()
  const navigate = useNavigate()
  const { tab = 'details' } = useSearch({ from: '/signed-in/amazon-orders/$storeId/$amazonOrderId' })
  const show = (wanted: OrderTab) =>
    navigate({
      to: paths.amazonOrder,
      params: { storeId: order.storeId, amazonOrderId: order.amazonOrderId },
      search: wanted === 'details' ? {} : { tab: wanted },
      replace: true,
    })
  const [mending, setMending] = useState<Mending | null>(null)
  const [done, setDone] = useState('')
  const mended = (text: string) => {
    setDone(text)
    followImport()
  }
  const correctAddress = async () => {
    await show('details')
    const address = form.address.data ?? (await form.address.refetch()).data
    focusField(labelOf(address?.fields.find(({ valid }) => valid === false)?.field ?? 'line1'))
  }
  const remedies = { onCorrectAddress: () => void correctAddress(), onMend: setMending, onMended: mended }
  return (
    <Page
      title={order.amazonOrderId}
      crumbs={<Way order={order} />}
      badges={<Badges order={order} />}
      actions={<Actions order={order} form={form} />}
    >
      <Standing order={order} remedies={remedies} />
      <p className={hint} role="status" hidden={done === ''}>
        {done}
      </p>
      <Tabs
        aria-label={say('order.title')}
        density="compact"
        selectedKey={tab}
        onSelectionChange={(key) => void show(orderTabs.find((one) => one === key) ?? 'details')}
      >
        <TabList>
          {orderTabs.map((one) => (
            <Tab key={one} id={one}>
              {say(`order.tab.${one}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="details">
          <DetailsTab order={order} form={form} />
        </TabPanel>
        <TabPanel id="items">
          <ItemsTab order={order} remedies={remedies} />
        </TabPanel>
        <TabPanel id="tracking">
          <TrackingTab order={order} />
        </TabPanel>
        <TabPanel id="history">
          <History order={order} />
        </TabPanel>
      </Tabs>
      <Leaving isChanged={form.isChanged} />
      <MendDialog order={order} mending={mending} onClose={() => setMending(null)} onMended={mended} />
    </Page>
  )
}

const TRIES = 100
const TRY_EVERY_MS = 50

/** By what names it, as the fields of React Spectrum keep their own ids; once it is drawn. */
function focusField(labelId: string, tries = TRIES): void {
  const named = `[aria-labelledby~="${labelId}"]`
  const field = document.querySelector<HTMLElement>(`input${named}, button${named}:not([tabindex="-1"])`)
  if (field !== null) field.focus()
  else if (tries > 0) setTimeout(() => focusField(labelId, tries - 1), TRY_EVERY_MS)
}

/** Why it is where it is, and what moves it on. */
function Standing({ order, remedies }: { readonly order: Order; readonly remedies: Remedies }) {
  const say = useWords()
  const retry = useRetry(order)
  if (order.blockers.length > 0) return <Blockers order={order} remedies={remedies} />
  if (order.importState === 'importing')
    return (
      <InlineAlert variant="informative">
        <Heading>{say('order.creating')}</Heading>
        <Content>{order.note}</Content>
      </InlineAlert>
    )
  if (order.importReasonText === null || order.importState === 'created') return null
  return (
    <InlineAlert variant="neutral">
      <Heading>{order.note}</Heading>
      <Content>
        {actionOf(order, 'create-commerce-order')?.allowed === true ? (
          <>
            <Button size="S" variant="primary" isPending={retry.isPending} onPress={() => retry.mutate()}>
              {say('order.create')}
            </Button>
            <Trouble error={retry.error} />
          </>
        ) : (
          order.importReasonText
        )}
      </Content>
    </InlineAlert>
  )
}

function History({ order }: { readonly order: Order }) {
  const navigate = useNavigate()
  const { kinds = '' } = useSearch({ from: '/signed-in/amazon-orders/$storeId/$amazonOrderId' })
  const shown = kinds.split(',').filter(isHistoryKind)
  const show = (wanted: readonly HistoryKind[]) =>
    void navigate({
      to: paths.amazonOrder,
      params: { storeId: order.storeId, amazonOrderId: order.amazonOrderId },
      search: { tab: 'history', ...(wanted.length === 0 ? {} : { kinds: wanted.join(',') }) },
      replace: true,
    })
  return <HistoryTab order={order} shown={shown} onShow={show} />
}
