/** PUT /V1/orders/:parent_id: replaces an address by its id. Every fault has one and the same message. */
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import type { Engine } from '../engine.ts'
import { readShape } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import { assertAddressIsWhole } from './check-address.ts'
import { ADDRESS_SHAPE } from './order-shapes.ts'
import { ORDER_ADDRESS } from './order-tables.ts'
import { addressRow } from './read-order.ts'
import { showAddress } from './show-order.ts'
import { updateGivenColumns } from './update-given-columns.ts'

const INSERT_ADDRESS = `${insertRows(ORDER_ADDRESS, '$1')} returning entity_id`

export async function putAddress(engine: Engine, orderId: number, entity: unknown): Promise<unknown> {
  try {
    const sent = { ...readShape(ADDRESS_SHAPE, entity), parent_id: orderId }
    assertAddressIsWhole(sent)
    const address = addressRow(sent)
    if (address.entity_id !== undefined && address.entity_id !== null) {
      // An id that no address has changes nothing, and is answered as if it had.
      await updateGivenColumns(engine.pool, ORDER_ADDRESS, address.entity_id, address)
      return showAddress(address)
    }
    const { rows } = await engine.pool.query<{ entity_id: number }>(INSERT_ADDRESS, [
      rowsParameter(ORDER_ADDRESS, [address]),
    ])
    return showAddress({ ...address, entity_id: rows[0]?.entity_id ?? null })
  } catch (error) {
    if (error instanceof RestError && error.message.includes('is not supported')) throw error
    throw new RestError(400, "The order address couldn't be saved.")
  }
}
