import { checkInvoice, checkShipment } from '@orderferry/domain/documents/check-documents'
import { previewInvoice } from '@orderferry/domain/documents/preview-documents'
import { toUnits } from '@orderferry/domain/money/decimal-units'
import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { CommentPanel, noComment } from '../../orders/documents/comment-panel.tsx'
import { DocumentForm } from '../../orders/documents/document-form.tsx'
import type { DocumentOrder, OpenQuantities } from '../../orders/documents/document-order.ts'
import { ProductCell, QuantityHistory } from '../../orders/documents/product-cell.tsx'
import { QuantityField } from '../../orders/documents/quantity-field.tsx'
import { Expectation, ShipTo } from '../../orders/documents/sides.tsx'
import { Sums } from '../../orders/documents/sums.tsx'
import { Tracks } from '../../orders/documents/tracks.tsx'
import { useDocumentCommand } from '../../orders/documents/use-document-command.ts'
import { useSayProblem } from '../../orders/documents/use-say-problem.ts'
import { problemOfTrack, tracksToSend, useShipping } from '../../orders/documents/use-shipping.ts'
import { WithDocumentOrder } from '../../orders/documents/with-document-order.tsx'
import { reasonOf } from '../../ui/failed.tsx'
import { ItemTable } from '../../ui/item-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { toastFailure } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'

const problem = style({ font: 'ui', color: 'negative', margin: 0 })
const foot = style({ marginTop: 12 })

export function NewInvoicePage() {
  const say = useWords()
  const { commerceOrderId } = useParams({ from: '/signed-in/commerce-orders/$commerceOrderId/new-invoice' })
  const [times, setTimes] = useState(0)
  return (
    <WithDocumentOrder
      key={times}
      title={say('new.invoice')}
      action="invoice"
      commerceOrderId={commerceOrderId}
    >
      {(order, open) => (
        <InvoiceForm order={order} open={open} onReset={() => setTimes((before) => before + 1)} />
      )}
    </WithDocumentOrder>
  )
}

interface FormProps {
  readonly order: DocumentOrder
  readonly open: OpenQuantities
  readonly onReset: () => void
}

function useInvoiceForm({ order: latest, open: latestOpen }: FormProps) {
  const say = useWords()
  const [order] = useState(latest)
  const [open] = useState(latestOpen)
  const items = open.items.filter((item) => item.open.invoice > 0)
  const [quantities, setQuantities] = useState<ReadonlyMap<number, number>>(
    () => new Map(items.map((item) => [item.itemId, item.open.invoice])),
  )
  const [comment, setComment] = useState(noComment)
  const [ships, setShips] = useState(false)
  const [tries, setTries] = useState(0)
  const shipping = useShipping(order.id)
  const lines = items.map(({ itemId }) => ({ itemId, quantity: quantities.get(itemId) ?? 0 }))
  const asked = lines.map((line) => ({ ...line, quantity: toUnits(String(line.quantity)) }))
  const problems = checkInvoice(open.rows, asked)
  const preview = previewInvoice(open.rows, asked)
  const tracks = ships ? tracksToSend(shipping.tracks) : []
  // What of it has left already is not shipped again.
  const leaving = items.map(({ itemId, open: { shipment } }) => ({
    itemId,
    quantity: Math.min(quantities.get(itemId) ?? 0, shipment),
  }))
  const ofShipment = ships
    ? checkShipment(open.rows, {
        lines: leaving.map((line) => ({ ...line, quantity: toUnits(String(line.quantity)) })),
        tracks,
      })
    : []
  const body = { lines, leaving: ships ? leaving : [], tracks: ships ? tracks : null, ...comment }
  const command = useDocumentCommand(order, async (draft: typeof body, sent): Promise<string> => {
    const { tracks: packages, leaving: units, ...invoice } = draft
    const params = { commerceOrderId: String(order.id) }
    await call('POST /commerce-orders/:commerceOrderId/invoices', { params, body: { ...invoice, ...sent } })
    if (packages === null) return say('new.invoice-made', { number: order.number })
    // A document of its own: what becomes of it does not undo the invoice.
    try {
      const { version } = await call('GET /commerce-orders/:commerceOrderId', { params })
      await call('POST /commerce-orders/:commerceOrderId/shipments', {
        params,
        body: { lines: [...units], tracks: [...packages], key: crypto.randomUUID(), seen: version },
      })
    } catch (error) {
      toastFailure(say('new.only-invoiced', { reason: reasonOf(say, error) }))
      return say('new.invoice-made', { number: order.number })
    }
    return say(order.amazon === null ? 'new.shipment-made' : 'new.shipment-made-telling', {
      number: order.number,
    })
  })
  const submit = () => {
    if (problems.length + ofShipment.length > 0) setTries((before) => before + 1)
    else command.mutate(body)
  }
  return {
    ...{ order, open, items, quantities, setQuantities, comment, setComment, ships, setShips },
    ...{ shipping, problems, ofShipment, preview, command, submit, tries },
  }
}

