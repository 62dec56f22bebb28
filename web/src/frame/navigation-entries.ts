/** What the navigation offers, and to whom: entries that a role may not open are absent (product.md 7.14). */

import type { Role } from '@orderferry/contract/role'
import type { AdminKey } from '@orderferry/contract/words/admin/en'
import Email from '@react-spectrum/s2/icons/Email'
import Export from '@react-spectrum/s2/icons/Export'
import FileText from '@react-spectrum/s2/icons/FileText'
import History from '@react-spectrum/s2/icons/History'
import LinkIcon from '@react-spectrum/s2/icons/Link'
import Market from '@react-spectrum/s2/icons/Market'
import Plugin from '@react-spectrum/s2/icons/Plugin'
import Project from '@react-spectrum/s2/icons/Project'
import Settings from '@react-spectrum/s2/icons/Settings'
import ShoppingCart from '@react-spectrum/s2/icons/ShoppingCart'
import Tag from '@react-spectrum/s2/icons/Tag'
import Undo from '@react-spectrum/s2/icons/Undo'
import User from '@react-spectrum/s2/icons/User'
import UserGroup from '@react-spectrum/s2/icons/UserGroup'
import ViewList from '@react-spectrum/s2/icons/ViewList'
import type { ComponentType } from 'react'
import { type Path, paths } from '../paths.ts'

export interface NavigationEntry {
  readonly label: AdminKey
  readonly path: Path
  readonly icon: ComponentType
  readonly role: Role
  /** Absent for whoever is limited to some Amazon stores. */
  readonly ofAllStores?: true
}

export interface NavigationSection {
  readonly label: AdminKey
  readonly entries: readonly NavigationEntry[]
}

export const navigation: readonly NavigationSection[] = [
  {
    label: 'nav.amazon',
    entries: [
      { label: 'nav.amazon-stores', path: paths.amazonStores, icon: Market, role: 'viewer' },
      { label: 'nav.amazon-orders', path: paths.amazonOrders, icon: ShoppingCart, role: 'viewer' },
      { label: 'nav.catalog-matching', path: paths.catalogMatching, icon: LinkIcon, role: 'viewer' },
      { label: 'nav.logs', path: paths.logs, icon: ViewList, role: 'viewer' },
    ],
  },
  {
    label: 'nav.sales',
    entries: [
      { label: 'nav.commerce-orders', path: paths.commerceOrders, icon: Project, role: 'viewer' },
      { label: 'nav.invoices', path: paths.commerceInvoices, icon: FileText, role: 'viewer' },
      { label: 'nav.shipments', path: paths.commerceShipments, icon: Export, role: 'viewer' },
      { label: 'nav.credit-memos', path: paths.commerceCreditMemos, icon: Undo, role: 'viewer' },
      { label: 'nav.products', path: paths.products, icon: Tag, role: 'viewer' },
      { label: 'nav.customers', path: paths.customers, icon: User, role: 'clerk', ofAllStores: true },
    ],
  },
  {
    label: 'nav.system',
    entries: [
      { label: 'nav.connections', path: paths.connections, icon: Plugin, role: 'owner' },
      { label: 'nav.users', path: paths.users, icon: UserGroup, role: 'owner' },
      { label: 'nav.audit', path: paths.audit, icon: History, role: 'owner' },
      { label: 'nav.outbox', path: paths.outbox, icon: Email, role: 'owner' },
      { label: 'nav.global-settings', path: paths.globalSettings, icon: Settings, role: 'operator' },
    ],
  },
]
