/** What answers each route of the contract. A route without a handler does not compile. */
import type { RouteAnswer, RouteInput, RouteName } from '@orderferry/contract/routes'
import type { Language } from '@orderferry/contract/words/words'
import type { Caller } from './authenticate.ts'

/** The browser or program that asks, whoever sits before it. */
export interface Visitor {
  readonly userAgent: string
  /** Where they reach us, without a slash at its end. */
  readonly ownUrl: string
  /** What the cookie holds; null: there is none. */
  readonly session: string | null
  /** Null: the browser forgets the cookie. */
  readonly setSession: (session: string | null) => void
  /** What `Last-Event-ID` says; null: it was not sent. */
  readonly lastEventId: string | null
  /** Who they are now: a stream outlives what its request was allowed with. @throws where they may no longer */
  readonly askAgain: () => Promise<Caller>
}

export interface RouteRequest<Name extends RouteName> extends RouteInput<Name>, Caller {
  readonly language: Language
  readonly visitor: Visitor
}

export type Handlers<Names extends RouteName = RouteName> = {
  readonly [Name in Names]: (request: RouteRequest<Name>) => Promise<RouteAnswer<Name>>
}
