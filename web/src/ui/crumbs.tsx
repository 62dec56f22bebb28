import { Link } from '@react-spectrum/s2/Link'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }

const list = style({
  listStyleType: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  margin: 0,
  padding: 0,
  font: 'ui',
  color: 'neutral-subdued',
})
/** A narrow page keeps the way back and itself. */
const step = style({ display: { default: { default: 'none', isNear: 'flex' }, md: 'flex' }, gap: 8 })
const arrow = style({ display: { default: { default: 'none', isLast: 'inline' }, md: 'inline' } })
const current = style({ color: 'neutral' })

export interface Crumb {
  readonly text: string
  /** Left out for the page itself. */
  readonly to?: string
}

/** The way to a page, each step a link. */
export function Crumbs({ label, steps }: { readonly label: string; readonly steps: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className={list}>
        {steps.map(({ text, to }, position) => (
          <li key={text} className={step({ isNear: position >= steps.length - 2 })}>
            {position === 0 ? null : (
              <span className={arrow({ isLast: position === steps.length - 1 })} aria-hidden="true">
                ›
              </span>
            )}
            {to === undefined ? (
              <span aria-current="page" className={current}>
                {text}
              </span>
            ) : (
              <Link variant="secondary" isStandalone isQuiet href={to}>
                {text}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
