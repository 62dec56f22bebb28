/** What answers each route of the contract. A route without a handler does not compile. */
import type { Role } from '@orderferry/contract/role'
import type { RouteAnswer, RouteInput, RouteName } from '@orderferry/contract/routes'
import type { Language } from '@orderferry/contract/words/words'

export interface RouteRequest<Name extends RouteName> extends RouteInput<Name> {
  readonly language: Language
  readonly role: Role
  readonly actor: string
}

export type Handlers<Names extends RouteName = RouteName> = {
  readonly [Name in Names]: (request: RouteRequest<Name>) => Promise<RouteAnswer<Name>>
}
