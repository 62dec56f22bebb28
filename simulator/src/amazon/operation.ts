import type { RoleName } from '../world/roles.ts'
import type { Seller } from '../world/sellers.ts'
import type { World } from '../world/world.ts'
import type { Answer } from './answer.ts'

/** A call by a seller's application, already authenticated. */
export interface OperationCall {
  readonly world: World
  readonly seller: Seller
  readonly query: URLSearchParams
  readonly orderId: string
  readonly bodyText: string
}

export interface Operation {
  readonly operationId: string
  readonly method: 'GET' | 'POST'
  /** The order's number is its first group, where there is one. */
  readonly path: RegExp
  readonly rate: number
  readonly burst: number
  /** The status of a call without a token, which the models state differently. */
  readonly withoutToken: 401 | 403
  /** One of these must be held. https://developer-docs.amazon.com/sp-api/docs/role-mappings */
  readonly roles: readonly RoleName[]
  readonly answer: (call: OperationCall) => Answer
}
