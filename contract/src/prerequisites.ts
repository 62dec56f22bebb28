/** S-01 to S-07: what orders rest on, looked at now. */
import { advice, metPrerequisites, unmetPrerequisites } from '@orderferry/domain/lifecycle/prerequisite'
import { z } from 'zod'
import { instantSchema } from './money.ts'

export const prerequisitesSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      finding: z.enum([...metPrerequisites, ...unmetPrerequisites, ...advice]),
      /** `unknown`: nothing that a program can see, or that it could see now. */
      state: z.enum(['ok', 'warning', 'failed', 'unknown']),
      /** The store or the account that it is about; null: the whole installation. */
      about: z.string().nullable(),
      text: z.string(),
      /** What to do; null when nothing is to be done. */
      remedy: z.string().nullable(),
      /** Where to do it. */
      link: z.url().nullable(),
    }),
  ),
  checkedAt: instantSchema,
})
export type PrerequisitesJson = z.infer<typeof prerequisitesSchema>
