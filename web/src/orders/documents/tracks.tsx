import type { DocumentProblem } from '@orderferry/domain/documents/check-documents'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Button, Text } from '@react-spectrum/s2/Button'
import Add from '@react-spectrum/s2/icons/Add'
import Delete from '@react-spectrum/s2/icons/Delete'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { type Carrier, carrierOfNumber, carrierTitles } from './carriers.ts'

export interface TrackDraft {
  /** Of the row, while the form is there. */
  readonly id: number
  readonly carrier: Carrier
  readonly title: string
  readonly number: string
  /** Whose number it looks like. */
  readonly looksLike: string | null
  /** Whether a person chose the carrier: then no number changes it. */
  readonly isChosen: boolean
}

export function newTrack(id: number): TrackDraft {
  return { id, carrier: 'ups', title: carrierTitles.ups, number: '', looksLike: null, isChosen: false }
}

const hint = style({ font: 'ui-sm', color: 'neutral-subdued' })
const rows = style({ display: 'flex', flexDirection: 'column', gap: 16 })
const row = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['minmax(0, 1fr)'],
    md: ['minmax(0, 1fr)', 'minmax(0, 1fr)', 'minmax(0, 1.2fr)', '32px'],
  },
  gap: 12,
  alignItems: 'start',
})
const wide = style({ width: 'full' })
/** Beside the fields, below their labels. */
const beside = style({ paddingTop: { default: 0, md: 24 } })
const foot = style({ marginTop: 16 })
const carriers = Object.keys(carrierTitles) as Carrier[]

export function Tracks(props: {
  readonly tracks: readonly TrackDraft[]
  readonly hint: string
  readonly onChange: (change: (tracks: readonly TrackDraft[]) => readonly TrackDraft[]) => void
  /** What is wrong with the row at this place, in words. */
  readonly problemOf: (at: number, code: DocumentProblem['code']) => string | null
  readonly autoFocus: boolean
}) {
  const say = useWords()
  const { tracks, onChange } = props
  const add = () =>
    onChange((all) => [...all, newTrack(all.reduce((max, { id }) => Math.max(max, id), 0) + 1)])
  return (
    <Panel title={say('new.tracking')} actions={<span className={hint}>{props.hint}</span>}>
      <div className={rows}>
        {tracks.map((track, at) => (
          <TrackRow
            key={track.id}
            track={track}
            position={at + 1}
            autoFocus={props.autoFocus && at === 0}
            titleProblem={props.problemOf(at, 'carrier-title-missing')}
            numberProblem={props.problemOf(at, 'tracking-number-missing')}
            onChange={(change) =>
              onChange((all) => all.map((one) => (one.id === track.id ? { ...one, ...change(one) } : one)))
            }
            onDelete={() => onChange((all) => all.filter(({ id }) => id !== track.id))}
          />
        ))}
      </div>
      <div className={foot}>
        <Button variant="secondary" size="S" onPress={add}>
          <Add />
          <Text>{say('new.add-track')}</Text>
        </Button>
      </div>
    </Panel>
  )
}

function TrackRow(props: {
  readonly track: TrackDraft
  readonly position: number
  readonly autoFocus: boolean
  readonly titleProblem: string | null
  readonly numberProblem: string | null
  readonly onChange: (change: (track: TrackDraft) => Partial<TrackDraft>) => void
  readonly onDelete: () => void
}) {
  const say = useWords()
  const { track, onChange, titleProblem, numberProblem } = props
  const type = (number: string) => {
    onChange(() => ({ number, looksLike: null }))
    void carrierOfNumber(number).then((hinted) =>
      onChange((now) => {
        // Somebody typed on meanwhile.
        if (now.number !== number || hinted === null) return {}
        if (now.isChosen) return { looksLike: hinted.name }
        return { looksLike: hinted.name, carrier: hinted.carrier, title: hinted.name }
      }),
    )
  }
  return (
    <div className={row}>
      <Picker
        label={say('new.carrier')}
        styles={wide}
        selectedKey={track.carrier}
        onSelectionChange={(key) => {
          const carrier = carriers.find((one) => one === key) ?? 'custom'
          onChange(() => ({ carrier, title: carrierTitles[carrier], isChosen: true }))
        }}
      >
        {carriers.map((carrier) => (
          <PickerItem key={carrier} id={carrier}>
            {say(`new.carrier.${carrier}`)}
          </PickerItem>
        ))}
      </Picker>
      <TextField
        label={say('new.track-title')}
        styles={wide}
        validationBehavior="aria"
        value={track.title}
        isInvalid={titleProblem !== null}
        errorMessage={titleProblem ?? ''}
        onChange={(title) => onChange(() => ({ title }))}
      />
      <TextField
        label={say('new.track-number')}
        styles={wide}
        isRequired
        validationBehavior="aria"
        // Two fields and go: the scanner is in the other hand.
        autoFocus={props.autoFocus}
        value={track.number}
        isInvalid={numberProblem !== null}
        errorMessage={numberProblem ?? ''}
        description={track.looksLike === null ? '' : say('new.looks-like', { carrier: track.looksLike })}
        onChange={type}
      />
      <div className={beside}>
        <ActionButton
          isQuiet
          aria-label={say('new.delete-track', { position: props.position })}
          onPress={props.onDelete}
        >
          <Delete />
        </ActionButton>
      </div>
    </div>
  )
}
