import { z } from 'zod'

/** Amazon's envelope of errors, the same in all of its APIs. */
export const errorListSchema = z.object({
  errors: z
    .array(
      z.object({
        code: z.string(),
        message: z.string().nullish(),
        details: z.string().nullish(),
      }),
    )
    .min(1),
})

export type AmazonApiError = z.infer<typeof errorListSchema>['errors'][number]
