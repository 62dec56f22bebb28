/** The tables as TypeScript sees them. The law is in migrations/ and, gathered, in schema.sql. */
import type { BlockerCode } from '@orderferry/domain/order-import/blocker'
import type { HoldEnd } from '@orderferry/domain/order-import/hold-pending-stock'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import type { Generated, JSONColumnType } from 'kysely'
import type { CommerceTables } from './schema-commerce.ts'
import type { StoreTables } from './schema-stores.ts'
import type { Role, UserTables } from './schema-users.ts'

type Json<T> = JSONColumnType<T & object, string, string>

/** What was chosen; a setting that came later has its default. */
export type StoredOrderSettings = Partial<OrderSettings> & Pick<OrderSettings, 'commerceStoreId'>
export type ImportState = 'notRequired' | 'waiting' | 'blocked' | 'importing' | 'created'
export type ConfirmationState = 'queued' | 'sent' | 'accepted' | 'rejected'

interface OrderKeyColumns {
  account_id: string
  store_id: string
  amazon_order_id: string
}

interface InstallationTable {
  only_row: Generated<boolean>
  installation_id: string
  key_check: string
  created_at: Date
}

interface AccountKeyRotationsTable {
  account_id: string
  wrapped_former_key: Buffer
  started_at: Date
  store_id: string | null
  amazon_order_id: string | null
  resealed_at: Date | null
}

interface OrderSettingsTable {
  account_id: string
  store_id: string
  settings: Json<StoredOrderSettings>
  updated_at: Date
}

interface ProductMatchesTable {
  account_id: string
  store_id: string
  match_key: string
  components: Json<readonly { readonly sku: string; readonly quantity: number; readonly weight: string }[]>
  origin: 'staff' | 'placeholder'
  updated_at: Date
}

interface AmazonOrdersTable extends OrderKeyColumns {
  marketplace_id: string
  amazon_status: string | null
  channel: 'FBM' | 'FBA' | 'unknown'
  purchased_at: Date
  amazon_updated_at: Date
  service_level: string | null
  programs: string[]
  latest_ship_at: Date | null
  replacement_of: string | null
  total_minor: bigint | null
  currency: string | null
  answer_is_doubtful: Generated<boolean>
  import_state: ImportState
  import_reason: string | null
  import_attempts: Generated<number>
  create_sent_at: Date | null
  first_unavailable_at: Date | null
  retry_at: Date | null
  retries: Generated<number>
  commerce_order_id: bigint | null
  commerce_number: string | null
  commerce_state: string | null
  commerce_status: string | null
  commerce_read_at: Date | null
  stock_reserved: Generated<boolean>
  pending_hold_until: Date | null
  awaits_hold: Generated<boolean>
  invoiced_at: Date | null
  completed_at: Date | null
  has_rejected_command: Generated<boolean>
  cancellation_requested: Generated<boolean>
  display_status: string
  note_code: string
  note_parameters: Json<Record<string, unknown>>
  noted_at: Date
  received_at: Date
  updated_at: Date
}

interface PendingHoldsTable extends OrderKeyColumns {
  number: number
  website_code: string
  items: Json<readonly { readonly sku: string; readonly quantity: number }[]>
  open_until: Date | null
  ends_because: HoldEnd | null
  ended_at: Date | null
}

interface AmazonOrderItemsTable extends OrderKeyColumns {
  line: number
  amazon_order_item_id: string
  seller_sku: string | null
  asin: string | null
  title: string | null
  quantity_ordered: number
  quantity_fulfilled: number | null
  total_minor: bigint | null
  currency: string | null
}

interface SealedOrderDataTable extends OrderKeyColumns {
  sealed_buyer: Buffer | null
  sealed_answer: Buffer
  sealed_imported: Buffer | null
  sealed_correction: Buffer | null
}

interface BuyerWordsTable extends OrderKeyColumns {
  word_index: Buffer
}

