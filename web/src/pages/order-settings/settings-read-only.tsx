import type { CommerceChoicesJson } from '@orderferry/contract/commerce-choices'
import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { FactTable } from '../../ui/facts.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { SettingName, Settings } from './settings-draft.ts'
import { useSaySetting } from './use-say-setting.ts'

const page = style({ display: 'flex', flexDirection: 'column', gap: 12, maxWidth: 960 })

const groups: readonly (readonly [AdminKey, readonly SettingName[]])[] = [
  ['settings.group.import', ['importAmazonOrders', 'commerceStoreId']],
  ['settings.group.customer', ['customerCreation', 'orderNumberSource']],
  ['settings.group.stock', ['pendingOrders', 'orderStatus', 'processingStatus']],
  ['settings.group.shipping', ['shippedStatus', 'shipmentSource', 'shippingMethods']],
  [
    'settings.group.exceptions',
    ['invoiceAutomatically', 'insufficientStock', 'unknownProduct', 'pendingHoldDays'],
  ],
  ['settings.group.fba', ['importFbaOrders', 'fbaStoreId', 'fbaChangesStock']],
  ['settings.group.prefixes', ['numberPrefix']],
  ['settings.group.customers', ['newCustomerGroupId', 'newCustomerWebsiteId', 'fixedCustomerId']],
  ['settings.group.rules', ['storeViewRules']],
  [
    'settings.group.details',
    ['facilitatorTax', 'streetLines', 'companyFromFirstLine', 'importUnknownRegion', 'amazonFactsComment'],
  ],
]

/** For who may look and not change: the same groups as facts, and the reason. */
export function SettingsReadOnly(props: {
  readonly settings: Settings
  readonly choices: CommerceChoicesJson | null
}) {
  const say = useWords()
  const saySetting = useSaySetting(props.choices)
  return (
    <div className={page}>
      <InlineAlert variant="informative">
        <Heading>{say('settings.title')}</Heading>
        <Content>{say('settings.read-only')}</Content>
      </InlineAlert>
      {groups.map(([title, names]) => (
        <Panel key={title} title={say(title)}>
          <FactTable
            facts={names.map((name) => ({
              name: say(`setting.${name}`),
              value: saySetting(name, props.settings),
            }))}
          />
        </Panel>
      ))}
    </div>
  )
}
