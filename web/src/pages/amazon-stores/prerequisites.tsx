import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import type { Answer } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { stackedList } from '../../ui/list-styles.ts'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'

type Prerequisite = Answer<'GET /prerequisites'>['items'][number]

const item = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['140px', 'minmax(0, 1fr)'] },
  columnGap: 12,
  rowGap: 4,
  alignItems: 'start',
})
const text = style({ font: 'ui', color: 'neutral', margin: 0, maxWidth: 760 })
const remedy = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 760 })
const link = style({ color: 'blue-1000' })
const checked = style({ font: 'ui-sm', color: 'neutral-subdued' })
const actions = style({ display: 'flex', alignItems: 'center', gap: 12, flexWrap: 'wrap' })

/** Asked seldom by itself: Amazon lets the question be asked once a minute in the long run. */
const FRESH_MS = 5 * 60_000
const variants = { ok: 'positive', warning: 'notice', failed: 'negative', unknown: 'neutral' } as const
const states = {
  ok: 'checks.ok',
  warning: 'checks.warning',
  failed: 'checks.failed',
  unknown: 'checks.unknown',
} as const
const order = ['failed', 'warning', 'unknown', 'ok'] as const

/** S-01 to S-07: what orders rest on, looked at when the page is opened; what stands still comes first. */
export function Prerequisites() {
  const say = useWords()
  const { data, error, isPending, isFetching, refetch } = useQuery({
    ...asked('GET /prerequisites', {}),
    staleTime: FRESH_MS,
  })
  return (
    <Panel
      title={say('checks.title')}
      actions={
        <div className={actions}>
          {data === undefined ? null : (
            <span className={checked}>{say('checks.at', { moment: say.moment(data.checkedAt) })}</span>
          )}
          <ActionButton size="S" onPress={() => void refetch()}>
            {say(isFetching ? 'checks.checking' : 'checks.again')}
          </ActionButton>
        </div>
      }
    >
      {data === undefined ? null : <Stale error={error} />}
      {isPending ? (
        <Face role="status" title={say('checks.checking')} />
      ) : data === undefined ? (
        <Failed title={say('checks.not-made')} error={error} onRetry={() => void refetch()} />
      ) : (
        <ul className={stackedList}>
          {order
            .flatMap((state) => data.items.filter((one) => one.state === state))
            .map((one) => (
              <Finding key={`${one.finding} ${one.about}`} found={one} />
            ))}
        </ul>
      )}
    </Panel>
  )
}

function Finding({ found }: { readonly found: Prerequisite }) {
  const say = useWords()
  return (
    <li className={item}>
      <StatusLight variant={variants[found.state]}>{say(states[found.state])}</StatusLight>
      <div>
        <p className={text}>{found.text}</p>
        {found.remedy === null ? null : (
          <p className={remedy}>
            {found.remedy}{' '}
            {found.link === null ? null : (
              <a className={link} href={found.link} target="_blank" rel="noreferrer">
                {say('checks.open')}
              </a>
            )}
          </p>
        )}
      </div>
    </li>
  )
}
