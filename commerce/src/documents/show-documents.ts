/** Invoices, shipments and credit memos as REST shows them. */
import type { Row, Table } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { columnList } from '../database/row-sql.ts'
import { showRow, withNulls } from '../orders/show-row.ts'
import {
  CREDITMEMO,
  CREDITMEMO_COMMENT,
  CREDITMEMO_ITEM,
  INVOICE,
  INVOICE_COMMENT,
  INVOICE_ITEM,
  SHIPMENT,
  SHIPMENT_COMMENT,
  SHIPMENT_ITEM,
  SHIPMENT_TRACK,
} from './document-tables.ts'

type Shown = Record<string, unknown>

const COMMENT_NULLS = ['comment', 'is_customer_notified', 'is_visible_on_front', 'parent_id']

export async function showInvoices(db: Database, rows: readonly Row[]): Promise<readonly Shown[]> {
  const items = await childrenOf(db, INVOICE_ITEM, rows)
  const comments = await childrenOf(db, INVOICE_COMMENT, rows)
  return rows.map((row) => ({
    ...withNulls(showRow(INVOICE, row), ['order_id', 'total_qty']),
    items: items(row).map((item) => withNulls(showRow(INVOICE_ITEM, item), ['sku', 'order_item_id', 'qty'])),
    comments: comments(row).map((comment) => withNulls(showRow(INVOICE_COMMENT, comment), COMMENT_NULLS)),
  }))
}

export async function showShipments(db: Database, rows: readonly Row[]): Promise<readonly Shown[]> {
  const items = await childrenOf(db, SHIPMENT_ITEM, rows)
  const tracks = await childrenOf(db, SHIPMENT_TRACK, rows)
  const comments = await childrenOf(db, SHIPMENT_COMMENT, rows)
  const sources = await sourcesOf(db, rows)
  return rows.map((row) => {
    const source = sources.get(Number(row.entity_id))
    return {
      ...showRow(SHIPMENT, row),
      packages: [],
      items: items(row).map((item) => withNulls(showRow(SHIPMENT_ITEM, item), ['order_item_id', 'qty'])),
      tracks: tracks(row).map(showTrack),
      comments: comments(row).map((comment) => withNulls(showRow(SHIPMENT_COMMENT, comment), COMMENT_NULLS)),
      ...(source === undefined ? {} : { extension_attributes: { source_code: source } }),
    }
  })
}

export function showTrack(track: Row): Shown {
  return withNulls(showRow(SHIPMENT_TRACK, track), [
    'weight',
    'qty',
    'description',
    'track_number',
    'title',
    'carrier_code',
  ])
}

export async function showCreditMemos(db: Database, rows: readonly Row[]): Promise<readonly Shown[]> {
  const items = await childrenOf(db, CREDITMEMO_ITEM, rows)
  const comments = await childrenOf(db, CREDITMEMO_COMMENT, rows)
  return rows.map((row) => ({
    ...showRow(CREDITMEMO, row),
    items: items(row).map((item) =>
      withNulls(showRow(CREDITMEMO_ITEM, item), ['base_cost', 'base_price', 'order_item_id', 'qty']),
    ),
    comments: comments(row).map((comment) => withNulls(showRow(CREDITMEMO_COMMENT, comment), COMMENT_NULLS)),
  }))
}

async function childrenOf(
  db: Database,
  table: Table,
  rows: readonly Row[],
): Promise<(row: Row) => readonly Row[]> {
  const ids = rows.map((row) => row.entity_id)
  const found = await db.query<Row>({
    name: `children-${table.name}`,
    text: `select ${columnList(table, 't')} from commerce.${table.name} t where t.parent_id = any($1) order by t.entity_id`,
    values: [ids],
  })
  const byParent = Map.groupBy(found.rows, (child) => Number(child.parent_id))
  return (row) => byParent.get(Number(row.entity_id)) ?? []
}

async function sourcesOf(db: Database, rows: readonly Row[]): Promise<ReadonlyMap<number, string>> {
  const { rows: found } = await db.query<{ shipment_id: number; source_code: string }>(
    'select shipment_id, source_code from commerce.inventory_shipment_source where shipment_id = any($1)',
    [rows.map((row) => row.entity_id)],
  )
  return new Map(found.map((row) => [row.shipment_id, row.source_code]))
}
