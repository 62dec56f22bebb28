/** The tables of Amazon accounts and stores, and of what is decided for the whole installation, as TypeScript sees them. */
import type { Generated } from 'kysely'

interface AmazonAccountsTable {
  account_id: string
  region: 'NA' | 'EU' | 'FE'
  seller_id: string
  wrapped_key: Buffer
  sealed_refresh_token: Buffer
  authorization_state: Generated<'authorized' | 'revoked'>
  authorized_at: Date
  authorization_expires_at: Date
  sync_every_minutes: Generated<number>
  next_sync_at: Date
  created_at: Date
}

interface AmazonStoresTable {
  account_id: string
  store_id: string
  marketplace_id: string
  name: string
  email: string
  website_id: number
  website_code: string
  /** As Commerce had it when it was last asked; null: it was not asked yet. */
  website_name: string | null
  state: Generated<'active' | 'inactive' | 'removing'>
  connected_at: Date
  synced_until: Date
  created_at: Date
  updated_at: Date
}

interface ConsentsTable {
  state_hash: Buffer
  session_hash: Buffer
  region: 'NA' | 'EU' | 'FE'
  account_id: string | null
  redirect_uri: string
  used_at: Date | null
  expires_at: Date
  created_at: Date
}

interface StoreSalesTable {
  account_id: string
  store_id: string
  half_hour: Date
  currency: string
  orders: bigint
  sales_minor: bigint
}

interface GlobalSettingsTable {
  only_row: Generated<boolean>
  clear_log_history: Generated<'daily' | 'weekly' | 'monthly'>
  debug_logging: Generated<boolean>
  read_only_because: 'staff' | 'base-url' | 'installation' | null
  read_only_since: Date | null
  base_url: string | null
  worker_seen_at: Date | null
  updated_at: Date | null
}

interface OutboxMailsTable {
  mail_id: string
  kind: 'sign-in-link' | 'authorization-ends'
  about: string
  recipient: string
  language: 'en' | 'zh-Hant'
  sealed_parameters: Buffer
  attempts: Generated<number>
  try_at: Date | null
  problem: string | null
  sent_at: Date | null
  created_at: Date
}

export interface StoreTables {
  amazon_accounts: AmazonAccountsTable
  amazon_stores: AmazonStoresTable
  consents: ConsentsTable
  global_settings: GlobalSettingsTable
  outbox_mails: OutboxMailsTable
  store_sales: StoreSalesTable
  store_sales_changes: StoreSalesTable & { change_id: Generated<bigint> }
}
