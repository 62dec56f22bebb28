import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'

const name = style({ color: 'neutral-subdued' })
const value = style({ margin: 0, color: 'neutral', overflowWrap: 'anywhere', minWidth: 0 })
const table = style({
  display: 'grid',
  gridTemplateColumns: { default: ['148px', 'minmax(0, 1fr)'], md: ['172px', 'minmax(0, 1fr)'] },
  columnGap: 12,
  rowGap: 4,
  margin: 0,
  font: 'ui',
})

export interface Fact {
  readonly name: string
  readonly value: ReactNode
  /** Left out of a line on a narrow page. */
  readonly isWideOnly?: boolean
}

const line = style({ display: 'flex', flexWrap: 'wrap', columnGap: 16, rowGap: 4, margin: 0, font: 'ui' })
const pair = style({
  display: { default: { default: 'flex', isWideOnly: 'none' }, md: 'flex' },
  gap: 8,
  alignItems: 'center',
})

/** Facts on one line below a title: Status Active · Created Mar 3, 2026. */
export function FactLine({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={line}>
      {facts.map((fact) => (
        <div key={fact.name} className={pair({ isWideOnly: fact.isWideOnly === true })}>
          <dt className={name}>{fact.name}</dt>
          <dd className={value}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
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
