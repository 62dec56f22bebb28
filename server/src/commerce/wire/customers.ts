import { z } from 'zod'
import { id, pageOf } from './scalars.ts'

/** What of a customer is asked for; addresses are not. */
export const customerFields = 'id,email,firstname,lastname,group_id,website_id,store_id'

export const customerSchema = z.object({
  id,
  email: z.string(),
  firstname: z.string(),
  lastname: z.string(),
  group_id: id,
  website_id: id,
  store_id: id.nullish().transform((value) => value ?? null),
})

export type WireCustomer = z.output<typeof customerSchema>

export const customerPageSchema = pageOf(customerSchema)

export const customerGroupPageSchema = pageOf(z.object({ id, code: z.string() }))
