/**
 * What broke, by kind: the job runner decides by the kind alone what happens next (ARCHITECTURE.md, "Errors").
 * What we expect is a return value and never thrown.
 */
export type SyncErrorKind = 'throttled' | 'unavailable' | 'unauthorized' | 'rejected' | 'conflict' | 'bug'

export interface SyncErrorFacts {
  /** The system that answered, or did not. */
  readonly system: 'amazon' | 'commerce' | 'orderferry'
  /** The remote operation: `searchOrders`, `POST /V1/orders`. */
  readonly operation: string
  readonly httpStatus?: number
  /** The remote system's own code: `QuotaExceeded`. */
  readonly code?: string
  /** What the remote system calls this exchange; its support asks for it. */
  readonly requestId?: string
  /** For `throttled`: when the call may be made. */
  readonly retryAt?: Date
  /**
   * For `unavailable`: whether the call may have had its effect all the same (no answer came, or it was cut off).
   * Look again before repeating it.
   */
  readonly ambiguous?: boolean
}

export class SyncError extends Error {
  readonly kind: SyncErrorKind
  readonly facts: SyncErrorFacts

  constructor(kind: SyncErrorKind, message: string, facts: SyncErrorFacts, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'SyncError'
    this.kind = kind
    this.facts = facts
  }
}
