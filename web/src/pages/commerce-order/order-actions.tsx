import { Button } from '@react-spectrum/s2/Button'
import { Menu, MenuItem, MenuSection, MenuTrigger, Text } from '@react-spectrum/s2/Menu'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useOrderCommand } from '../../orders/use-order-command.ts'
import { type Confirmation, ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { reasonOf } from '../../ui/failed.tsx'
import { toast, toastFailure } from '../../ui/toast.ts'
import { useWords } from '../../words/use-words.ts'
import type { CommerceOrder } from './commerce-order.ts'
import { documentForms } from './document-forms.ts'

const reason = style({
  font: 'ui-xs',
  color: 'neutral-subdued',
  display: 'block',
  maxWidth: 320,
  whiteSpace: 'normal',
})

type Action = CommerceOrder['actions'][number]
/** What the bar and its menu offer; comments and addresses have their places on the page. */
const offered = ['ship', 'invoice', 'unhold', 'credit-memo', 'hold', 'send-email', 'cancel'] as const
type Offered = (typeof offered)[number]
/** The first of these that is possible is what one most likely came for. */
const leading: readonly Offered[] = ['ship', 'invoice', 'unhold']

/** What may be done with the order now: the likeliest as a button, the others in a menu, with what is not possible and why. */
export function OrderActions({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const { start, confirmation, close, isPending } = useActions(order)
  const actions = offered.flatMap((name) => {
    const found = order.actions.find(({ action }) => action === name)
    const lacksForm = isDocument(name) && documentForms[name] === undefined
    return found === undefined || lacksForm ? [] : [{ ...found, action: name }]
  })
  const lead = leading.find((name) => actions.some(({ action, allowed }) => action === name && allowed))
  const possible = actions.filter(({ action, allowed }) => allowed && action !== lead)
  const impossible = actions.filter(({ allowed }) => !allowed)
  return (
    <>
      <MenuTrigger>
        <Button variant="secondary" isPending={isPending && lead === undefined}>
          {say('commerce.more')}
        </Button>
        <Menu onAction={(key) => start(key as Offered)} disabledKeys={impossible.map(({ action }) => action)}>
          {possible.length === 0 ? null : (
            <MenuSection aria-label={say('commerce.possible')}>
              {possible.map(({ action }) => (
                <MenuItem key={action} id={action} textValue={say(`commerce.action.${action}`)}>
                  <Text slot="label">{say(`commerce.action.${action}`)}</Text>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {impossible.length === 0 ? null : (
            <MenuSection aria-label={say('commerce.impossible')}>
              {impossible.map((one) => (
                <Impossible key={one.action} action={one} name={say(`commerce.action.${one.action}`)} />
              ))}
            </MenuSection>
          )}
        </Menu>
      </MenuTrigger>
      {lead === undefined ? null : (
        <Button variant="accent" isPending={isPending} onPress={() => start(lead)}>
          {say(`commerce.action.${lead}`)}
        </Button>
      )}
      <ConfirmDialog confirmation={confirmation} onClose={close} />
    </>
  )
}

function isDocument(name: Offered): name is 'ship' | 'invoice' | 'credit-memo' {
  return name === 'ship' || name === 'invoice' || name === 'credit-memo'
}

/** Part of its name: whoever hears the item hears why it cannot be chosen. */
function Impossible({ action, name }: { readonly action: Action; readonly name: string }) {
  return (
    <MenuItem id={action.action} textValue={name}>
      <Text slot="label">
        {name} <span className={reason}>{action.reason}</span>
      </Text>
    </MenuItem>
  )
}

function useActions(order: CommerceOrder) {
  const say = useWords()
  const navigate = useNavigate()
  const [confirmation, setConfirmation] = useState<Confirmation | null>(null)
  const params = { commerceOrderId: String(order.id) }
  const hold = useOrderCommand(order.version, (isHold: boolean, sent) =>
    isHold
      ? call('POST /commerce-orders/:commerceOrderId/holds', { params, body: sent })
      : call('POST /commerce-orders/:commerceOrderId/hold-releases', { params, body: sent }),
  )
  const cancel = useOrderCommand(order.version, (_wish: null, sent) =>
    call('POST /commerce-orders/:commerceOrderId/cancellations', { params, body: sent }),
  )
  const mail = useOrderCommand(order.version, (amazonRuleRead: boolean, sent) =>
    call('POST /commerce-orders/:commerceOrderId/emails', { params, body: { ...sent, amazonRuleRead } }),
  )
  const holdOrNot = (isHold: boolean) =>
    hold.mutate(isHold, {
      onSuccess: () => toast(say(isHold ? 'commerce.held' : 'commerce.unheld')),
      onError: (error) => toastFailure(reasonOf(say, error)),
    })
  const askToMail = () => {
    const isAmazons = order.amazon !== null
    setConfirmation({
      title: say('commerce.mail.title'),
      why: say(isAmazons ? 'commerce.mail.amazon' : 'commerce.mail.why'),
      action: say('commerce.action.send-email'),
      isNegative: isAmazons,
      act: async () => {
        await mail.mutateAsync(isAmazons)
        toast(say('commerce.mailed'))
      },
    })
  }
  const askToCancel = () =>
    setConfirmation({
      title: say('commerce.cancel.title'),
      why: say('commerce.cancel.why'),
      action: say('commerce.action.cancel'),
      isNegative: true,
      act: async () => {
        await cancel.mutateAsync(null)
        toast(say('commerce.canceled'))
      },
    })
  const start = (action: Offered) => {
    switch (action) {
      case 'hold':
        return holdOrNot(true)
      case 'unhold':
        return holdOrNot(false)
      case 'send-email':
        return askToMail()
      case 'cancel':
        return askToCancel()
      case 'ship':
      case 'invoice':
      case 'credit-memo': {
        const to = documentForms[action]
        if (to !== undefined) void navigate({ to, params })
      }
    }
  }
  return { start, confirmation, close: () => setConfirmation(null), isPending: hold.isPending }
}
