import { ActionButton } from '@react-spectrum/s2/ActionButton'
import ChevronUp from '@react-spectrum/s2/icons/ChevronUp'
import Delete from '@react-spectrum/s2/icons/Delete'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type ReactNode, useId } from 'react'

const row = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: 16,
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  backgroundColor: 'layer-2',
})
const head = style({ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 8 })
const heading = style({ font: 'ui', fontWeight: 'bold', margin: 0 })
const buttons = style({ display: 'flex', gap: 8 })

/** One entry of a list that is edited: its fields, and what can be done with it as a whole. */
export function ListRow(props: {
  readonly title: string
  readonly isDisabled: boolean
  readonly removeLabel: string
  readonly onRemove: () => void
  /** Left out: it stands first, or its place does not matter. */
  readonly up?: { readonly label: string; readonly onPress: () => void } | undefined
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend of the browser's own
    <div role="group" aria-labelledby={id} className={row}>
      <div className={head}>
        <h3 id={id} className={heading}>
          {props.title}
        </h3>
        <div className={buttons}>
          {props.up === undefined ? null : (
            <ActionButton
              size="S"
              aria-label={props.up.label}
              isDisabled={props.isDisabled}
              onPress={props.up.onPress}
            >
              <ChevronUp />
            </ActionButton>
          )}
          <ActionButton
            size="S"
            aria-label={props.removeLabel}
            isDisabled={props.isDisabled}
            onPress={props.onRemove}
          >
            <Delete />
          </ActionButton>
        </div>
      </div>
      {props.children}
    </div>
  )
}
