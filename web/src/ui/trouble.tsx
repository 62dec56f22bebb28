import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useReason } from './failed.tsx'

const trouble = style({ font: 'ui', color: 'negative', margin: 0 })

/** Why the service did not do what was asked, in a line; nothing where it did, or was not asked yet. */
export function Trouble({ error }: { readonly error: unknown }) {
  const reason = useReason(error)
  if (error === null) return null
  return (
    <p role="alert" className={trouble}>
      {reason}
    </p>
  )
}
