import { z } from 'zod'

/** A page of orders. The orders themselves are read by the rules, one by one: a page is not lost to one odd order. */
export const searchOrdersSchema = z.object({
  orders: z.array(z.unknown()),
  pagination: z.object({ nextToken: z.string().min(1).nullish() }).nullish(),
  lastUpdatedBefore: z.string().nullish(),
})

export const getOrderSchema = z.object({ order: z.looseObject({}) })
