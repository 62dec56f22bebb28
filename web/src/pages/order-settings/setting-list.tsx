import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'
import { Reason } from './reason.tsx'
import { useSettingsForm } from './settings-form.tsx'

const list = style({ display: 'flex', flexDirection: 'column', gap: 12, alignItems: 'start' })
const whole = style({ width: 'full' })
const ENTRIES_MAX = 50

/** A setting of several entries, each in a row of its own, and the button that adds one. */
export function SettingList<Entry>(props: {
  readonly entries: readonly Entry[]
  /** What an empty list means. */
  readonly none: string
  readonly row: (entry: Entry, at: number) => ReactNode
  readonly add: string
  readonly onAdd: () => void
}) {
  const { isImportOff } = useSettingsForm()
  const { entries } = props
  return (
    <div className={list}>
      {entries.length === 0 ? <Reason>{props.none}</Reason> : null}
      {entries.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place, as all of it can be typed anew
        <div key={at} className={whole}>
          {props.row(entry, at)}
        </div>
      ))}
      <Button
        variant="secondary"
        isDisabled={isImportOff || entries.length >= ENTRIES_MAX}
        onPress={props.onAdd}
      >
        {props.add}
      </Button>
    </div>
  )
}
