import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useEffect, useState } from 'react'
import { useReason } from '../../ui/failed.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Orders } from './use-orders.ts'

const LATE_MS = 3_000

const news = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const old = style({ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 12, rowGap: 4 })
const oldWords = style({ font: 'ui', color: 'orange-1000', margin: 0 })
const unseen = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: '[inset(50%)]',
  whiteSpace: 'nowrap',
})

/** How the list stands, said politely: it still loads; it is of a while ago; some of its orders have just changed. */
export function ListNews(props: Orders) {
  const say = useWords()
  const { live, dashboard } = props
  const isLate = useLate(props.isLoading && props.error === null)
  const reason = useReason(props.error)
  const isOld = props.error !== null && live.rows.length > 0
  const updated = live.justUpdated.size
  const still =
    dashboard === undefined
      ? say('orders.still-loading')
      : say('orders.still-loading.store', { store: dashboard.store.name })
  return (
    <>
      <p className={news} role="status" hidden={!isLate}>
        {isLate ? still : null}
      </p>
      <div className={old} hidden={!isOld} style={isOld ? {} : { display: 'none' }}>
        <p className={oldWords} role="status">
          {isOld
            ? say('orders.old', { when: say.moment(new Date(props.answeredAt).toISOString()), reason })
            : null}
        </p>
        <Button size="S" variant="secondary" onPress={props.retry}>
          {say('faces.try-again')}
        </Button>
      </div>
      <p className={unseen} role="status">
        {updated === 0 ? null : say('orders.updated', { count: updated })}
      </p>
    </>
  )
}

/** Whether something has been waited for longer than people do without a word. */
function useLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (!isWaiting) return
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isLate
}
