import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Face } from '../../ui/face.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CommerceOrder } from './commerce-order.ts'

const list = style({ listStyleType: 'none', margin: 0, padding: 0, font: 'ui' })
const entry = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['200px', 'minmax(0, 1fr)'] },
  columnGap: 12,
  paddingY: 8,
})
const subtle = style({ color: 'neutral-subdued' })
const title = style({ fontWeight: '[700]', overflowWrap: 'anywhere' })
const words = style({ display: 'block', overflowWrap: 'anywhere', whiteSpace: 'pre-line' })

/** Comments, documents, tracking numbers, Amazon's news and what staff did, the newest first. */
export function OrderHistory({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const heading = say('commerce.tab.comments', { count: 0 })
  if (order.history.length === 0)
    return (
      <Panel title={heading}>
        <Face title={say('commerce.notes.none')} />
      </Panel>
    )
  return (
    <Panel title={heading}>
      <ul className={list}>
        {order.history.map((one) => (
          <li key={`${one.createdAt} ${one.title} ${one.text}`} className={entry}>
            <span className={subtle}>{one.createdAt === null ? '' : say.moment(one.createdAt)}</span>
            <span>
              <span className={title}>{one.title}</span>{' '}
              <span className={subtle}>
                {[
                  ...(one.by === null ? [] : [one.by]),
                  ...(one.customerNotified === null
                    ? []
                    : [say(one.customerNotified ? 'commerce.notified' : 'commerce.not-notified')]),
                ].join(' · ')}
              </span>
              {one.text === null ? null : <span className={words}>{one.text}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
