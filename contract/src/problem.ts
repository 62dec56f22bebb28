/**
 * What went wrong, as RFC 9457 says it. `code` is stable and for programs; title and detail are for people, in the
 * language that was asked for.
 * https://www.rfc-editor.org/rfc/rfc9457
 */
import { z } from 'zod'

/** Each code with the status that it is answered with. */
export const problemStatuses = {
  'input-invalid': 400,
  'body-unreadable': 400,
  'body-too-large': 413,
  'body-not-json': 415,
  'not-signed-in': 401,
  'token-unknown': 401,
  'session-ended': 401,
  'sign-in-refused': 401,
  'code-refused': 401,
  'challenge-ended': 401,
  'user-unknown': 404,
  'user-exists': 409,
  'user-disabled': 409,
  'last-owner': 409,
  'program-token-unknown': 404,
  'codes-on': 409,
  'codes-off': 409,
  'password-expired': 403,
  'password-changed-lately': 409,
  'link-unknown': 404,
  'origin-foreign': 403,
  'not-a-person': 409,
  'too-many-attempts': 429,
  'role-too-low': 403,
  'store-not-yours': 403,
  'account-not-yours': 403,
  'installation-not-yours': 403,
  'route-unknown': 404,
  'method-not-allowed': 405,
  'account-unknown': 404,
  'account-exists': 409,
  'authorization-revoked': 409,
  'store-unknown': 404,
  'store-exists': 409,
  'store-inactive': 409,
  'store-holds-stock': 409,
  'marketplace-of-other-region': 422,
  'website-unknown': 422,
  'store-view-unknown': 422,
  'not-in-commerce': 422,
  'settings-changed-meanwhile': 409,
  'match-unknown': 404,
  'product-unknown': 404,
  'product-not-awaited': 409,
  'order-unknown': 404,
  'commerce-order-unknown': 404,
  'commerce-order-not-yours': 403,
  'action-not-possible': 409,
  'permission-missing': 403,
  'done-by-another': 409,
  'order-changed-meanwhile': 409,
  'order-busy': 409,
  'command-refused': 409,
  'command-key-used': 409,
  'command-unsettled': 503,
  'command-invalid': 422,
  'document-unknown': 404,
  'nothing-to-print': 409,
  'order-unreadable': 409,
  'retry-not-possible': 409,
  'export-too-large': 409,
  'too-many-streams': 429,
  'view-unknown': 404,
  'view-exists': 409,
  'view-default': 409,
  'too-many-views': 409,
  'application-unknown': 409,
  'mail-unknown': 404,
  'read-only-mode': 409,
  'amazon-unavailable': 503,
  'amazon-refused': 502,
  'address-not-correctable': 409,
  'commerce-unavailable': 503,
  'commerce-refused': 502,
  'request-timed-out': 503,
  'something-broke': 500,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problemStatuses
export const problemCodes = Object.keys(problemStatuses) as readonly ProblemCode[]

export const fieldProblemSchema = z.strictObject({
  /** Where it stands: `body.region`, `query.perPage`. */
  field: z.string(),
  problem: z.string(),
  /** What to send instead. */
  fix: z.string(),
})
export type FieldProblem = z.infer<typeof fieldProblemSchema>

export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(fieldProblemSchema).optional(),
  /** For `too-many-attempts`, `amazon-unavailable` and `commerce-unavailable`: seconds until it makes sense to try again. */
  retryAfter: z.int().optional(),
})
export type Problem = z.infer<typeof problemSchema>
