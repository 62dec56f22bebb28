/** The tables of Commerce orders, their index and what staff do with them, as TypeScript sees them. */
import type { DocumentKind } from '@orderferry/domain/commerce/indexed-order'
import type { IndexPart } from '@orderferry/domain/sync-cursor/next-index-reading'
import type { Generated, JSONColumnType } from 'kysely'

interface CommerceIndexKeyTable {
  only_row: Generated<boolean>
  wrapped_key: Buffer
}

interface CommerceOrdersTable {
  commerce_order_id: bigint
  number: string
  purchased_at: Date
  commerce_updated_at: Date
  state: string | null
  status: string | null
  commerce_store_id: number | null
  purchased_from: string | null
  base_currency: string | null
  base_total_minor: bigint | null
  base_total_thousandths: bigint | null
  currency: string | null
  total_minor: bigint | null
  total_thousandths: bigint | null
  subtotal_minor: bigint | null
  shipping_minor: bigint | null
  refunded_minor: bigint | null
  payment_method: string | null
  shipping_description: string | null
  account_id: string | null
  store_id: string | null
  amazon_order_id: string | null
  sealed_names: Buffer | null
  fingerprint: Buffer
}

interface CommerceStatusesTable {
  status: string
  label: string
}

interface CommerceOrderWordsTable {
  word_index: Buffer
  commerce_order_id: bigint
  parts: number
}

interface CommerceDocumentsTable {
  kind: DocumentKind
  document_id: bigint
  commerce_order_id: bigint
  number: string
  created_at: Date
  state: number | null
  base_currency: string | null
  base_total_minor: bigint | null
  base_total_thousandths: bigint | null
  currency: string | null
  total_minor: bigint | null
  total_thousandths: bigint | null
  subtotal_minor: bigint | null
  shipping_minor: bigint | null
  adjustment_refund_minor: bigint | null
  adjustment_fee_minor: bigint | null
  /** To four decimals, as text. */
  quantity: string | null
}

interface CommerceIndexPartsTable {
  part: IndexPart
  loaded_down_to_id: bigint | null
  loaded_back_to: Date | null
  load_left: number | null
  load_read_at: Date | null
  load_ended_at: Date | null
  followed_to_id: bigint | null
  followed_to: Date | null
  followed_page: Generated<number>
  follow_read_at: Date | null
  follow_ended_at: Date | null
  problem: string | null
  try_at: Date | null
}

interface CommerceOrderViewsTable {
  view_id: string
  user_id: string
  name: string
  is_shared: Generated<boolean>
  search: JSONColumnType<Record<string, string>, string, string>
  created_at: Date
  updated_at: Date
}

interface OrderCommandsTable {
  command_id: Generated<bigint>
  command_key: string
  commerce_order_id: bigint
  kind: string
  actor: string
  user_id: string | null
  seen: string
  state: 'begun' | 'done' | 'refused' | 'not-done'
  sealed_request: Buffer | null
  request_index: Buffer | null
  before: JSONColumnType<
    Readonly<
      Record<
        'invoices' | 'shipments' | 'creditMemos' | 'comments' | 'unitsCanceled' | 'mailsSent' | 'updatedAt',
        number
      >
    >,
    string,
    string
  >
  result: JSONColumnType<object, string, string> | null
  message: string | null
  begun_at: Date
  open_until: Date
  settled_at: Date | null
}

export interface CommerceTables {
  order_commands: OrderCommandsTable
  commerce_index_key: CommerceIndexKeyTable
  commerce_orders: CommerceOrdersTable
  commerce_statuses: CommerceStatusesTable
  commerce_order_words: CommerceOrderWordsTable
  commerce_documents: CommerceDocumentsTable
  commerce_index_parts: CommerceIndexPartsTable
  commerce_order_views: CommerceOrderViewsTable
}
