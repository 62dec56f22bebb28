import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Prose } from '../ui/prose.tsx'
import { useWords } from '../words/use-words.ts'

const note = style({
  font: 'ui',
  color: 'neutral-subdued',
  margin: 0,
  overflowWrap: 'break-word',
  lineClamp: 2,
})
const lead = style({
  fontWeight: '[700]',
  color: { default: 'blue-1000', isBlocked: 'red-1000', isRequested: 'orange-1000' },
})

/**
 * The last thing that happened, with at most one lead: it cannot be imported; the buyer asks to cancel; it has just
 * changed. Causes come from the blockers, by name.
 */
export function OrderNote(props: { readonly order: AmazonOrderJson; readonly isJustUpdated?: boolean }) {
  const say = useWords()
  const { order } = props
  const isBlocked = order.importState === 'blocked'
  const isRequested = order.cancellationRequested && order.displayStatus === 'Unshipped'
  const text = isBlocked ? order.blockers.map(({ message }) => message).join(' ') : order.note
  const words = isBlocked
    ? say('orders.lead.blocked')
    : isRequested
      ? say('orders.lead.cancellation')
      : props.isJustUpdated === true
        ? say('orders.lead.updated')
        : null
  return (
    <p className={note} title={text}>
      {words === null ? null : <strong className={lead({ isBlocked, isRequested })}>{words} </strong>}
      <Prose text={text} />
    </p>
  )
}
