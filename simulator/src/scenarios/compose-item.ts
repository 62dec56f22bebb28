import type { AmazonOrderItem } from '../world/amazon-order.ts'
import { amazonMoney } from '../world/money.ts'
import { composeProceeds } from './compose-proceeds.ts'
import type { LinePlan, OrderPlan } from './order-plan.ts'

export function composeItem(plan: OrderPlan, line: LinePlan): AmazonOrderItem {
  const { points, giftOption, promotionIds } = line
  return {
    orderItemId: line.orderItemId,
    quantityOrdered: line.quantity,
    ...(line.programs.length > 0 && { programs: line.programs }),
    ...(line.associatedOrderItems.length > 0 && { associatedOrderItems: line.associatedOrderItems }),
    product: line.product,
    proceeds: composeProceeds(plan, line),
    ...(points !== undefined && {
      expense: {
        pointsCost: {
          pointsGranted: {
            pointsNumber: points.number,
            pointsMonetaryValue: amazonMoney(points.valueMinor, plan.currencyCode),
          },
        },
      },
    }),
    ...(promotionIds.length > 0 && {
      promotion: { breakdowns: promotionIds.map((promotionId) => ({ promotionId })) },
    }),
    ...(line.cancellation !== undefined && { cancellation: line.cancellation }),
    fulfillment: {
      quantityFulfilled: line.quantityFulfilled,
      quantityUnfulfilled: line.quantity - line.quantityFulfilled,
      ...(giftOption !== undefined && { packing: { giftOption } }),
      ...(line.shipping !== undefined && { shipping: line.shipping }),
    },
    ...(line.tax !== undefined && { tax: line.tax }),
  }
}
