import type { AccountDetailsJson } from '@orderferry/contract/amazon-accounts'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'

const block = style({ display: 'flex', flexDirection: 'column', gap: 8, minWidth: 0 })
const heading = style({ font: 'ui', fontWeight: 'bold', margin: 0 })
const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const figures = style({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' })
const SECONDS = 60

/** Amazon's usage plans as they stand now, one for each kind of call. */
export function ThrottleTable({ throttle }: { readonly throttle: AccountDetailsJson['throttle'] }) {
  const say = useWords()
  return (
    <div className={block}>
      <h3 className={heading}>{say('connections.throttle')}</h3>
      {throttle.length === 0 ? (
        <p className={hint}>{say('connections.throttle.none')}</p>
      ) : (
        <PlainTable
          label={say('connections.throttle')}
          rows={throttle}
          keyOf={({ operation }) => operation}
          columns={[
            { title: say('connections.operation'), isRowHeader: true, cell: ({ operation }) => operation },
            {
              title: say('connections.calls-left'),
              cell: ({ callsLeft }) => <span className={figures}>{say.count(callsLeft)}</span>,
            },
            {
              title: say('connections.burst'),
              cell: ({ burst }) => <span className={figures}>{say.count(burst)}</span>,
            },
            {
              title: say('connections.rate'),
              cell: ({ ratePerSecond }) => (
                <span className={figures}>{say.count(Math.round(ratePerSecond * SECONDS * 10) / 10)}</span>
              ),
            },
            {
              title: say('connections.next-call'),
              cell: ({ callsLeft, nextCallAt }) => (
                <span className={figures}>
                  {callsLeft > 0 ? say('connections.now') : say.moment(nextCallAt)}
                </span>
              ),
            },
          ]}
        />
      )}
    </div>
  )
}