interface OrderBlockersTable extends OrderKeyColumns {
  position: number
  code: BlockerCode
  sku: string | null
  parameters: Json<Record<string, unknown>>
}

interface OrderEventsTable extends OrderKeyColumns {
  event_id: Generated<bigint>
  code: string
  parameters: Json<Record<string, unknown>>
  actor: string
  happened_at: Date
}

interface WatchedSkusTable {
  account_id: string
  store_id: string
  sku: string
  last_facts: string | null
  read_at: Date | null
}

interface ShipmentConfirmationsTable extends OrderKeyColumns {
  package_reference: string
  commerce_shipment_id: bigint
  commerce_shipment_number: string
  carrier_code: string
  carrier_name: string | null
  tracking_number: string
  shipped_at: Date
  lines: Json<readonly { readonly amazonOrderItemId: string; readonly quantity: number }[]>
  state: ConfirmationState
  attempts: Generated<number>
  amazon_code: string | null
  amazon_message: string | null
  queued_at: Date
  settled_at: Date | null
}

interface ShipmentsWithoutTrackingTable extends OrderKeyColumns {
  commerce_shipment_id: bigint
  found_at: Date
}

interface CommerceCursorsTable {
  document: 'shipment'
  read_until_id: bigint
  updated_at: Date
}

interface SyncRunsTable {
  account_id: string
  run_id: Generated<bigint>
  requested_by: 'schedule' | 'staff'
  state: 'running' | 'finished' | 'failed'
  store_ids: string[]
  changed_after: Date
  covers_until: Date | null
  page_token: string | null
  pages: Generated<number>
  orders_seen: Generated<number>
  orders_new: Generated<number>
  orders_changed: Generated<number>
  problem: string | null
  started_at: Date
  finished_at: Date | null
}

interface RefusedDataSetsTable {
  account_id: string
  data_set: string
  is_certain: boolean
  refused_at: Date
  ask_again_at: Date
}

interface ThrottleBucketsTable {
  account_id: string
  operation: string
  rate_per_second: number
  burst: number
  arrival_at: Date
  waiting_until: Date | null
}

interface OrderLeasesTable {
  lease_key: string
  purpose: string
  worker_number: number
  holder: string
  expires_at: Date
}

interface CommunicationErrorsTable {
  error_id: Generated<bigint>
  account_id: string | null
  store_id: string | null
  amazon_order_id: string | null
  system: 'amazon' | 'commerce'
  operation: string
  code: string | null
  message: string
  request_id: string | null
  happened_at: Date
}

interface ConnectionPausesTable {
  connection: string
  reason: string
  paused_at: Date
}

interface BegunProductsTable {
  sku: string
  begun_at: Date
}

interface ApiTokensTable {
  token_id: string
  token_hash: Buffer
  role: Role
  label: string
  created_at: Date
}

export interface Schema extends UserTables, StoreTables, CommerceTables {
  installation: InstallationTable
  account_key_rotations: AccountKeyRotationsTable
  order_settings: OrderSettingsTable
  product_matches: ProductMatchesTable
  begun_products: BegunProductsTable
  amazon_orders: AmazonOrdersTable
  pending_holds: PendingHoldsTable
  amazon_order_items: AmazonOrderItemsTable
  sealed_order_data: SealedOrderDataTable
  buyer_words: BuyerWordsTable
  order_blockers: OrderBlockersTable
  order_events: OrderEventsTable
  watched_skus: WatchedSkusTable
  shipment_confirmations: ShipmentConfirmationsTable
  shipments_without_tracking: ShipmentsWithoutTrackingTable
  commerce_cursors: CommerceCursorsTable
  sync_runs: SyncRunsTable
  refused_data_sets: RefusedDataSetsTable
  throttle_buckets: ThrottleBucketsTable
  order_leases: OrderLeasesTable
  communication_errors: CommunicationErrorsTable
  connection_pauses: ConnectionPausesTable
  api_tokens: ApiTokensTable
}
