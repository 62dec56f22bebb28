import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { Form } from '@react-spectrum/s2/Form'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useOrderCommand } from '../../orders/use-order-command.ts'
import { Refusal, refusedField } from '../../ui/refusal.tsx'
import { toast } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import type { CommerceOrder } from './commerce-order.ts'

type Address = NonNullable<CommerceOrder['billingAddress']>
export type WhichAddress = 'billing' | 'shipping'

const fields = [
  'firstName',
  'lastName',
  'company',
  'line1',
  'line2',
  'line3',
  'city',
  'region',
  'postalCode',
  'countryCode',
  'phone',
  'vatNumber',
] as const
type Field = (typeof fields)[number]
const required: readonly Field[] = ['firstName', 'lastName', 'line1', 'city', 'countryCode']

const notice = style({ font: 'ui', marginTop: 0, marginBottom: 16 })

/** Changes one address of the order in Commerce. */
export function AddressDialog(props: {
  readonly order: CommerceOrder
  /** Null: closed. */
  readonly which: WhichAddress | null
  readonly onClose: () => void
}) {
  const { order, which, onClose } = props
  const address = which === 'billing' ? order.billingAddress : order.shippingAddress
  return (
    <DialogContainer onDismiss={onClose}>
      {which === null || address === null ? null : (
        <OpenDialog order={order} which={which} address={address} onClose={onClose} />
      )}
    </DialogContainer>
  )
}

function OpenDialog(props: {
  readonly order: CommerceOrder
  readonly which: WhichAddress
  readonly address: Address
  readonly onClose: () => void
}) {
  const say = useWords()
  const { order, which, address, onClose } = props
  const [values, setValues] = useState(() => valuesOf(address))
  const save = useOrderCommand(order.version, (_wish: null, sent) =>
    call('PUT /commerce-orders/:commerceOrderId/addresses/:which', {
      params: { commerceOrderId: String(order.id), which },
      body: { ...sent, ...values },
    }),
  )
  const labels = Object.fromEntries(
    fields.map((field) => [field, say(`commerce.address.${field}`)]),
  ) as unknown as Readonly<Record<Field, string>>
  const submit = () =>
    save.mutate(null, {
      onSuccess: () => {
        toast(say('commerce.address.saved'))
        onClose()
      },
    })
  return (
    <Dialog size="M">
      <Heading slot="title">{say(`commerce.address.${which}`)}</Heading>
      <Content>
        <Form
          validationBehavior="aria"
          id="order-address"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <p className={notice}>
            {say('commerce.address.notice')}
            {order.amazon === null ? '' : ` ${say('commerce.address.amazon')}`}
          </p>
          <Refusal error={save.error} fields={fields} />
          {fields.map((field) => (
            <TextField
              key={field}
              label={labels[field]}
              value={values[field]}
              onChange={(text) => setValues((before) => ({ ...before, [field]: text }))}
              isRequired={required.includes(field)}
              {...refusedField(say, save.error, { [field]: labels[field] })}
            />
          ))}
        </Form>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {say('account.cancel')}
        </Button>
        <Button variant="accent" type="submit" form="order-address" isPending={save.isPending}>
          {say('commerce.address.save')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

/** Commerce has as many lines as it is set to; the form has three, and the last takes the rest. */
function valuesOf(address: Address): Readonly<Record<Field, string>> {
  const [line1 = '', line2 = '', ...rest] = address.street
  return {
    firstName: address.firstName ?? '',
    lastName: address.lastName ?? '',
    company: address.company ?? '',
    line1,
    line2,
    line3: rest.join(', '),
    city: address.city ?? '',
    region: address.region ?? '',
    postalCode: address.postcode ?? '',
    countryCode: address.countryCode ?? '',
    phone: address.phone ?? '',
    vatNumber: address.vatNumber ?? '',
  }
}
