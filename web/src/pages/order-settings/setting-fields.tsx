import { NumberField } from '@react-spectrum/s2/NumberField'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { Reason } from './reason.tsx'
import type { SettingName, Settings } from './settings-draft.ts'
import { useProblem, useSettingsForm } from './settings-form.tsx'
import { fullWidth } from './settings-layout.tsx'

const field = style({ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 })

type NamesOf<Value> = {
  [Name in SettingName]: Settings[Name] extends Value ? Name : never
}[SettingName]

interface Around {
  readonly isRequired?: boolean
  readonly help?: string
  /** Why it cannot be changed now: said in text that stays readable. */
  readonly whyNot?: string | undefined
}

/** Two or three words to choose from, all of them in sight. */
export function ChoiceSetting<Name extends NamesOf<string>>(
  props: Around & {
    readonly name: Name
    readonly options: readonly Settings[Name][]
    readonly labelOf: (option: Settings[Name]) => string
    /** Why single options cannot be chosen. */
    readonly optionWhyNot?: { readonly option: Settings[Name]; readonly reason: string } | undefined
  },
) {
  const say = useWords()
  const { values, set, isImportOff } = useSettingsForm()
  const problem = useProblem(props.name)
  const without = props.optionWhyNot
  return (
    <div className={field}>
      <RadioGroup
        label={say(`setting.${props.name}`)}
        value={values[props.name]}
        onChange={(value) => set(props.name, value as Settings[Name])}
        isDisabled={isImportOff || props.whyNot !== undefined}
        isRequired={props.isRequired === true}
        description={isImportOff || props.whyNot !== undefined ? undefined : props.help}
        {...problem}
      >
        {props.options.map((option) => (
          <Radio
            key={option}
            value={option}
            // What is set already can be kept.
            isDisabled={without?.option === option && values[props.name] !== option}
          >
            {props.labelOf(option)}
          </Radio>
        ))}
      </RadioGroup>
      <Reason>{isImportOff ? props.help : (props.whyNot ?? without?.reason)}</Reason>
    </div>
  )
}

export function YesNoSetting(
  props: Around & { readonly name: Exclude<NamesOf<boolean>, 'importAmazonOrders'>; readonly noYes?: string },
) {
  const say = useWords()
  const { values, set, isImportOff } = useSettingsForm()
  const problem = useProblem(props.name)
  return (
    <div className={field}>
      <RadioGroup
        label={say(`setting.${props.name}`)}
        orientation="horizontal"
        value={values[props.name] ? 'yes' : 'no'}
        onChange={(value) => set(props.name, value === 'yes')}
        isDisabled={isImportOff || props.whyNot !== undefined}
        description={isImportOff || props.whyNot !== undefined ? undefined : props.help}
        {...problem}
      >
        <Radio value="yes" isDisabled={props.noYes !== undefined && !values[props.name]}>
          {say('option.yes')}
        </Radio>
        <Radio value="no">{say('option.no')}</Radio>
      </RadioGroup>
      <Reason>{isImportOff ? props.help : (props.whyNot ?? props.noYes)}</Reason>
    </div>
  )
}

export interface Offer<Value> {
  readonly value: Value
  readonly label: string
}

const NONE = 'none'

/** One of what Commerce offers. What is set stays in the list, whether Commerce still offers it or not. */
export function OfferSetting<Name extends NamesOf<string | number | null>>(
  props: Around & {
    readonly name: Name
    readonly offers: readonly Offer<NonNullable<Settings[Name]>>[]
    /** What null stands for; left out: something has to be chosen. */
    readonly none?: string
  },
) {
  const say = useWords()
  const { values, set, isImportOff } = useSettingsForm()
  const problem = useProblem(props.name)
  const value = values[props.name]
  return (
    <div className={field}>
      <Picker
        label={say(`setting.${props.name}`)}
        placeholder={say('settings.choose')}
        value={value === null ? (props.none === undefined ? null : NONE) : String(value)}
        onChange={(key) => {
          const chosen = props.offers.find((offer) => String(offer.value) === key)
          if (chosen !== undefined) set(props.name, chosen.value)
          else if (key === NONE) set(props.name, null as Settings[Name])
        }}
        isDisabled={isImportOff || props.whyNot !== undefined}
        isRequired={props.isRequired === true}
        description={isImportOff || props.whyNot !== undefined ? undefined : props.help}
        styles={fullWidth}
        {...problem}
      >
        {props.none === undefined ? null : <PickerItem id={NONE}>{props.none}</PickerItem>}
        {withCurrent(props.offers, value).map((offer) => (
          <PickerItem key={String(offer.value)} id={String(offer.value)} textValue={offer.label}>
            {offer.label}
          </PickerItem>
        ))}
      </Picker>
      <Reason>{isImportOff ? props.help : props.whyNot}</Reason>
    </div>
  )
}

function withCurrent<Value extends string | number>(
  offers: readonly Offer<Value>[],
  value: Value | null,
): readonly Offer<Value>[] {
  if (value === null || offers.some((offer) => offer.value === value)) return offers
  return [{ value, label: String(value) }, ...offers]
}

export function NumberSetting(
  props: Around & {
    readonly name: NamesOf<number | null>
    readonly max?: number
  },
) {
  const say = useWords()
  const { values, set, isImportOff } = useSettingsForm()
  const problem = useProblem(props.name)
  return (
    <div className={field}>
      <NumberField
        label={say(`setting.${props.name}`)}
        value={values[props.name] ?? Number.NaN}
        onChange={(value) => set(props.name, (Number.isNaN(value) ? null : value) as never)}
        minValue={1}
        {...(props.max === undefined ? { hideStepper: true } : { maxValue: props.max })}
        formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
        isDisabled={isImportOff || props.whyNot !== undefined}
        isRequired={props.isRequired === true}
        description={isImportOff || props.whyNot !== undefined ? undefined : props.help}
        styles={fullWidth}
        {...problem}
      />
      <Reason>{isImportOff ? props.help : props.whyNot}</Reason>
    </div>
  )
}

/** Two fields beside each other where there is room. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={pair}>{children}</div>
}

const pair = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
  columnGap: 16,
  rowGap: 20,
  alignItems: 'start',
})
