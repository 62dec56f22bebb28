/** What each kind of fault does to a request. */
import { setTimeout } from 'node:timers/promises'
import { internalError } from '../http/rest-error.ts'
import { json, type RestAnswer } from '../http/serve-rest.ts'
import type { Control } from './control.ts'
import type { Fault } from './faults.ts'

/** An answer, or none: the connection is cut, or stays open in silence. */
export type Outcome = RestAnswer | 'cut' | 'silence'

export interface FaultyRequest {
  readonly operation: string
  readonly parameters: Readonly<Record<string, string>>
  readonly resource: string
  /** Does what was asked for. */
  readonly run: () => Promise<RestAnswer>
}

const REPORT_ID = 'fa017fa017fa0'
const MAINTENANCE_PAGE =
  '<!doctype html>\n<html><head><title>Error 503: Service Unavailable</title></head><body><h1>Service Temporarily Unavailable</h1></body></html>\n'
const OTHER_PAGE = '<!doctype html>\n<html><head><title>Home page</title></head><body></body></html>\n'

export async function answerWithFault(
  control: Control,
  fault: Fault,
  request: FaultyRequest,
): Promise<Outcome> {
  switch (fault.kind) {
    case 'error-500':
      return json(500, internalError(REPORT_ID).body)
    case 'error-503':
      return page(503, MAINTENANCE_PAGE)
    case 'html':
      return page(200, OTHER_PAGE)
    case 'error-401':
      return json(401, {
        message: "The consumer isn't authorized to access %resources.",
        parameters: { resources: request.resource },
      })
    case 'error-400':
      return json(400, {
        message: fault.message ?? 'Bad request',
        ...(fault.parameters === undefined ? {} : { parameters: fault.parameters }),
      })
    case 'slow':
      await setTimeout(fault.ms)
      return request.run()
    case 'time-out':
      return 'silence'
    case 'cut-before':
      return 'cut'
    case 'cut-after':
      await request.run()
      return 'cut'
    case 'withhold-after':
      return withhold(control, request)
    default:
      return assertNever(fault.kind)
  }
}

async function withhold(
  control: Control,
  { operation, parameters, run }: FaultyRequest,
): Promise<RestAnswer> {
  const answer = await run()
  await control.held.hold({ operation, parameters, status: answer.status })
  return answer
}

function page(status: number, text: string): RestAnswer {
  return { status, contentType: 'text/html; charset=UTF-8', text }
}

function assertNever(kind: never): never {
  throw new Error(`not a fault: ${String(kind)}`)
}
