import { z } from 'zod'

/** Decimal text with the currency's own number of decimals: never a JSON number, which would be a float. */
export const moneySchema = z.strictObject({
  amount: z.string().meta({ examples: ['12.34'] }),
  currency: z.string().length(3),
})
export type MoneyJson = z.infer<typeof moneySchema>

/** An instant as ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime({ offset: true })
