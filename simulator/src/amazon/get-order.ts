import { nowMs } from '../world/clock.ts'
import { findOrder } from '../world/orders.ts'
import { roleNames } from '../world/roles.ts'
import { type Answer, notFound, refusal } from './answer.ts'
import { refuseDataSets } from './data-set-roles.ts'
import type { Operation, OperationCall } from './operation.ts'
import { presentOrder } from './present-order.ts'
import { checkQueryNames, readIncludedData } from './read-query.ts'

/** https://developer-docs.amazon.com/sp-api/reference/getorder */
export const getOrder: Operation = {
  operationId: 'getOrder',
  method: 'GET',
  path: /^\/orders\/2026-01-01\/orders\/([^/]+)$/,
  rate: 0.5,
  burst: 30,
  withoutToken: 403,
  roles: roleNames,
  answer: answerGetOrder,
}

const orderNumber = /^[0-9A-Z]\d{2}-\d{7}-\d{7}$/

export function wrongOrderNumber(orderId: string): Answer | undefined {
  if (orderNumber.test(orderId)) return undefined
  const message = `OrderId: ${orderId} is invalid, should be in 3-7-7 format.`
  return refusal(400, { code: 'InvalidInput', message }, 'InvalidInputException')
}

function answerGetOrder({ world, seller, query, orderId }: OperationCall): Answer {
  const wrong = wrongOrderNumber(orderId)
  if (wrong !== undefined) return wrong
  checkQueryNames(query, ['includedData'])
  const includedData = readIncludedData(query)
  const refused = refuseDataSets(seller, includedData)
  if (refused !== undefined) return refused
  const stored = findOrder(world, orderId)
  if (stored?.sellerId !== seller.sellerId) return notFound(`This seller has no order ${orderId}.`)
  const { order, isAsPublished } = stored
  const viewer = { includedData, roles: seller.roles, nowMs: nowMs(world), isAsPublished }
  return { status: 200, body: { order: presentOrder(order, viewer) } }
}
