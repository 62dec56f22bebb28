import { checkShipment } from '@orderferry/domain/documents/check-documents'
import { toUnits } from '@orderferry/domain/money/decimal-units'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { CommentPanel, noComment } from '../../orders/documents/comment-panel.tsx'
import { DocumentForm } from '../../orders/documents/document-form.tsx'
import type { DocumentOrder, OpenQuantities } from '../../orders/documents/document-order.ts'
import { ProductCell } from '../../orders/documents/product-cell.tsx'
import { QuantityField } from '../../orders/documents/quantity-field.tsx'
import { AfterShipment, Expectation, ShipBy, ShipTo } from '../../orders/documents/sides.tsx'
import { Tracks } from '../../orders/documents/tracks.tsx'
import { useDocumentCommand } from '../../orders/documents/use-document-command.ts'
import { useSayProblem } from '../../orders/documents/use-say-problem.ts'
import { problemOfTrack, tracksToSend, useShipping } from '../../orders/documents/use-shipping.ts'
import { WithDocumentOrder } from '../../orders/documents/with-document-order.tsx'
import { ItemTable } from '../../ui/item-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'

const hint = style({ font: 'ui-sm', color: 'neutral-subdued' })
const notice = style({ font: 'ui', color: 'orange-1000', margin: 0 })
const problem = style({ font: 'ui', color: 'negative', margin: 0 })

export function NewShipmentPage() {
  const say = useWords()
  const { commerceOrderId } = useParams({ from: '/signed-in/commerce-orders/$commerceOrderId/new-shipment' })
  const [times, setTimes] = useState(0)
  return (
    <WithDocumentOrder
      key={times}
      title={say('new.shipment')}
      action="ship"
      commerceOrderId={commerceOrderId}
    >
      {(order, open) => (
        <ShipmentForm order={order} open={open} onReset={() => setTimes((before) => before + 1)} />
      )}
    </WithDocumentOrder>
  )
}

interface FormProps {
  readonly order: DocumentOrder
  readonly open: OpenQuantities
  readonly onReset: () => void
}

function useShipmentForm({ order: latest, open: latestOpen }: FormProps) {
  const say = useWords()
  const queryClient = useQueryClient()
  const [order] = useState(latest)
  const [open] = useState(latestOpen)
  const items = open.items.filter((item) => item.open.shipment > 0)
  const [quantities, setQuantities] = useState<ReadonlyMap<number, number>>(
    () => new Map(items.map((item) => [item.itemId, item.open.shipment])),
  )
  const [comment, setComment] = useState(noComment)
  const [tries, setTries] = useState(0)
  const shipping = useShipping(order.id)
  const lines = items.map(({ itemId }) => ({ itemId, quantity: quantities.get(itemId) ?? 0 }))
  const tracks = tracksToSend(shipping.tracks)
  const problems = checkShipment(open.rows, {
    lines: lines.map((line) => ({ ...line, quantity: toUnits(String(line.quantity)) })),
    tracks,
  })
  const command = useDocumentCommand(order, async (draft: typeof body, { key, seen }): Promise<string> => {
    await call('POST /commerce-orders/:commerceOrderId/shipments', {
      params: { commerceOrderId: String(order.id) },
      body: { ...draft, key, seen },
    })
    void queryClient.invalidateQueries({ queryKey: ['GET /commerce-orders/:commerceOrderId/stock'] })
    const isTold = order.amazon !== null && draft.tracks.length > 0
    return say(isTold ? 'new.shipment-made-telling' : 'new.shipment-made', { number: order.number })
  })
  // A source is named only where there is a choice: elsewhere Commerce knows better.
  const sourceCode = shipping.sources.length > 1 ? (shipping.source?.sourceCode ?? null) : null
  const body = { lines, tracks, sourceCode, ...comment }
  const submit = () => {
    if (problems.length > 0) setTries((before) => before + 1)
    else command.mutate(body)
  }
  return {
    ...{ order, open, items, quantities, setQuantities, comment, setComment },
    ...{ shipping, problems, command, submit, tries },
  }
}

