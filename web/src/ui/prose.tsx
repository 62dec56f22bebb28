import { style } from '@react-spectrum/s2/style' with { type: 'macro' }

const whole = style({ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' })
/** As Amazon numbers its orders. */
const ORDER_NUMBER = /(\d{3}-\d{7}-\d{7})/

/** A sentence in which numbers of orders are never broken. */
export function Prose({ text }: { readonly text: string }) {
  return text.split(ORDER_NUMBER).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence keep their places
      <span key={at} className={whole}>
        {part}
      </span>
    ),
  )
}
