/** The settings that Amazon Sales Channel did not have, in groups that open; their defaults do what it did. */
import { TextField } from '@react-spectrum/s2/TextField'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { groupOffers, storeViewOffers, websiteOffers } from './commerce-offers.ts'
import { isUsual } from './is-usual.ts'
import { Reason } from './reason.tsx'
import { ChoiceSetting, NumberSetting, OfferSetting, Pair, YesNoSetting } from './setting-fields.tsx'
import type { SettingName } from './settings-draft.ts'
import { useProblem, useSettingsForm } from './settings-form.tsx'
import { FoldedGroup, fullWidth } from './settings-layout.tsx'

const HOLD_DAYS_MAX = 14
const STREET_LINES_MAX = 20
const prefixes = ['all', 'fba', 'prime', 'business'] as const

type GroupName = 'exceptions' | 'fba' | 'prefixes' | 'customers' | 'details'

function Further({
  group,
  names,
  children,
}: {
  readonly group: GroupName
  readonly names: readonly SettingName[]
  readonly children: ReactNode
}) {
  const say = useWords()
  const { values } = useSettingsForm()
  const count = names.filter((name) => !isUsual(name, values[name])).length
  return (
    <FoldedGroup
      title={say(`settings.group.${group}`)}
      why={say(`settings.group.${group}.why`)}
      note={count === 0 ? undefined : say('settings.differs', { count })}
      places={names}
    >
      {children}
    </FoldedGroup>
  )
}

export function ExceptionsGroup() {
  const say = useWords()
  const { values } = useSettingsForm()
  return (
    <Further
      group="exceptions"
      names={['invoiceAutomatically', 'insufficientStock', 'unknownProduct', 'pendingHoldDays']}
    >
      <YesNoSetting
        name="invoiceAutomatically"
        help={say(`settings.help.invoiceAutomatically.${values.invoiceAutomatically}`)}
      />
      <ChoiceSetting
        name="insufficientStock"
        options={['block', 'backorder', 'on-hold']}
        labelOf={(option) => say(`option.insufficientStock.${option}`)}
        help={say(`settings.help.insufficientStock.${values.insufficientStock}`)}
      />
      <ChoiceSetting
        name="unknownProduct"
        options={['block', 'placeholder']}
        labelOf={(option) => say(`option.unknownProduct.${option}`)}
        help={say(`settings.help.unknownProduct.${values.unknownProduct}`)}
      />
      <NumberSetting
        name="pendingHoldDays"
        max={HOLD_DAYS_MAX}
        help={say('settings.help.pendingHoldDays')}
        whyNot={values.pendingOrders === 'reserve' ? undefined : say('settings.why-not.pendingHoldDays')}
      />
    </Further>
  )
}

export function FbaGroup() {
  const say = useWords()
  const { values, choices } = useSettingsForm()
  const cannotChangeStock = choices !== null && !choices.canReservePending
  return (
    <Further group="fba" names={['importFbaOrders', 'fbaStoreId', 'fbaChangesStock']}>
      <ChoiceSetting
        name="importFbaOrders"
        options={['at-shipped', 'when-in-stock', 'no']}
        labelOf={(option) => say(`option.importFbaOrders.${option}`)}
        help={say(`settings.help.importFbaOrders.${values.importFbaOrders}`)}
      />
      <OfferSetting
        name="fbaStoreId"
        offers={storeViewOffers(choices)}
        none={say('settings.same-store-view')}
        help={say('settings.help.fbaStoreId')}
      />
      <YesNoSetting
        name="fbaChangesStock"
        help={say(`settings.help.fbaChangesStock.${values.fbaChangesStock}`)}
        {...(cannotChangeStock ? { noYes: say('settings.why-not.fbaChangesStock') } : {})}
      />
    </Further>
  )
}

export function PrefixesGroup() {
  const say = useWords()
  const { values, set, isImportOff } = useSettingsForm()
  const { numberPrefix, orderNumberSource } = values
  const whole = useProblem('numberPrefix')
  const hasNoUse = orderNumberSource === 'commerce'
  return (
    <Further group="prefixes" names={['numberPrefix']}>
      <Pair>
        {prefixes.map((kind) => (
          <PrefixField
            key={kind}
            kind={kind}
            value={numberPrefix[kind]}
            // A prefix that is there can always be emptied.
            isDisabled={isImportOff || (hasNoUse && numberPrefix[kind] === '')}
            onChange={(value) => set('numberPrefix', { ...numberPrefix, [kind]: value })}
          />
        ))}
      </Pair>
      <Reason>
        {whole.errorMessage ?? say(hasNoUse ? 'settings.why-not.numberPrefix' : 'settings.help.numberPrefix')}
      </Reason>
    </Further>
  )
}

function PrefixField(props: {
  readonly kind: (typeof prefixes)[number]
  readonly value: string
  readonly isDisabled: boolean
  readonly onChange: (value: string) => void
}) {
  const say = useWords()
  const own = useProblem(`numberPrefix.${props.kind}`)
  const whole = useProblem('numberPrefix')
  return (
    <TextField
      label={say(`settings.prefix.${props.kind}`)}
      value={props.value}
      onChange={props.onChange}
      isDisabled={props.isDisabled}
      styles={fullWidth}
      {...(whole.isInvalid && props.value !== '' ? { isInvalid: true } : {})}
      {...(own.isInvalid ? own : {})}
    />
  )
}

export function CustomersGroup() {
  const say = useWords()
  const { values, choices } = useSettingsForm()
  const whyNotNew = values.customerCreation === 'build' ? undefined : say('settings.why-not.newCustomer')
  return (
    <Further group="customers" names={['fixedCustomerId', 'newCustomerGroupId', 'newCustomerWebsiteId']}>
      <Pair>
        <OfferSetting
          name="newCustomerGroupId"
          offers={groupOffers(choices)}
          none={say('settings.default-group')}
          help={say('settings.help.newCustomerGroupId')}
          whyNot={whyNotNew}
        />
        <OfferSetting
          name="newCustomerWebsiteId"
          offers={websiteOffers(choices)}
          none={say('settings.website-of-view')}
          help={say('settings.help.newCustomerWebsiteId')}
          whyNot={whyNotNew}
        />
        <NumberSetting
          name="fixedCustomerId"
          isRequired={values.customerCreation === 'fixed'}
          help={say('settings.help.fixedCustomerId')}
          whyNot={values.customerCreation === 'fixed' ? undefined : say('settings.why-not.fixedCustomerId')}
        />
      </Pair>
    </Further>
  )
}

export function DetailsGroup() {
  const say = useWords()
  const { values } = useSettingsForm()
  return (
    <Further
      group="details"
      names={[
        'facilitatorTax',
        'companyFromFirstLine',
        'streetLines',
        'importUnknownRegion',
        'amazonFactsComment',
      ]}
    >
      <ChoiceSetting
        name="facilitatorTax"
        options={['take', 'leave-out']}
        labelOf={(option) => say(`option.facilitatorTax.${option}`)}
        help={say(`settings.help.facilitatorTax.${values.facilitatorTax}`)}
      />
      <Pair>
        <NumberSetting name="streetLines" max={STREET_LINES_MAX} help={say('settings.help.streetLines')} />
        <YesNoSetting name="companyFromFirstLine" help={say('settings.help.companyFromFirstLine')} />
      </Pair>
      <YesNoSetting
        name="importUnknownRegion"
        help={say(`settings.help.importUnknownRegion.${values.importUnknownRegion}`)}
      />
      <YesNoSetting name="amazonFactsComment" help={say('settings.help.amazonFactsComment')} />
    </Further>
  )
}
