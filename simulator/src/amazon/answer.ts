/** What an operation says, before usage plans, headers and faults. No body means an empty one (204). */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly errorType?: string
}

/** Amazon's error envelope. */
export interface AmazonError {
  readonly code: string
  readonly message: string
  readonly details?: string
}

export function refusal(status: number, error: AmazonError, errorType: string): Answer {
  return { status, body: { errors: [error] }, errorType }
}

const notValid = 'The input you have submitted is not valid. Please check your input and try again.'

/** Thrown by whoever reads a request; the operation then answers 400 in Amazon's words. */
export class InvalidInput extends Error {
  readonly code: string

  constructor(message: string, code = 'InvalidInput') {
    super(message)
    this.name = 'InvalidInput'
    this.code = code
  }
}

/** Amazon does not say what is wrong with a query; the simulator does, in `details`. */
export function invalidInput(details: string): Answer {
  return refusal(400, { code: 'InvalidInput', message: notValid, details }, 'InvalidInputException')
}

export function notFound(details: string): Answer {
  return refusal(
    404,
    { code: 'NotFound', message: 'The requested resource was not found.', details },
    'NotFoundException',
  )
}

const denied = 'Access to requested resource is denied.'

export function unauthorized(status: 401 | 403, details: string): Answer {
  return refusal(status, { code: 'Unauthorized', message: denied, details }, 'AccessDeniedException')
}

export function accessDenied(details: string): Answer {
  return refusal(403, { code: 'AccessDenied', message: denied, details }, 'AccessDeniedException')
}

export const quotaExceeded: Answer = refusal(
  429,
  { code: 'QuotaExceeded', message: 'You exceeded your quota for the requested resource.', details: '' },
  'QuotaExceededException',
)

export const internalFailure: Answer = refusal(
  500,
  { code: 'InternalFailure', message: 'We encountered an internal error. Please try again.', details: '' },
  'InternalFailureException',
)

export const serviceUnavailable: Answer = refusal(
  503,
  {
    code: 'ServiceUnavailable',
    message: 'Service is temporarily unavailable. Please try again.',
    details: '',
  },
  'ServiceUnavailableException',
)
