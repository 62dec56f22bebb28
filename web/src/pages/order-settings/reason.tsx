import { style } from '@react-spectrum/s2/style' with { type: 'macro' }

const reason = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })

/** Why something cannot be chosen. S2 greys the help text of what is disabled; this stays in full contrast. */
export function Reason({ children }: { readonly children: string | undefined }) {
  return children === undefined ? null : <p className={reason}>{children}</p>
}
