import { z } from 'zod'

const parameterText = z
  .unknown()
  .transform((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')))

const parameters = z
  .union([z.array(parameterText), z.record(z.string(), parameterText)])
  .nullish()
  .transform((value) => value ?? [])

/** What the service layer answers. */
export const commerceErrorSchema = z.object({
  message: z.string(),
  parameters,
  errors: z
    .array(z.object({ message: z.string(), parameters }))
    .nullish()
    .transform((value) => value ?? []),
})

/** What a PHP fatal error is answered with. */
export const fatalErrorSchema = z.object({
  messages: z.object({ error: z.array(z.object({ message: z.string() })).min(1) }),
})
