import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { asked, lookEvery } from '../api/query-client.ts'
import { paths, pathTo } from '../paths.ts'

const LOOK_EVERY_MS = 10_000

const strip = style({
  display: 'flex',
  gap: 8,
  alignItems: 'start',
  font: 'ui',
  color: 'neutral',
  backgroundColor: 'negative-subtle',
  borderBottomWidth: 1,
  borderTopWidth: 0,
  borderXWidth: 0,
  borderStyle: 'solid',
  borderColor: 'red-300',
  paddingX: 16,
  paddingY: 8,
  '--iconPrimary': { type: 'fill', value: 'negative' },
})
const text = style({ margin: 0, minWidth: 0 })
const link = style({ color: 'neutral', textDecoration: 'underline' })

/** L-51: stands above every page while orders are blocked, and cannot be closed. Each store's name leads to its own. */
export function SystemMessage() {
  const { data } = useQuery({
    ...asked('GET /system-messages', {}),
    refetchInterval: lookEvery(LOOK_EVERY_MS),
  })
  return (
    <div role="alert">
      {data?.items.map((message) => {
        const names = message.stores.map(({ name }) => name)
        const at = message.text.lastIndexOf(names.join(', '))
        return (
          <div key={message.id} className={strip}>
            <AlertTriangle />
            <p className={text}>
              {at < 0 ? message.text : message.text.slice(0, at)}
              {message.stores.map(({ storeId, name }, position) => (
                <Fragment key={storeId}>
                  {position === 0 ? '' : ', '}
                  <Link
                    to={pathTo(paths.storeOrders, { storeId })}
                    search={{ blocked: 'true' } as never}
                    className={link}
                  >
                    {name}
                  </Link>
                </Fragment>
              ))}
            </p>
          </div>
        )
      })}
    </div>
  )
}
