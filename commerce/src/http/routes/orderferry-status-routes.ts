/** What our module adds for order statuses: Magento's REST neither lists nor makes them. */
import { type OrderState, orderStates } from '../../orders/order-states.ts'
import { assignOrderStatus, defineOrderStatus, listOrderStatuses } from '../../orders/order-statuses.ts'
import { isRequired, RestError } from '../rest-error.ts'
import { bodyParameter, type Call, type Route, requiredParameter, route } from '../route.ts'

const ORDER_STATUSES = 'Orderferry_Commerce::order_statuses'
const LABEL_LENGTH_MAX = 128

export const ORDERFERRY_STATUS_ROUTES: readonly Route[] = [
  route('GET', '/V1/orderferry/order-statuses', ORDER_STATUSES, ({ engine }) =>
    listOrderStatuses(engine.pool),
  ),
  route('POST', '/V1/orderferry/order-statuses', ORDER_STATUSES, (call) =>
    defineOrderStatus(call.engine, readDefinition(call)),
  ),
  route('POST', '/V1/orderferry/order-statuses/:code/states', ORDER_STATUSES, (call) =>
    assignOrderStatus(call.engine, call.parameters.code ?? '', {
      state: readState(call),
      isDefault: bodyParameter(call, 'is_default') === true,
    }),
  ),
]

/** As the admin takes a code: a letter, then letters, digits and underscores, 32 at most. */
const CODE = /^[a-z][a-z0-9_]{0,31}$/i

function readDefinition(call: Call): { readonly code: string; readonly label: string } {
  const code = String(requiredParameter(call, 'code'))
  const label = String(requiredParameter(call, 'label')).trim()
  if (!CODE.test(code)) throw invalid('code', code)
  if (label === '') throw isRequired('label')
  if (label.length > LABEL_LENGTH_MAX) throw invalid('label', label)
  return { code, label }
}

function readState(call: Call): OrderState {
  const sent = String(requiredParameter(call, 'state'))
  const state = orderStates.find((known) => known === sent)
  if (state === undefined) throw invalid('state', sent)
  return state
}

function invalid(fieldName: string, value: string): RestError {
  return new RestError(400, 'Invalid value of "%value" provided for the %fieldName field.', {
    fieldName,
    value,
  })
}
