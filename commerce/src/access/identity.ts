import { RestError } from '../http/rest-error.ts'

/** Who sends a request: the resources that they may use, or null for all of them. */
export interface Identity {
  readonly resources: readonly string[] | null
}

/** Missing, wrong and expired tokens and missing permissions all read the same. */
export function assertMayUse(identity: Identity | null, resource: string): void {
  if (resource === 'anonymous') return
  if (identity !== null && (identity.resources === null || identity.resources.includes(resource))) return
  throw new RestError(401, "The consumer isn't authorized to access %resources.", { resources: resource })
}