function InvoiceForm(props: FormProps) {
  const say = useWords()
  const form = useInvoiceForm(props)
  const { order, open, shipping, problems, ofShipment, command, tries, preview, ships } = form
  const sayProblem = useSayProblem(open.baseCurrency)
  const money = (amount: string) => say.money({ amount, currency: open.currency })
  const cannotShip = order.actions.find(({ action }) => action === 'ship')?.allowed !== true
  return (
    <DocumentForm
      title={say('new.invoice')}
      order={order}
      submitLabel={say(ships ? 'new.submit-invoice-and-shipment' : 'new.submit-invoice')}
      isPending={command.isPending}
      error={command.error}
      tries={tries}
      onReset={props.onReset}
      onSubmit={form.submit}
      side={
        <>
          <Panel title={say('new.totals')}>
            <Sums
              lines={[
                { name: say('commerce.subtotal'), value: money(preview.subtotal) },
                { name: say('commerce.total.discount'), value: money(preview.discount) },
                { name: say('commerce.total.shipping'), value: money(preview.shipping) },
                { name: say('commerce.total.tax'), value: money(preview.tax) },
                { name: say('commerce.total.grand'), value: money(preview.grandTotal), isStrong: true },
              ]}
            />
          </Panel>
          <Expectation order={order} open={open} />
          <ShipTo order={order} />
        </>
      }
    >
      <Items form={form} />
      {tries > 0 && problems.some(({ code }) => code === 'nothing-chosen') ? (
        <p role="alert" className={problem}>
          {sayProblem({ code: 'nothing-chosen' })}
        </p>
      ) : null}
      {ships ? (
        <Tracks
          autoFocus
          tracks={shipping.tracks}
          hint={say(order.amazon === null ? 'new.tracking-optional' : 'new.tracking-wanted')}
          onChange={shipping.setTracks}
          problemOf={problemOfTrack(ofShipment, tries > 0, sayProblem)}
        />
      ) : null}
      <CommentPanel
        title={say('new.invoice-comments')}
        emailLabel={say('new.email-invoice')}
        isAmazons={order.amazon !== null}
        draft={form.comment}
        onChange={form.setComment}
      />
      {cannotShip ? null : (
        <div className={foot}>
          <Checkbox isSelected={ships} onChange={form.setShips}>
            {say('new.create-shipment')}
          </Checkbox>
        </div>
      )}
    </DocumentForm>
  )
}

function Items({ form }: { readonly form: ReturnType<typeof useInvoiceForm> }) {
  const say = useWords()
  const { items, quantities, setQuantities, problems, ofShipment, preview, open } = form
  const sayProblem = useSayProblem(open.baseCurrency)
  const amountOf = (itemId: number, name: 'subtotal' | 'tax' | 'discount' | 'rowTotal') => {
    const line = preview.lines.find((one) => one.itemId === itemId)
    return say.money({ amount: line?.[name] ?? '0', currency: open.currency })
  }
  const amount = (name: 'subtotal' | 'tax' | 'discount' | 'rowTotal', title: string) => ({
    id: name,
    title,
    isEnd: true as const,
    cell: ({ itemId }: (typeof items)[number]) => amountOf(itemId, name),
  })
  return (
    <Panel title={say('new.items-to-invoice')}>
      <ItemTable
        label={say('new.items-to-invoice')}
        rows={items}
        keyOf={({ itemId }) => String(itemId)}
        columns={[
          { id: 'product', title: say('commerce.product'), cell: (item) => <ProductCell item={item} /> },
          {
            id: 'price',
            title: say('commerce.price'),
            isEnd: true,
            cell: ({ price }) => (price === null ? say('order.not-given') : say.money(price)),
          },
          { id: 'qty', title: say('commerce.qty'), cell: (item) => <QuantityHistory item={item} /> },
          {
            id: 'quantity',
            title: say('new.qty-to-invoice'),
            cell: (item) => {
              const at = items.indexOf(item)
              const found = [...problems, ...ofShipment].find((one) => 'line' in one && one.line === at)
              return (
                <QuantityField
                  label={say('new.qty-to-invoice')}
                  item={item}
                  open={item.open.invoice}
                  quantity={quantities.get(item.itemId) ?? 0}
                  problem={found === undefined ? null : sayProblem(found)}
                  onChange={(quantity) =>
                    setQuantities((before) => new Map(before).set(item.itemId, quantity))
                  }
                />
              )
            },
          },
          amount('subtotal', say('commerce.subtotal')),
          amount('tax', say('commerce.tax-amount')),
          amount('discount', say('commerce.discount')),
          amount('rowTotal', say('commerce.row-total')),
        ]}
      />
    </Panel>
  )
}
