import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type ReactNode, useId } from 'react'

const panel = style({
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: 'layer-2',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  padding: 16,
  minWidth: 0,
  boxSizing: 'border-box',
})
const row = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  minHeight: 28,
  marginBottom: 12,
  flexWrap: 'wrap',
})
const title = style({ font: 'title', fontWeight: '[700]', margin: 0 })

/** A section with a title of its own and, at its right, what can be done with it. */
export function Panel(props: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={panel}>
      <div className={row}>
        <h2 id={id} className={title}>
          {props.title}
        </h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}
