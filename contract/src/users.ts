/** People who sign in, and their sessions. */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { printable } from './printable.ts'
import { roles } from './role.ts'

const PASSWORD_LENGTH_MAX = 500

export const userEmailSchema = z.email('input.email').max(100, 'input.text-long')
export const userNameSchema = printable.trim().min(1, 'input.text-empty').max(100, 'input.text-long')
const password = z.string().min(1, 'input.text-empty').max(PASSWORD_LENGTH_MAX, 'input.password-long')

export const signInSchema = z.strictObject({
  email: userEmailSchema,
  password,
  /** Changes the password: needed once it is older than a year. */
  newPassword: password.optional(),
})

export const linkUseSchema = z.strictObject({
  link: z
    .string()
    .regex(/^[\w-]{43}$/, 'input.link')
    .meta({ examples: ['q5cXl7wkZ8r0m2d4y6a1b3c5e7g9i0k2m4o6q8s0u1w'] }),
  newPassword: password,
  /** For the first owner, of whom nothing is known yet. */
  email: userEmailSchema.optional(),
  name: userNameSchema.optional(),
})

export const passwordChangeSchema = z.strictObject({ password, newPassword: password })

export const sessionUserSchema = z.strictObject({
  /** Null: a program, with a token. */
  userId: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(roles),
  /** Null: all Amazon stores. */
  storeIds: z.array(storeIdSchema).nullable(),
})
export type SessionUserJson = z.infer<typeof sessionUserSchema>
