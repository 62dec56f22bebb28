import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'

const face = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 12,
  padding: 32,
  minHeight: 160,
  textAlign: 'center',
})
const titleStyle = style({ font: 'title', margin: 0 })
const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 560 })

/** What stands where a list would: why there is nothing, and the next step. */
export function Face(props: {
  readonly title: string
  readonly children?: ReactNode
  readonly next?: ReactNode
  readonly role?: 'alert' | 'status'
}) {
  return (
    <div className={face} role={props.role}>
      <p className={titleStyle}>{props.title}</p>
      {props.children === undefined ? null : <p className={hint}>{props.children}</p>}
      {props.next}
    </div>
  )
}
