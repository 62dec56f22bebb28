import { faultsAgainstModel, type ModelName, statusesInModel } from './amazon-model.ts'

interface Judged {
  readonly path: RegExp
  readonly model: ModelName
  readonly operationId: string
  readonly success: string
  readonly failure: string
}

const operations: readonly Judged[] = [
  {
    path: /^\/orders\/2026-01-01\/orders(\?|$)/,
    model: 'orders',
    operationId: 'searchOrders',
    success: 'SearchOrdersResponse',
    failure: 'ErrorList',
  },
  {
    path: /^\/orders\/2026-01-01\/orders\//,
    model: 'orders',
    operationId: 'getOrder',
    success: 'GetOrderResponse',
    failure: 'ErrorList',
  },
  {
    path: /^\/orders\/v0\/orders\/[^/]+\/shipmentConfirmation/,
    model: 'ordersV0',
    operationId: 'confirmShipment',
    success: 'ConfirmShipmentErrorResponse',
    failure: 'ConfirmShipmentErrorResponse',
  },
  {
    path: /^\/sellers\/v1\/marketplaceParticipations/,
    model: 'sellers',
    operationId: 'getMarketplaceParticipations',
    success: 'GetMarketplaceParticipationsResponse',
    failure: 'GetMarketplaceParticipationsResponse',
  },
]

/** Every answer of every test outside the faults comes through here: status, body and headers as Amazon documents them. */
export function judge(path: string, answer: { status: number; headers: Headers; body: unknown }): void {
  const operation = operations.find((one) => one.path.test(path))
  if (operation === undefined) return
  const { model, operationId, success, failure } = operation
  const wrong: string[] = []
  if (!statusesInModel(model, operationId).includes(answer.status))
    wrong.push(`status ${answer.status} is undocumented`)
  if (!answer.headers.get('x-amzn-requestid')) wrong.push('x-amzn-RequestId is missing')
  if (answer.status !== 204) {
    wrong.push(...faultsAgainstModel(model, answer.status < 300 ? success : failure, answer.body))
  }
  if (wrong.length > 0)
    throw new Error(`${operationId} answered against Amazon's model:\n${wrong.join('\n')}`)
}
