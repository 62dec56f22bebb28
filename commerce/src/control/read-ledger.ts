import type { Database } from '../database/open-pool.ts'

/** A kind of write, its key in the caller's words, and how often it was accepted. */
export interface LedgerEntry {
  readonly write: string
  readonly key: string
  readonly count: number
}

/** Read from what is stored, so that it also counts what was accepted before a restart. */
const LEDGER = `
  with named as (
    select entity_id, coalesce(ext_order_id, increment_id) as key
    from commerce.sales_order
  ),
  written as (
    select 'order' as write, key from named
    union all
    select 'invoice', named.key from commerce.sales_invoice d join named on named.entity_id = d.order_id
    union all
    select 'shipment', named.key from commerce.sales_shipment d join named on named.entity_id = d.order_id
    union all
    select 'creditmemo', named.key from commerce.sales_creditmemo d join named on named.entity_id = d.order_id
    union all
    select 'track', named.key || ' ' || coalesce(d.track_number, '')
    from commerce.sales_shipment_track d join named on named.entity_id = d.order_id
    union all
    select 'comment', named.key from commerce.sales_order_status_history d join named on named.entity_id = d.parent_id
    union all
    select 'cancellation', named.key
    from commerce.sales_order d join named using (entity_id)
    where d.total_canceled is not null
    union all
    select 'reservation', object_increment_id || ' ' || event_type || ' ' || sku
    from commerce.inventory_reservation
  )
  select write, key, count(*) as count
  from written
  group by write, key
  order by write, key`

export async function readLedger(db: Database): Promise<readonly LedgerEntry[]> {
  const { rows } = await db.query<LedgerEntry>(LEDGER)
  return rows
}
