import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'

const name = style({ color: 'neutral-subdued' })
const value = style({ margin: 0, color: 'neutral' })
const table = style({
  display: 'grid',
  gridTemplateColumns: ['148px', '1fr'],
  columnGap: 12,
  rowGap: 4,
  margin: 0,
  font: 'ui',
})

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/** Facts below each other, names at the left. */
export function FactTable({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={table}>
      {facts.map((fact) => [
        <dt key={`${fact.name}-name`} className={name}>
          {fact.name}
        </dt>,
        <dd key={fact.name} className={value}>
          {fact.value}
        </dd>,
      ])}
    </dl>
  )
}
