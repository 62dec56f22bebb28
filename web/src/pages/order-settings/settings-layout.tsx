import { Disclosure, DisclosureHeader, DisclosurePanel, DisclosureTitle } from '@react-spectrum/s2/Disclosure'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type ReactNode, useId, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { Reason } from './reason.tsx'
import { useSettingsForm } from './settings-form.tsx'

export const fullWidth = style({ width: 'full' })

const group = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['264px', 'minmax(0, 624px)'] },
  columnGap: 48,
  rowGap: 16,
  paddingTop: 24,
  paddingBottom: 24,
  borderTopWidth: 1,
  borderBottomWidth: 0,
  borderXWidth: 0,
  borderStyle: 'solid',
  borderColor: 'gray-200',
})
const lead = style({ display: 'flex', flexDirection: 'column', gap: 4 })
const heading = style({ font: 'title', fontWeight: 'bold', margin: 0 })
const why = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const fields = style({ display: 'flex', flexDirection: 'column', gap: 20, minWidth: 0 })
const folded = style({
  borderTopWidth: 1,
  borderBottomWidth: 0,
  borderXWidth: 0,
  borderStyle: 'solid',
  borderColor: 'gray-200',
})
const panel = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['252px', 'minmax(0, 624px)'] },
  columnGap: 48,
  rowGap: 16,
  paddingTop: 4,
  paddingBottom: 24,
})
const titleRow = style({ display: 'flex', columnGap: 12, flexWrap: 'wrap', alignItems: 'baseline' })
const note = style({ font: 'ui', color: 'neutral-subdued', fontWeight: 'normal' })

interface GroupProps {
  readonly title: string
  readonly why: string
  /** Of the group that import itself is switched in. */
  readonly isAlwaysUsed?: boolean
  readonly children: ReactNode
}

/** What it is about at the left, its fields at the right. */
export function Group(props: GroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={group}>
      <div className={lead}>
        <h2 id={id} className={heading}>
          {props.title}
        </h2>
        <About {...props} />
      </div>
      <div className={fields}>{props.children}</div>
    </section>
  )
}

/** A group that opens: by hand, and by itself when something in it is wrong. */
export function FoldedGroup(
  props: GroupProps & {
    /** Said beside the title while it is closed. */
    readonly note?: string | undefined
    /** The places of its fields, or their beginnings. */
    readonly places: readonly string[]
  },
) {
  const { problems } = useSettingsForm()
  const [isOpen, setOpen] = useState(false)
  const hasProblem = [...problems.keys()].some((at) =>
    props.places.some((place) => at === place || at.startsWith(`${place}.`)),
  )
  // It stays open when the mistake is gone: it is gone with the first letter typed, and the field must not go with it.
  if (hasProblem && !isOpen) setOpen(true)
  return (
    <div className={folded}>
      <Disclosure isQuiet isExpanded={isOpen} onExpandedChange={setOpen} styles={fullWidth}>
        <DisclosureHeader>
          <DisclosureTitle level={2}>
            <span className={titleRow}>
              {props.title}
              {props.note === undefined ? null : <span className={note}>{props.note}</span>}
            </span>
          </DisclosureTitle>
        </DisclosureHeader>
        <DisclosurePanel>
          <div className={panel}>
            <div className={lead}>
              <About {...props} />
            </div>
            <div className={fields}>{props.children}</div>
          </div>
        </DisclosurePanel>
      </Disclosure>
    </div>
  )
}

function About(props: GroupProps) {
  const say = useWords()
  const { isImportOff } = useSettingsForm()
  return (
    <>
      <p className={why}>{props.why}</p>
      <Reason>{isImportOff && props.isAlwaysUsed !== true ? say('settings.import-off') : undefined}</Reason>
    </>
  )
}
