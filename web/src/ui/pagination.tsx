import { ActionButton } from '@react-spectrum/s2/ActionButton'
import ChevronLeft from '@react-spectrum/s2/icons/ChevronLeft'
import ChevronRight from '@react-spectrum/s2/icons/ChevronRight'
import { NumberField } from '@react-spectrum/s2/NumberField'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useWords } from '../words/use-words.ts'

const footer = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 16,
  rowGap: 8,
  font: 'ui',
  color: 'neutral',
})
const controls = style({ display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap' })

export interface PaginationProps {
  readonly page: number
  /** Null while they are counted. */
  readonly pages: number | null
  readonly hasMore: boolean
  readonly onPage: (page: number) => void
  /** Left out where it cannot be chosen. */
  readonly perPage?: {
    readonly chosen: number
    readonly choices: readonly number[]
    readonly onChoose: (perPage: number) => void
  }
  /** How many there are, in words. */
  readonly count: string
}

/** The foot of a list: how many there are, how many to a page, and a page number that can be typed. */
export function Pagination(props: PaginationProps) {
  const say = useWords()
  const { page, pages } = props
  return (
    <div className={footer}>
      <span role="status">{props.count}</span>
      <div className={controls}>
        {props.perPage === undefined ? null : <PerPage {...props.perPage} />}
        <ActionButton
          size="S"
          isQuiet
          aria-label={say('pages.previous')}
          isDisabled={page <= 1}
          onPress={() => props.onPage(page - 1)}
        >
          <ChevronLeft />
        </ActionButton>
        <NumberField
          size="S"
          hideStepper
          aria-label={say('pages.page')}
          value={page}
          minValue={1}
          {...(pages === null ? {} : { maxValue: Math.max(pages, 1) })}
          onChange={(value) => {
            if (Number.isInteger(value) && value !== page) props.onPage(value)
          }}
          styles={style({ width: 64 })}
        />
        <span>
          {pages === null ? say('pages.of-unknown') : say('pages.of', { pages: Math.max(pages, 1) })}
        </span>
        <ActionButton
          size="S"
          isQuiet
          aria-label={say('pages.next')}
          isDisabled={!props.hasMore}
          onPress={() => props.onPage(page + 1)}
        >
          <ChevronRight />
        </ActionButton>
      </div>
    </div>
  )
}

function PerPage({ chosen, choices, onChoose }: NonNullable<PaginationProps['perPage']>) {
  const say = useWords()
  return (
    <Picker
      size="S"
      isQuiet
      aria-label={say('pages.per-page.label')}
      selectedKey={String(chosen)}
      onSelectionChange={(key) => onChoose(Number(key))}
    >
      {choices.map((choice) => (
        <PickerItem key={choice} id={String(choice)} textValue={say('pages.per-page', { count: choice })}>
          {say('pages.per-page', { count: choice })}
        </PickerItem>
      ))}
    </Picker>
  )
}
