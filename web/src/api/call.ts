/**
 * Calls of the API, typed by the contract: `call('GET /amazon-orders', { query: { page: 2 } })`. The contract's types
 * alone are used, so that none of its schemas is part of what browsers load.
 */
import type { Problem } from '@orderferry/contract/problem'
import type { routes } from '@orderferry/contract/routes'
import type { z } from 'zod'

const PREFIX = '/api/v1'
export const DEADLINE_MS = 10_000
const FILE_DEADLINE_MS = 120_000

type Routes = typeof routes
type Table = {
  [Name in keyof Routes as `${Routes[Name]['method']} ${Routes[Name]['path']}`]: Routes[Name]
}
export type Endpoint = keyof Table

type Given<At extends Endpoint, Part extends 'params' | 'query' | 'body'> = Table[At] extends {
  readonly [key in Part]: infer Schema extends z.ZodType
}
  ? { readonly [key in Part]: z.input<Schema> }
  : { readonly [key in Part]?: undefined }

export type Input<At extends Endpoint> = Given<At, 'params'> &
  (Given<At, 'query'> | Partial<Given<At, 'query'>>) &
  Given<At, 'body'>

export type Answer<At extends Endpoint> = Table[At] extends {
  readonly answer: infer Schema extends z.ZodType
}
  ? z.output<Schema>
  : undefined

/** The service refused, and says why (RFC 9457). */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** No answer came: the service is down, or slower than the deadline. */
export class NoAnswer extends Error {
  readonly isLate: boolean
  constructor(isLate: boolean, options?: ErrorOptions) {
    super(isLate ? 'deadline' : 'unreachable', options)
    this.isLate = isLate
  }
}

type Listener = () => void
const sessionEnded = new Set<Listener>()

/** Called when the service no longer knows the session; gives the way to stop listening. */
export function onSessionEnd(listener: Listener): () => void {
  sessionEnded.add(listener)
  return () => sessionEnded.delete(listener)
}

export async function call<At extends Endpoint>(
  endpoint: At,
  input: Input<At>,
  signal?: AbortSignal,
): Promise<Answer<At>> {
  const answer = await ask(endpoint, input, withDeadline(signal, DEADLINE_MS))
  return (answer.status === 204 ? undefined : await answer.json()) as Answer<At>
}

/** An answer that is a file: what is made while it is sent may take a minute. */
export async function fetchFile<At extends Endpoint>(
  endpoint: At,
  input: Input<At>,
  signal?: AbortSignal,
): Promise<Blob> {
  return (await ask(endpoint, input, withDeadline(signal, FILE_DEADLINE_MS))).blob()
}

/** @throws what the service refused, or that it did not answer */
async function ask<At extends Endpoint>(
  endpoint: At,
  input: Input<At>,
  signal: AbortSignal,
): Promise<Response> {
  const [method = 'GET', path = ''] = endpoint.split(' ')
  const { params, query, body } = input as {
    params?: Record<string, string>
    query?: Record<string, unknown>
    body?: unknown
  }
  const answer = await send(`${PREFIX}${fill(path, params)}${search(query)}`, {
    method,
    signal,
    headers: {
      'accept-language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (answer.ok) return answer
  const refusal = await readProblem(answer)
  // Whoever signs out is not asked to sign in first.
  if (hasNoSession(refusal) && endpoint !== 'DELETE /session') for (const listener of sessionEnded) listener()
  throw refusal
}

/** The address of an endpoint, for what the browser fetches itself: downloads, streams. */
export function addressOf<At extends Endpoint>(
  endpoint: At,
  input: Pick<Input<At>, 'params' | 'query'>,
): string {
  const { params, query } = input as { params?: Record<string, string>; query?: Record<string, unknown> }
  return `${PREFIX}${fill(endpoint.split(' ')[1] ?? '', params)}${search(query)}`
}

function withDeadline(signal: AbortSignal | undefined, milliseconds: number): AbortSignal {
  const deadline = AbortSignal.timeout(milliseconds)
  return signal === undefined ? deadline : AbortSignal.any([signal, deadline])
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new NoAnswer(cause instanceof DOMException && cause.name === 'TimeoutError', { cause })
  }
}

async function readProblem(answer: Response): Promise<Error> {
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true
  if (!isProblem) return new NoAnswer(false)
  return new ApiProblem((await answer.json()) as Problem)
}

function hasNoSession(error: Error): boolean {
  if (!(error instanceof ApiProblem)) return false
  return error.problem.code === 'session-ended' || error.problem.code === 'not-signed-in'
}

function fill(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
}

function search(query: Readonly<Record<string, unknown>> = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (values.length > 0) parameters.set(name, values.map(String).join(','))
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
