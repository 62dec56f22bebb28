import { z } from 'zod'

export const lwaTokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
})

export const lwaErrorSchema = z.object({ error: z.string() })

/** What the code of a consent is exchanged for. */
export const lwaConsentSchema = z.object({ refresh_token: z.string().min(1) })
