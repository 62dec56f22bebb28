import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { TextField } from '@react-spectrum/s2/TextField'
import { useQuery } from '@tanstack/react-query'
import { asked } from '../../api/query-client.ts'
import { useWords } from '../../words/use-words.ts'
import { storeViewOffers } from './commerce-offers.ts'
import { ListRow } from './list-row.tsx'
import { type Offer, Pair } from './setting-fields.tsx'
import { SettingList } from './setting-list.tsx'
import type { Settings } from './settings-draft.ts'
import { useProblem, useSettingsForm } from './settings-form.tsx'
import { FoldedGroup, fullWidth } from './settings-layout.tsx'

type Rule = Settings['storeViewRules'][number]

const ANY = 'any'

/** P-04: the first rule that fits names the store view. */
export function StoreViewRules() {
  const say = useWords()
  const { values, set, isImportOff } = useSettingsForm()
  const rules = values.storeViewRules
  const replace = (at: number, rule: Rule) => set('storeViewRules', rules.with(at, rule))
  const add = () =>
    set('storeViewRules', [
      ...rules,
      {
        ...{ marketplaceId: null, channel: null, isBusiness: null, isPrime: null },
        ...{ sellerSku: null, countryCode: null, commerceStoreId: values.commerceStoreId },
      },
    ])
  return (
    <FoldedGroup
      title={say('settings.group.rules')}
      why={say('settings.group.rules.why')}
      note={rules.length === 0 ? undefined : say('settings.rules.count', { count: rules.length })}
      places={['storeViewRules']}
    >
      <SettingList
        entries={rules}
        none={say('settings.rules.none')}
        row={(rule, at) => (
          <ListRow
            title={say('settings.rule', { number: at + 1 })}
            isDisabled={isImportOff}
            removeLabel={say('settings.rules.remove', { number: at + 1 })}
            onRemove={() => set('storeViewRules', rules.toSpliced(at, 1))}
            up={
              at === 0
                ? undefined
                : {
                    label: say('settings.rules.up', { number: at + 1 }),
                    onPress: () => set('storeViewRules', rules.toSpliced(at, 1).toSpliced(at - 1, 0, rule)),
                  }
            }
          >
            <RuleFields rule={rule} at={at} onChange={(changed) => replace(at, changed)} />
          </ListRow>
        )}
        add={say('settings.rules.add')}
        onAdd={add}
      />
    </FoldedGroup>
  )
}

function RuleFields(props: {
  readonly rule: Rule
  readonly at: number
  readonly onChange: (rule: Rule) => void
}) {
  const say = useWords()
  const { rule, at, onChange } = props
  const { choices, isImportOff } = useSettingsForm()
  const marketplaces = useQuery(asked('GET /amazon-marketplaces', {})).data?.items ?? []
  const yesNo = [
    { value: true, label: say('option.yes') },
    { value: false, label: say('option.no') },
  ]
  const place = `storeViewRules.${at}`
  const text = { isDisabled: isImportOff, styles: fullWidth }
  return (
    <>
      <Pair>
        <RulePicker
          label={say('settings.rules.channel')}
          place={`${place}.channel`}
          value={rule.channel}
          offers={(['FBM', 'FBA'] as const).map((channel) => ({
            value: channel,
            label: say(`settings.rules.channel.${channel}`),
          }))}
          onChange={(channel) => onChange({ ...rule, channel })}
        />
        <RulePicker
          label={say('settings.rules.marketplace')}
          place={`${place}.marketplaceId`}
          value={rule.marketplaceId}
          offers={marketplaces.map((one) => ({ value: one.marketplaceId, label: one.countryName }))}
          onChange={(marketplaceId) => onChange({ ...rule, marketplaceId })}
        />
        <RulePicker
          label={say('settings.rules.business')}
          place={`${place}.isBusiness`}
          value={rule.isBusiness}
          offers={yesNo}
          onChange={(isBusiness) => onChange({ ...rule, isBusiness })}
        />
        <RulePicker
          label={say('settings.rules.prime')}
          place={`${place}.isPrime`}
          value={rule.isPrime}
          offers={yesNo}
          onChange={(isPrime) => onChange({ ...rule, isPrime })}
        />
        <TextField
          label={say('settings.rules.sku')}
          placeholder={say('settings.rules.any')}
          value={rule.sellerSku ?? ''}
          onChange={(value) => onChange({ ...rule, sellerSku: value === '' ? null : value })}
          {...text}
          {...useProblem(`${place}.sellerSku`)}
        />
        <TextField
          label={say('settings.rules.country')}
          placeholder={say('settings.rules.any')}
          description={say('settings.rules.country.help')}
          maxLength={2}
          value={rule.countryCode ?? ''}
          onChange={(value) => onChange({ ...rule, countryCode: value === '' ? null : value.toUpperCase() })}
          {...text}
          {...useProblem(`${place}.countryCode`)}
        />
      </Pair>
      <RulePicker
        label={say('settings.rules.store-view')}
        place={`${place}.commerceStoreId`}
        value={rule.commerceStoreId}
        offers={storeViewOffers(choices)}
        isRequired
        onChange={(commerceStoreId) =>
          onChange({ ...rule, commerceStoreId: commerceStoreId ?? rule.commerceStoreId })
        }
      />
    </>
  )
}

/** Null is not asked: "Any". */
function RulePicker<Value extends string | number | boolean>(props: {
  readonly label: string
  readonly place: string
  readonly value: Value | null
  readonly offers: readonly Offer<Value>[]
  readonly isRequired?: boolean
  readonly onChange: (value: Value | null) => void
}) {
  const say = useWords()
  const { isImportOff } = useSettingsForm()
  const { value } = props
  const isOffered = value === null || props.offers.some((offer) => offer.value === value)
  const offers = isOffered ? props.offers : [{ value, label: String(value) }, ...props.offers]
  return (
    <Picker
      label={props.label}
      isRequired={props.isRequired === true}
      isDisabled={isImportOff}
      value={value === null ? ANY : String(value)}
      onChange={(key) => props.onChange(offers.find((offer) => String(offer.value) === key)?.value ?? null)}
      styles={fullWidth}
      {...useProblem(props.place)}
    >
      {props.isRequired === true ? null : <PickerItem id={ANY}>{say('settings.rules.any')}</PickerItem>}
      {offers.map((offer) => (
        <PickerItem key={String(offer.value)} id={String(offer.value)} textValue={offer.label}>
          {offer.label}
        </PickerItem>
      ))}
    </Picker>
  )
}
