import type { Identity } from '../access/identity.ts'
import type { Engine } from '../engine.ts'
import type { StoreView } from '../stores/load-stores.ts'
import type { Query } from './parse-query.ts'
import type { Fields } from './read-shape.ts'
import { isNumeric } from './read-shape.ts'
import { isRequired, RestError, wrongTypeText } from './rest-error.ts'

/** One request, after its route was found and its sender may use it. */
export interface Call {
  readonly engine: Engine
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Query
  /** The body's object; empty where none was sent. */
  readonly body: Fields
  /** The store view that the path names; null for `all`. */
  readonly store: StoreView | null
  readonly baseUrl: string
  /** For what a route open to all lets only some do. */
  readonly identity: Identity | null
}

export type Handle = (call: Call) => Promise<unknown> | unknown

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** The template, as in Adobe's reference: `/V1/orders/:id`. */
  readonly path: string
  /** The permission that it asks for; `anonymous` for none. */
  readonly resource: string
  readonly handle: Handle
}

export function route(method: Route['method'], path: string, resource: string, handle: Handle): Route {
  return { method, path, resource, handle }
}

/** The largest integer that MySQL's `int` columns hold; what lies beyond is simply not found. */
const ID_MAX = 2_147_483_647

/** A path id. `2.5` reads 2, as PHP does; anything that is no number is refused. */
export function readId(call: Call, name: string): number {
  const text = call.parameters[name] ?? ''
  if (!isNumeric(text)) throw new RestError(400, wrongTypeText(text, 'int'))
  const id = Math.trunc(Number(text))
  return Math.abs(id) > ID_MAX ? -1 : id
}

/** The id of a thing that must exist: 0 is refused before it is looked for. */
export function readEntityId(call: Call, name: string): number {
  const id = readId(call, name)
  if (id === 0) throw new RestError(400, 'An ID is needed. Set the ID and try again.')
  return id
}

/** A parameter of the body, by either spelling. */
export function bodyParameter(call: Call, name: string): unknown {
  const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return call.body[name] ?? call.body[camel]
}

export function requiredParameter(call: Call, name: string): unknown {
  const value = bodyParameter(call, name)
  if (value === undefined || value === null) throw isRequired(name)
  return value
}
