import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'
import { useCommerceStatus } from '../../orders/use-commerce-status.ts'
import { Face } from '../../ui/face.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CommerceOrder } from './commerce-order.ts'

const list = style({ listStyleType: 'none', margin: 0, padding: 0, font: 'ui' })
const entry = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['200px', '112px', 'minmax(0, 1fr)'] },
  columnGap: 12,
  paddingY: 8,
})
const subtle = style({ color: 'neutral-subdued' })
const bold = style({ fontWeight: '[700]' })
const words = style({ overflowWrap: 'anywhere', whiteSpace: 'pre-line' })

/** What was written to the order, the newest first. */
export function CommentList(props: {
  readonly title: string
  readonly order: CommerceOrder
  /** Stands above the list. */
  readonly children?: ReactNode
}) {
  const { title, order } = props
  const say = useWords()
  const sayStatus = useCommerceStatus()
  return (
    <Panel title={title}>
      {props.children}
      {order.comments.length === 0 ? (
        <Face title={say('commerce.notes.none')} />
      ) : (
        <ul className={list}>
          {order.comments.map((comment) => (
            <li key={`${comment.createdAt} ${comment.status} ${comment.text}`} className={entry}>
              <span className={subtle}>
                {comment.createdAt === null ? '' : say.moment(comment.createdAt)}
              </span>
              <span className={bold}>{sayStatus(comment.status, comment.statusLabel)}</span>
              <span>
                <span className={words}>
                  {comment.text ?? (order.buyerDataMasked ? say('order.masked') : '')}
                </span>{' '}
                <span className={subtle}>
                  {[
                    ...(comment.customerNotified === null
                      ? []
                      : [say(comment.customerNotified ? 'commerce.notified' : 'commerce.not-notified')]),
                    ...(comment.visibleOnStorefront ? [say('commerce.on-storefront')] : []),
                  ].join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
