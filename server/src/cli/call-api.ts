/** Asks the service, by the routes of the contract. */
import type { Problem } from '@orderferry/contract/problem'
import { apiPrefix, type Route } from '@orderferry/contract/route'
import { type RouteAnswer, type RouteName, routes } from '@orderferry/contract/routes'
import { type Language, say } from '@orderferry/contract/words/words'
import { CommandFailure } from './command-failure.ts'

export interface ApiAddress {
  readonly baseUrl: string
  readonly token: string | null
  readonly language: Language
}

export interface ApiInput {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
}

const DEADLINE_MS = 60_000

export async function callApi<Name extends RouteName>(
  address: ApiAddress,
  name: Name,
  input: ApiInput = {},
): Promise<RouteAnswer<Name>> {
  const { language, token, baseUrl } = address
  if (token === null) throw new CommandFailure(say(language, 'command.no-token'))
  const route: Route = routes[name]
  const answer = await send(`${baseUrl.replace(/\/$/, '')}${apiPrefix}${pathOf(route, input)}`, {
    method: route.method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': language,
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
  }).catch((cause) => {
    throw new CommandFailure(say(language, 'command.no-service', { baseUrl, reason: reasonOf(cause) }))
  })
  if (answer.status === route.status)
    return (answer.text === '' ? undefined : JSON.parse(answer.text)) as never
  throw failureOf(answer, address)
}

async function send(
  url: string,
  request: RequestInit,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(DEADLINE_MS) })
  return { status: response.status, text: await response.text() }
}

function pathOf(route: Route, { params = {}, query = {} }: ApiInput): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return given.length === 0 ? path : `${path}?${given.join('&')}`
}

/** The problem in words; the fields of what was given wrong stand one below the other. */
function failureOf(
  { status, text }: { readonly status: number; readonly text: string },
  { language, baseUrl }: ApiAddress,
): CommandFailure {
  const problem = readProblem(text)
  if (problem === null) return new CommandFailure(say(language, 'command.no-api', { baseUrl, status }))
  const fields = (problem.errors ?? []).map(({ field, problem: what, fix }) => `  ${field}: ${what}. ${fix}`)
  const head = fields.length === 0 ? problem.detail : `${problem.title}:`
  return new CommandFailure([head, ...fields].join('\n'), problem)
}

function readProblem(text: string): Problem | null {
  try {
    const problem = JSON.parse(text) as Problem
    return typeof problem?.title === 'string' ? problem : null
  } catch {
    return null
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error ? cause.cause.message : cause.message
}
