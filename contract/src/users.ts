/** People who sign in, and their sessions. */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { instantSchema } from './money.ts'
import { printable } from './printable.ts'
import { permissions, roles } from './role.ts'

const PASSWORD_LENGTH_MAX = 500
const CODE_LENGTH_MAX = 100

export const userEmailSchema = z.email('input.email').max(100, 'input.text-long')
export const userNameSchema = printable.trim().min(1, 'input.text-empty').max(100, 'input.text-long')
const password = z.string().min(1, 'input.text-empty').max(PASSWORD_LENGTH_MAX, 'input.password-long')

export const signInSchema = z.strictObject({
  email: userEmailSchema,
  password,
  /** Changes the password: needed once it is older than a year. */
  newPassword: password.optional(),
})

const link = z
  .string()
  .regex(/^[\w-]{43}$/, 'input.link')
  .meta({ examples: ['q5cXl7wkZ8r0m2d4y6a1b3c5e7g9i0k2m4o6q8s0u1w'] })

export const linkReadingSchema = z.strictObject({ link })

export const linkOwnerSchema = z.strictObject({
  /** Null: the first owner, who is not there yet. */
  user: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
})

export const linkUseSchema = z.strictObject({
  link,
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
  /** By the role, and what an owner gave beyond it. */
  permissions: z.array(z.enum(permissions)),
})
export type SessionUserJson = z.infer<typeof sessionUserSchema>

/** The password was right, and the user has one-time codes: nobody is signed in yet. */
export const codeWantedSchema = z.strictObject({
  /** Sent along with the code. */
  challenge: z.string(),
  /** The password has to be given again after this. */
  expiresAt: instantSchema,
})
export type CodeWantedJson = z.infer<typeof codeWantedSchema>

export const signInAnswerSchema = z.union([sessionUserSchema, codeWantedSchema])
export type SignInAnswerJson = z.infer<typeof signInAnswerSchema>

export const givenCodeSchema = z.strictObject({
  challenge: z
    .string()
    .regex(/^[\w-]{43}$/, 'input.challenge')
    .meta({ examples: ['q5cXl7wkZ8r0m2d4y6a1b3c5e7g9i0k2m4o6q8s0u1w'] }),
  code: z
    .string()
    .trim()
    .min(1, 'input.text-empty')
    .max(CODE_LENGTH_MAX, 'input.text-long')
    .meta({ description: 'Six digits of the authenticator app, or a recovery code.', examples: ['287082'] }),
})

export const firstCodeSchema = z.strictObject({
  code: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'input.code')),
})

export const passwordProofSchema = z.strictObject({ password })

export const oneTimeCodesSchema = z.strictObject({
  /** Null: the user has none. */
  since: instantSchema.nullable(),
  recoveryCodesLeft: z.int(),
})

export const enrolmentSchema = z.strictObject({
  /** In base32, for whoever types it. */
  secret: z.string(),
  /** What the QR code says: `otpauth://totp/…`. */
  uri: z.string(),
  /** Drawn in a field of `size` by `size` units. */
  qr: z.strictObject({ size: z.int(), path: z.string() }),
})

/** Shown once. */
export const recoveryCodesSchema = z.strictObject({ recoveryCodes: z.array(z.string()) })
export type RecoveryCodesJson = z.infer<typeof recoveryCodesSchema>

export const ownSessionSchema = z.strictObject({
  /** The browser, as it names itself. */
  userAgent: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  /** Whether it is the one that asks. */
  current: z.boolean(),
})

const storeIds = z.array(storeIdSchema).min(1, 'input.stores-none').nullable()

export const newUserSchema = z.strictObject({
  email: userEmailSchema,
  name: userNameSchema,
  role: z.enum(roles),
  /** Null: all Amazon stores. */
  storeIds: storeIds.default(null),
  /** Lets a clerk make credit memos, cancel on Amazon, and hold; those above may anyway. */
  reversesOrders: z.boolean().default(false),
})

export const userChangeSchema = z
  .strictObject({
    name: userNameSchema.optional(),
    role: z.enum(roles).optional(),
    storeIds: storeIds.optional(),
    reversesOrders: z.boolean().optional(),
    disabled: z.boolean().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'input.nothing-changes')

export const userSchema = z.strictObject({
  userId: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  /** Null: all Amazon stores. */
  storeIds: z.array(storeIdSchema).nullable(),
  reversesOrders: z.boolean(),
  /** `invited` has no password yet; `locked` has given too many wrong ones a short time ago. */
  state: z.enum(['invited', 'active', 'locked', 'disabled']),
  oneTimeCodes: z.boolean(),
  lastSignInAt: instantSchema.nullable(),
  createdAt: instantSchema,
})
export type UserJson = z.infer<typeof userSchema>

/** Shown once: to be handed over by whoever made it. */
export const signInLinkSchema = z.strictObject({
  /** Below the admin's address. What stands behind the # never reaches a server's log. */
  path: z.string().meta({ examples: ['/sign-in#q5cXl7wkZ8r0m2d4y6a1b3c5e7g9i0k2m4o6q8s0u1w'] }),
  expiresAt: instantSchema,
})
