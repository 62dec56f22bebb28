/** The settings that Amazon Sales Channel had, O-01 to O-07, in groups that are always open; and what is shipped. */
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup'
import { useWords } from '../../words/use-words.ts'
import { sourceOffers, statusOffers, storeViewOffers } from './commerce-offers.ts'
import { ChoiceSetting, OfferSetting, Pair } from './setting-fields.tsx'
import { useProblem, useSettingsForm } from './settings-form.tsx'
import { Group } from './settings-layout.tsx'

export function ImportGroup() {
  const say = useWords()
  const { choices } = useSettingsForm()
  return (
    <Group title={say('settings.group.import')} why={say('settings.group.import.why')} isAlwaysUsed>
      <ImportSwitch />
      <OfferSetting
        name="commerceStoreId"
        isRequired
        offers={storeViewOffers(choices)}
        help={say('settings.help.commerceStoreId')}
      />
    </Group>
  )
}

function ImportSwitch() {
  const say = useWords()
  const { values, set } = useSettingsForm()
  const problem = useProblem('importAmazonOrders')
  return (
    <RadioGroup
      label={say('setting.importAmazonOrders')}
      orientation="horizontal"
      isRequired
      value={values.importAmazonOrders ? 'enabled' : 'disabled'}
      onChange={(value) => set('importAmazonOrders', value === 'enabled')}
      description={say(`settings.help.importAmazonOrders.${values.importAmazonOrders}`)}
      {...problem}
    >
      <Radio value="enabled">{say('option.enabled')}</Radio>
      <Radio value="disabled">{say('option.disabled')}</Radio>
    </RadioGroup>
  )
}

export function CustomerGroup() {
  const say = useWords()
  const { values } = useSettingsForm()
  return (
    <Group title={say('settings.group.customer')} why={say('settings.group.customer.why')}>
      <Pair>
        <ChoiceSetting
          name="customerCreation"
          options={['guest', 'build', 'fixed']}
          labelOf={(option) => say(`option.customerCreation.${option}`)}
          help={say(`settings.help.customerCreation.${values.customerCreation}`)}
        />
        <ChoiceSetting
          name="orderNumberSource"
          options={['commerce', 'amazon']}
          labelOf={(option) => say(`option.orderNumberSource.${option}`)}
          help={say(`settings.help.orderNumberSource.${values.orderNumberSource}`)}
        />
      </Pair>
    </Group>
  )
}

export function StockGroup() {
  const say = useWords()
  const { values, choices } = useSettingsForm()
  const cannotReserve = choices !== null && !choices.canReservePending
  const isUnlisted = choices !== null && !choices.orderStatuses.listed
  return (
    <Group title={say('settings.group.stock')} why={say('settings.group.stock.why')}>
      <ChoiceSetting
        name="pendingOrders"
        options={['do-not-reserve', 'reserve']}
        labelOf={(option) => say(`option.pendingOrders.${option}`)}
        help={say('settings.help.pendingOrders')}
        optionWhyNot={
          cannotReserve ? { option: 'reserve', reason: say('settings.why-not.pendingOrders') } : undefined
        }
      />
      <Pair>
        <ChoiceSetting
          name="orderStatus"
          isRequired
          options={['default', 'custom']}
          labelOf={(option) => say(`option.orderStatus.${option}`)}
          help={say(`settings.help.orderStatus.${values.orderStatus}`)}
        />
        <OfferSetting
          name="processingStatus"
          isRequired={values.orderStatus === 'custom'}
          offers={statusOffers(choices, 'processing')}
          help={say(isUnlisted ? 'settings.help.statuses-unlisted' : 'settings.help.processingStatus')}
          whyNot={values.orderStatus === 'custom' ? undefined : say('settings.why-not.processingStatus')}
        />
      </Pair>
    </Group>
  )
}

export function ShippingGroup() {
  const say = useWords()
  const { choices } = useSettingsForm()
  const hasNoSources = choices !== null && choices.sources.length === 0
  return (
    <Group title={say('settings.group.shipping')} why={say('settings.group.shipping.why')}>
      <Pair>
        <OfferSetting
          name="shippedStatus"
          offers={statusOffers(choices, 'complete')}
          none={say('settings.commerce-own')}
          help={say('settings.help.shippedStatus')}
        />
        <OfferSetting
          name="shipmentSource"
          offers={sourceOffers(choices)}
          none={say('settings.source-by-commerce')}
          help={say('settings.help.shipmentSource')}
          whyNot={hasNoSources ? say('settings.why-not.shipmentSource') : undefined}
        />
      </Pair>
    </Group>
  )
}
