import { Button } from '@react-spectrum/s2/Button'
import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { Form } from '@react-spectrum/s2/Form'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextArea } from '@react-spectrum/s2/TextArea'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useCommerceStatus } from '../../orders/use-commerce-status.ts'
import { useOrderCommand } from '../../orders/use-order-command.ts'
import { Refusal, refusedField } from '../../ui/refusal.tsx'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import type { CommerceOrder } from './commerce-order.ts'

const row = style({ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' })
const wide = style({ width: 'full' })
const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, marginBottom: 12 })
const warning = style({ font: 'ui-sm', margin: 0 })

/** A comment for staff, the storefront, or the buyer; and a status of the order's state. */
export function CommentForm({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const sayStatus = useCommerceStatus()
  const [text, setText] = useState('')
  const [status, setStatus] = useState<string | null>(null)
  const [notifiesCustomer, setNotifies] = useState(false)
  const [isVisibleOnStorefront, setVisible] = useState(false)
  const [amazonRuleRead, setRuleRead] = useState(false)
  const params = { commerceOrderId: String(order.id) }
  const comment = useOrderCommand(order.version, (_wish: null, sent) =>
    call('POST /commerce-orders/:commerceOrderId/comments', {
      params,
      body: { ...sent, text, status, notifiesCustomer, isVisibleOnStorefront, amazonRuleRead },
    }),
  )
  const action = order.actions.find((one) => one.action === 'comment')
  if (action?.allowed !== true) return <p className={hint}>{action?.reason}</p>
  const labels = {
    text: say('commerce.comment'),
    status: say('commerce.status'),
    notifiesCustomer: say('commerce.notify'),
  }
  const submit = () =>
    comment.mutate(null, {
      onSuccess: () => {
        setText('')
        setStatus(null)
        setNotifies(false)
        setVisible(false)
        setRuleRead(false)
        toast(say('commerce.commented'))
      },
    })
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Refusal error={comment.error} fields={['text', 'status']} />
      {order.statuses.length < 2 ? null : (
        <Picker
          label={labels.status}
          selectedKey={status ?? order.status}
          onSelectionChange={(key) => setStatus(key === order.status ? null : String(key))}
          items={order.statuses.map((one) => ({ id: one.status, label: one.label }))}
          {...refusedField(say, comment.error, { status: labels.status })}
        >
          {({ id, label }) => <PickerItem id={id}>{sayStatus(id, label)}</PickerItem>}
        </Picker>
      )}
      <TextArea
        label={labels.text}
        styles={wide}
        value={text}
        onChange={setText}
        {...refusedField(say, comment.error, { text: labels.text })}
      />
      <div className={row}>
        <Checkbox isSelected={notifiesCustomer} onChange={setNotifies}>
          {labels.notifiesCustomer}
        </Checkbox>
        <Checkbox isSelected={isVisibleOnStorefront} onChange={setVisible}>
          {say('commerce.on-storefront')}
        </Checkbox>
        <Button variant="secondary" type="submit" isPending={comment.isPending}>
          {say('commerce.submit-comment')}
        </Button>
      </div>
      {notifiesCustomer && order.amazon !== null ? (
        <>
          <p className={warning}>{say('commerce.mail.amazon')}</p>
          <Checkbox isSelected={amazonRuleRead} onChange={setRuleRead}>
            {say('commerce.mail.rule-read')}
          </Checkbox>
        </>
      ) : null}
    </Form>
  )
}
