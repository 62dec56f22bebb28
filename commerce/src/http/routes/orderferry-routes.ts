/** What our module adds to Magento's REST, under `/V1/orderferry`. Announced as Orderferry_Commerce in /V1/modules. */
import {
  placeReservation,
  releaseReservation,
  searchReservations,
  type WishedReservation,
} from '../../stock/referenced-reservations.ts'
import { isNumeric, isObject, readShape, shape } from '../read-shape.ts'
import { isRequired, RestError } from '../rest-error.ts'
import { bodyParameter, type Call, type Route, requiredParameter, route } from '../route.ts'
import { readSearchCriteria } from '../search-criteria.ts'

const RESERVATIONS = 'Orderferry_Commerce::reservations'
const REFERENCE_LENGTH_MAX = 255

export const ORDERFERRY_ROUTES: readonly Route[] = [
  route('POST', '/V1/orderferry/reservations', RESERVATIONS, (call) =>
    placeReservation(call.engine, readWish(call)),
  ),
  route('DELETE', '/V1/orderferry/reservations/:reference', RESERVATIONS, (call) =>
    releaseReservation(call.engine, call.parameters.reference ?? ''),
  ),
  route('GET', '/V1/orderferry/reservations', RESERVATIONS, (call) =>
    searchReservations(call.engine, readSearchCriteria(call.query)),
  ),
]

const ITEM_SHAPE = shape({ sku: 'string', quantity: 'float' })

function readWish(call: Call): WishedReservation {
  const reference = String(requiredParameter(call, 'reference'))
  if (reference === '' || reference.length > REFERENCE_LENGTH_MAX) throw isRequired('reference')
  const sent = requiredParameter(call, 'items')
  if (!Array.isArray(sent) || sent.length === 0) throw isRequired('items')
  const items = sent.map((entry) => {
    const { sku, quantity } = isObject(entry) ? readShape(ITEM_SHAPE, entry) : {}
    if (typeof sku !== 'string' || sku === '') throw isRequired('sku')
    if (!isNumeric(String(quantity ?? '')) || Number(quantity) <= 0) {
      throw new RestError(400, 'The quantity of "%1" must be greater than 0.', [sku])
    }
    return { sku, quantity: String(quantity) }
  })
  return {
    reference,
    websiteCode: String(requiredParameter(call, 'website_code')),
    items,
    check: bodyParameter(call, 'check') === true,
  }
}
