/** Comments on documents, which the customer is mailed where that is asked. The document's order is not touched. */
import type { Row, Table } from '../database/define-table.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { readShape, shapeOfTable } from '../http/read-shape.ts'
import { notFound } from '../http/rest-error.ts'
import { plainText } from '../mail/mail-words.ts'
import { type DocumentKind, notifyCustomer } from '../mail/notify-customer.ts'
import { showRow } from '../orders/show-row.ts'

/** A document's own table, and that of its comments. */
export interface Commented {
  readonly kind: DocumentKind
  readonly document: Table
  readonly comment: Table
}

export async function commentDocument(
  engine: Engine,
  { kind, document, comment }: Commented,
  entity: unknown,
  documentId: number | null,
): Promise<unknown> {
  const sent = readShape(shapeOfTable(comment, { extension_attributes: 'any' }), entity) as Row
  const parentId = documentId ?? Number(sent.parent_id ?? 0)
  await assertExists(engine, document, parentId)
  const row: Row = {
    ...sent,
    parent_id: parentId,
    is_visible_on_front: sent.is_visible_on_front ?? 0,
    created_at: databaseTime(engine.clock()),
  }
  const { rows } = await engine.pool.query<{ entity_id: number }>(
    `${insertRows(comment, '$1')} returning entity_id`,
    [rowsParameter(comment, [row])],
  )
  await notifyCustomer(engine, {
    ...{ about: kind, id: parentId, isUpdate: true },
    comment: plainText(sent.comment),
    toCustomer: Number(sent.is_customer_notified ?? 0) === 1,
  })
  return showRow(comment, { ...row, entity_id: rows[0]?.entity_id ?? null })
}

async function assertExists(engine: Engine, document: Table, id: number): Promise<void> {
  const { rowCount } = await engine.pool.query(
    `select 1 from commerce.${document.name} where entity_id = $1`,
    [id],
  )
  if (rowCount === 0) throw notFound()
}
