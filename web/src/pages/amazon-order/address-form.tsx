import type { AddressField } from '@orderferry/contract/shipping-address'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { ComboBox, ComboBoxItem } from '@react-spectrum/s2/ComboBox'
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle'
import Undo from '@react-spectrum/s2/icons/Undo'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { asked } from '../../api/query-client.ts'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { AddressFieldState, AddressForm as Form } from './use-address-form.ts'

const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })
const grid = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['1fr'],
    lg: ['144px', 'minmax(160px, 1fr)', '20px', 'minmax(120px, 268px)'],
  },
  columnGap: 12,
  rowGap: { default: 4, lg: 8 },
  alignItems: 'start',
})
const columnHead = style({
  font: 'ui-sm',
  fontWeight: '[700]',
  display: { default: 'none', lg: 'block' },
})
const labelStyle = style({
  font: 'ui',
  color: 'neutral-subdued',
  paddingTop: { default: 8, lg: 4 },
})
const mark = style({
  display: { default: 'none', lg: 'block' },
  paddingTop: 4,
  '--iconPrimary': { type: 'fill', value: 'positive' },
})
const original = style({
  font: 'ui',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 4,
  minHeight: 32,
  overflowWrap: 'anywhere',
})
const originalName = style({ color: 'neutral-subdued', display: { default: 'inline', lg: 'none' } })
const changed = style({ font: 'ui-sm', color: 'orange-1000', width: 'full' })
const absent = style({ color: 'neutral-subdued' })
const head = style({ display: 'flex', flexDirection: 'column', gap: 8, marginBottom: 12 })

/** Staff's address for Commerce beside Amazon's own (V-50 to V-52). */
export function AddressForm({
  form,
  timeZone,
}: {
  readonly form: Form
  readonly timeZone: string | undefined
}) {
  const say = useWords()
  const { address } = form
  // A field must not become another kind of field while somebody is in it.
  const countries = useCountries()
  if (address.isPending || countries.isPending)
    return <Face role="status" title={say('frame.loading-page')} />
  if (address.data === undefined)
    return (
      <Failed title={say('address.failed')} error={address.error} onRetry={() => void address.refetch()} />
    )
  const { correction, fields, editable, reason } = address.data
  return (
    <Panel
      title={say('address.title')}
      actions={
        correction === null || !editable ? undefined : (
          <ActionButton size="S" isDisabled={form.revert.isPending} onPress={() => form.revert.mutate()}>
            {say('address.revert')}
          </ActionButton>
        )
      }
    >
      <div className={head}>
        <p className={hint}>{reason ?? say('address.hint')}</p>
        {correction === null ? null : (
          <p className={hint}>
            {say('address.corrected', { who: correction.by, when: say.moment(correction.madeAt, timeZone) })}
          </p>
        )}
        {form.isKnown ? null : <p className={hint}>{say('address.unknown')}</p>}
      </div>
      <div className={grid}>
        <span />
        <span className={columnHead}>{say('address.for-commerce')}</span>
        <span />
        <span className={columnHead}>{say('address.original')}</span>
        {fields.map((field) => (
          <Row key={field.field} form={form} field={field} isEditable={editable} />
        ))}
      </div>
    </Panel>
  )
}

function Row(props: {
  readonly form: Form
  readonly field: AddressFieldState
  readonly isEditable: boolean
}) {
  const say = useWords()
  const { form, field, isEditable } = props
  const { field: name, amazon, changedByAmazon } = field
  const value = form.values[name]
  const isValid = isEditable && form.problemOf(name) === undefined && value !== ''
  return (
    <Fragment>
      <span id={labelOf(name)} className={labelStyle}>
        {say(`address.${name}`)}
      </span>
      {isEditable ? <Input form={form} name={name} /> : <span className={original}>{value}</span>}
      <span className={mark}>{isValid ? <CheckmarkCircle aria-label={say('address.valid')} /> : null}</span>
      <span className={original}>
        <span className={originalName}>{say('address.original')}: </span>
        {amazon === '' ? <span className={absent}>{say('order.not-given')}</span> : amazon}
        {isEditable && value !== amazon ? (
          <ActionButton
            isQuiet
            size="S"
            aria-label={say('address.undo', { field: say(`address.${name}`) })}
            onPress={() => form.set(name, amazon)}
          >
            <Undo />
          </ActionButton>
        ) : null}
        {changedByAmazon ? <span className={changed}>{say('address.changed-by-amazon')}</span> : null}
      </span>
    </Fragment>
  )
}

export function labelOf(name: AddressField): string {
  return `shipping-${name}`
}

function useCountries() {
  return useQuery({
    ...asked('GET /commerce/countries', {}),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

const wide = style({ width: 'full' })

function Input({ form, name }: { readonly form: Form; readonly name: AddressField }) {
  const say = useWords()
  const countries = useCountries()
  const known = countries.data?.items ?? []
  const wrong = form.problemOf(name)
  const shared = {
    'aria-labelledby': labelOf(name),
    styles: wide,
    isInvalid: wrong !== null && wrong !== undefined,
    errorMessage: wrong ? say('address.wrong', { field: say(`address.${name}`), ...wrong }) : '',
  }
  const value = form.values[name]
  if (name === 'countryCode' && known.length > 0)
    return (
      <Picker
        {...shared}
        placeholder={value === '' ? say('address.choose-country') : value}
        selectedKey={known.some(({ countryCode }) => countryCode === value) ? value : null}
        onSelectionChange={(key) => form.set(name, String(key ?? ''))}
        items={known.map(({ countryCode, name: shown }) => ({ id: countryCode, shown }))}
      >
        {({ id, shown }) => <PickerItem id={id}>{shown}</PickerItem>}
      </Picker>
    )
  const regions = known.find(({ countryCode }) => countryCode === form.values.countryCode)?.regions ?? []
  if (name === 'region' && regions.length > 0)
    return (
      <ComboBox
        {...shared}
        allowsCustomValue
        menuWidth={280}
        placeholder={say('address.choose-region')}
        inputValue={value}
        onInputChange={(text) => form.set(name, text)}
        defaultItems={regions.map(({ name: id }) => ({ id }))}
      >
        {({ id }) => <ComboBoxItem id={id}>{id}</ComboBoxItem>}
      </ComboBox>
    )
  return <TextField {...shared} value={value} onChange={(text) => form.set(name, text)} />
}
