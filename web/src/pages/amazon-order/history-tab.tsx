import { ActionButton, Text } from '@react-spectrum/s2/ActionButton'
import Copy from '@react-spectrum/s2/icons/Copy'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { ToggleButton } from '@react-spectrum/s2/ToggleButton'
import { ToggleButtonGroup } from '@react-spectrum/s2/ToggleButtonGroup'
import { useState } from 'react'
import { Face } from '../../ui/face.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Prose } from '../../ui/prose.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Order } from './use-order.ts'

const kinds = ['amazon', 'import', 'commerce', 'shipment', 'staff'] as const
export type HistoryKind = (typeof kinds)[number]

export function isHistoryKind(text: string): text is HistoryKind {
  return kinds.some((kind) => kind === text)
}

const list = style({ listStyleType: 'none', margin: 0, padding: 0, font: 'ui' })
const entry = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['minmax(0, 1fr)'],
    md: ['200px', '88px', 'minmax(0, 1fr)', '160px'],
  },
  columnGap: 12,
  rowGap: 0,
  paddingY: 8,
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
})
const subtle = style({ color: 'neutral-subdued' })
const words = style({ overflowWrap: 'anywhere' })
const aboveList = style({ marginBottom: 12 })

/** Every change, note, push and answer, with time and who did it. */
export function HistoryTab(props: {
  readonly order: Order
  readonly shown: readonly HistoryKind[]
  readonly onShow: (shown: readonly HistoryKind[]) => void
}) {
  const say = useWords()
  const { order, shown, onShow } = props
  const entries = order.history.filter(({ kind }) => shown.length === 0 || shown.includes(kind))
  return (
    <Panel title={say('order.tab.history')} actions={<CopyAsJson entries={entries} />}>
      <div className={aboveList}>
        <ToggleButtonGroup
          UNSAFE_style={{ flexWrap: 'wrap' }}
          aria-label={say('history.kinds')}
          size="S"
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => onShow([...keys].map(String).filter(isHistoryKind))}
        >
          {kinds.map((kind) => (
            <ToggleButton key={kind} id={kind}>
              {say(`history.kind.${kind}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {entries.length === 0 ? (
        <Face title={say('history.none')} />
      ) : (
        <ol className={list}>
          {entries.map(({ eventId, happenedAt, kind, text, actor }) => (
            <li key={eventId} className={entry}>
              <time dateTime={happenedAt} className={subtle}>
                {say.moment(happenedAt, order.timeZone ?? undefined)}
              </time>
              <span className={subtle}>{say(`history.kind.${kind}`)}</span>
              <span className={words}>
                <Prose text={text} />
              </span>
              <span className={subtle}>
                {actor === 'system' ? say('history.system') : say('history.by', { actor })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

function CopyAsJson({ entries }: { readonly entries: Order['history'] }) {
  const say = useWords()
  const [isCopied, setCopied] = useState(false)
  // Browsers let no page copy without TLS, on another machine.
  if (navigator.clipboard === undefined) return null
  return (
    <ActionButton
      size="S"
      onPress={() =>
        void navigator.clipboard.writeText(JSON.stringify(entries, null, 2)).then(() => setCopied(true))
      }
    >
      <Copy />
      <Text>{say(isCopied ? 'order.copied' : 'history.copy')}</Text>
    </ActionButton>
  )
}
