/** Tracking numbers that come after the shipment. They touch neither shipment nor order. */
import type { Row } from '../database/define-table.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { readShape, shapeOfTable } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import { SHIPMENT_TRACK } from './document-tables.ts'
import { showTrack } from './show-documents.ts'

const TRACK_SHAPE = shapeOfTable(SHIPMENT_TRACK, { extension_attributes: 'any' })
const INSERT_TRACK = `${insertRows(SHIPMENT_TRACK, '$1')} returning entity_id`

/** The same number twice is two tracks. */
export async function addTrack(engine: Engine, entity: unknown): Promise<unknown> {
  const sent = readShape(TRACK_SHAPE, entity) as Row
  const { rowCount } = await engine.pool.query(
    'select 1 from commerce.sales_shipment where entity_id = $1 and order_id = $2',
    [sent.parent_id ?? 0, sent.order_id ?? 0],
  )
  if (rowCount === 0 || !sent.track_number || !sent.carrier_code) {
    throw new RestError(400, 'Could not save the shipment tracking.')
  }
  const now = databaseTime(engine.clock())
  const track: Row = { ...sent, created_at: now, updated_at: now }
  const { rows } = await engine.pool.query<{ entity_id: number }>(INSERT_TRACK, [
    rowsParameter(SHIPMENT_TRACK, [track]),
  ])
  return showTrack({ ...track, entity_id: rows[0]?.entity_id ?? null })
}

/** True even where it was deleted before. */
export async function deleteTrack(engine: Engine, trackId: number): Promise<true> {
  await engine.pool.query('delete from commerce.sales_shipment_track where entity_id = $1', [trackId])
  return true
}
