import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import type { AdminKey } from '@orderferry/contract/words/admin/en'
import History from '@react-spectrum/s2/icons/History'
import LinkIcon from '@react-spectrum/s2/icons/Link'
import OpenIn from '@react-spectrum/s2/icons/OpenIn'
import Plugin from '@react-spectrum/s2/icons/Plugin'
import Settings from '@react-spectrum/s2/icons/Settings'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { paths, pathTo } from '../../paths.ts'
import { stackedList } from '../../ui/list-styles.ts'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'

const link = style({
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineColor: 'focus-ring',
  outlineWidth: 2,
  outlineOffset: 2,
  display: 'flex',
  gap: 8,
  alignItems: 'start',
  font: 'ui',
  color: 'neutral',
  textDecoration: { default: 'none', ':hover': 'underline' },
  borderRadius: 'sm',
})
const outward = style({
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineColor: 'focus-ring',
  outlineWidth: 2,
  outlineOffset: 2,
  display: 'flex',
  gap: 8,
  justifyContent: 'space-between',
  font: 'ui',
  color: 'neutral',
  textDecoration: { default: 'none', ':hover': 'underline' },
  borderRadius: 'sm',
})
const words = style({ display: 'flex', flexDirection: 'column' })
const hint = style({ font: 'ui-sm', color: 'neutral-subdued' })

interface Setting {
  readonly label: AdminKey
  readonly hint: AdminKey
  readonly icon: ComponentType
  readonly to: (storeId: string) => string
}

const settings: readonly Setting[] = [
  {
    label: 'dashboard.settings.orders',
    hint: 'dashboard.settings.orders.hint',
    icon: Settings,
    to: (storeId) => pathTo(paths.orderSettings, { storeId }),
  },
  {
    label: 'dashboard.settings.integration',
    hint: 'dashboard.settings.integration.hint',
    icon: Plugin,
    to: (storeId) => pathTo(paths.storeIntegration, { storeId }),
  },
  {
    label: 'dashboard.settings.matching',
    hint: 'dashboard.settings.matching.hint',
    icon: LinkIcon,
    to: (storeId) => `${pathTo(paths.catalogMatching)}?store=${encodeURIComponent(storeId)}`,
  },
  {
    label: 'dashboard.settings.logs',
    hint: 'dashboard.settings.logs.hint',
    icon: History,
    to: (storeId) => `${pathTo(paths.logs)}?store=${encodeURIComponent(storeId)}`,
  },
]

/** S-41: what can be set of this store, each with what it is about. */
export function StoreSettings({ storeId }: { readonly storeId: string }) {
  const say = useWords()
  return (
    <Panel title={say('dashboard.settings')}>
      <ul className={stackedList}>
        {settings.map((setting) => {
          const Icon = setting.icon
          return (
            <li key={setting.label}>
              <Link to={setting.to(storeId)} className={link}>
                <Icon />
                <span className={words}>
                  {say(setting.label)}
                  <span className={hint}>{say(setting.hint)}</span>
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

const order = [
  'manage-orders',
  'manage-returns',
  'shipping',
  'taxes',
  'payments',
  'notifications',
  'category-approval',
] as const

/** S-44: Amazon's own pages, in a tab of their own. */
export function SellerCentralLinks({ links }: { readonly links: StoreDashboardJson['sellerCentral'] }) {
  const say = useWords()
  return (
    <Panel title={say('dashboard.seller-central')}>
      <ul className={stackedList}>
        {order.map((page) => {
          const found = links.find((one) => one.page === page)
          return found === undefined ? null : (
            <li key={page}>
              <a href={found.url} target="_blank" rel="noreferrer" className={outward}>
                {say(`dashboard.seller-central.${page}`)}
                <OpenIn />
              </a>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