function ShipmentForm(props: FormProps) {
  const say = useWords()
  const form = useShipmentForm(props)
  const { order, open, shipping, problems, command, tries } = form
  const sayProblem = useSayProblem(open.baseCurrency)
  const isNothing = tries > 0 && problems.some(({ code }) => code === 'nothing-chosen')
  const tooMany = form.items.filter(
    ({ itemId, openOnAmazon }) => openOnAmazon !== null && (form.quantities.get(itemId) ?? 0) > openOnAmazon,
  )
  return (
    <DocumentForm
      title={say('new.shipment')}
      order={order}
      badges={<ShipBy order={order} open={open} />}
      submitLabel={say('new.submit-shipment')}
      isPending={command.isPending}
      error={command.error}
      tries={tries}
      onReset={props.onReset}
      onSubmit={form.submit}
      side={
        <>
          <Expectation order={order} open={open} />
          <ShipTo order={order} />
          <AfterShipment
            order={order}
            source={shipping.source?.name ?? null}
            hasTracks={shipping.tracks.length > 0}
          />
        </>
      }
    >
      <Items form={form} />
      {isNothing ? (
        <p role="alert" className={problem}>
          {sayProblem({ code: 'nothing-chosen' })}
        </p>
      ) : null}
      {open.amazon?.shippedByAmazon === true ? (
        <p className={notice}>{say('new.shipped-by-amazon')}</p>
      ) : null}
      {tooMany.map((item) => (
        <p key={item.itemId} role="status" className={notice}>
          {say('new.more-than-amazon', {
            count: say.count(form.quantities.get(item.itemId) ?? 0),
            sku: item.sku,
            open: say.count(item.openOnAmazon ?? 0),
          })}
        </p>
      ))}
      <Tracks
        autoFocus
        tracks={shipping.tracks}
        hint={say(order.amazon === null ? 'new.tracking-optional' : 'new.tracking-wanted')}
        onChange={shipping.setTracks}
        problemOf={problemOfTrack(problems, tries > 0, sayProblem)}
      />
      <CommentPanel
        title={say('new.shipment-comments')}
        emailLabel={say('new.email-shipment')}
        isAmazons={order.amazon !== null}
        draft={form.comment}
        onChange={form.setComment}
      />
    </DocumentForm>
  )
}

function Items({ form }: { readonly form: ReturnType<typeof useShipmentForm> }) {
  const say = useWords()
  const { items, quantities, setQuantities, problems, shipping, open } = form
  const sayProblem = useSayProblem(open.baseCurrency)
  const lack = (item: (typeof items)[number]) => {
    const inStock = shipping.inStock(item)
    const isShort = inStock !== null && inStock < (quantities.get(item.itemId) ?? 0)
    return isShort ? say('new.too-few', { count: say.count(inStock) }) : null
  }
  return (
    <Panel title={say('new.items-to-ship')} actions={<Source shipping={shipping} />}>
      <ItemTable
        label={say('new.items-to-ship')}
        rows={items}
        keyOf={({ itemId }) => String(itemId)}
        columns={[
          { id: 'product', title: say('commerce.product'), cell: (item) => <ProductCell item={item} /> },
          {
            id: 'ordered',
            title: say('commerce.item.ordered'),
            isEnd: true,
            cell: (item) => say.count(item.quantities.ordered),
          },
          {
            id: 'shipped',
            title: say('commerce.item.shipped'),
            isEnd: true,
            cell: (item) => say.count(item.quantities.shipped),
          },
          {
            id: 'in-stock',
            title: say('new.in-stock'),
            isEnd: true,
            cell: (item) => {
              const inStock = shipping.inStock(item)
              return inStock === null ? '' : say.count(inStock)
            },
          },
          {
            id: 'quantity',
            title: say('new.qty-to-ship'),
            cell: (item) => {
              const at = items.indexOf(item)
              const found = problems.find((one) => 'line' in one && one.line === at)
              return (
                <QuantityField
                  label={say('new.qty-to-ship')}
                  item={item}
                  open={item.open.shipment}
                  quantity={quantities.get(item.itemId) ?? 0}
                  problem={found === undefined ? null : sayProblem(found)}
                  notice={lack(item)}
                  onChange={(quantity) =>
                    setQuantities((before) => new Map(before).set(item.itemId, quantity))
                  }
                />
              )
            },
          },
        ]}
      />
    </Panel>
  )
}

function Source({ shipping }: { readonly shipping: ReturnType<typeof useShipping> }) {
  const say = useWords()
  const { sources, source, choose } = shipping
  if (source === null) return null
  if (sources.length === 1)
    return (
      <span className={hint}>
        {say('new.source')}: {source.name}
      </span>
    )
  return (
    <Picker
      size="S"
      label={say('new.source')}
      labelPosition="side"
      selectedKey={source.sourceCode}
      onSelectionChange={(key) => choose(String(key))}
      items={sources.map(({ sourceCode, name }) => ({ id: sourceCode, name }))}
    >
      {({ id, name }) => <PickerItem id={id}>{name}</PickerItem>}
    </Picker>
  )
}
