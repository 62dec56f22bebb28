import { style } from '@react-spectrum/s2/style' with { type: 'macro' }

const grid = style({
  display: 'grid',
  gridTemplateColumns: ['1fr', 'auto'],
  rowGap: 4,
  columnGap: 12,
  margin: 0,
  font: 'ui',
})
const name = style({ fontWeight: { isStrong: '[700]' } })
const value = style({
  margin: 0,
  textAlign: 'end',
  fontVariantNumeric: 'tabular-nums',
  fontWeight: { isStrong: '[700]' },
})

export interface SumLine {
  readonly name: string
  readonly value: string
  readonly isStrong?: true
}

/** Amounts below each other, what they come to in bold. */
export function Sums({ lines }: { readonly lines: readonly SumLine[] }) {
  return (
    <dl className={grid}>
      {lines.map((line) => {
        const isStrong = line.isStrong === true
        return [
          <dt key={`${line.name} name`} className={name({ isStrong })}>
            {line.name}
          </dt>,
          <dd key={line.name} className={value({ isStrong })}>
            {line.value}
          </dd>,
        ]
      })}
    </dl>
  )
}
