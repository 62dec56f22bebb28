import type { CommerceIndexJson } from '@orderferry/contract/commerce-order-list'
import { ProgressCircle } from '@react-spectrum/s2/ProgressCircle'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { asked, lookEvery } from '../api/query-client.ts'
import { useWords } from '../words/use-words.ts'

const line = style({ display: 'flex', alignItems: 'center', gap: 8, font: 'ui', color: 'neutral-subdued' })
const words = style({ margin: 0 })

const LOOK_EVERY_MS = 5_000

/** How far back a list of Commerce reaches, and while it still grows, how much is yet to come. */
export function LoadedBack({ part }: { readonly part: CommerceIndexJson['parts'][number]['part'] }) {
  const say = useWords()
  const index = useQuery({
    ...asked('GET /commerce-index', {}),
    refetchInterval: lookEvery(LOOK_EVERY_MS),
  })
  const found = index.data?.parts.find((one) => one.part === part)
  if (found === undefined) return null
  const { loadedBackTo, complete, left, problem } = found
  const said =
    loadedBackTo === null
      ? say(complete ? 'workspace.loaded.nothing' : 'workspace.loaded.begins')
      : complete
        ? say('workspace.loaded.complete', { day: say.day(loadedBackTo) })
        : say('workspace.loaded.back', { day: say.day(loadedBackTo), count: left ?? 0 })
  return (
    <div className={line}>
      {complete ? null : (
        <ProgressCircle size="S" isIndeterminate aria-label={say('workspace.loaded.going')} />
      )}
      <p className={words}>
        {problem === null ? said : `${said} ${say('workspace.loaded.refused', { message: problem })}`}
      </p>
    </div>
  )
}
