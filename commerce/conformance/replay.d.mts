/** The parts of replay.mjs that our player uses. */
export interface ChainRequest {
  readonly method: string
  readonly path: string
  readonly auth?: 'admin' | 'none' | 'limited' | { readonly raw: string }
}
export interface ChainStep {
  readonly n: number
  readonly title: string
  readonly request?: ChainRequest
  readonly response?: { readonly status: number }
  readonly capture?: Readonly<Record<string, string>>
  readonly compare?: string
  readonly assert?: readonly (readonly [string, string, string])[]
  readonly wait_ms?: number
  readonly parallel?: readonly ChainRequest[]
  readonly expect?: { readonly counts: readonly unknown[] }
}
export interface Chain {
  readonly name: string
  readonly tells: string
  readonly steps: readonly ChainStep[]
}
export interface Answer {
  readonly status: number
  readonly text: string
  readonly json?: unknown
}
export type Variables = Record<string, unknown>
export interface Tokens {
  readonly admin: string
  readonly limited: string
}
export function newRun(): string
export function fill(value: unknown, variables: Variables): unknown
export function differs(expected: unknown, actual: unknown, variables: Variables, at?: string): string | null
export function at(value: unknown, path: string): unknown
export function send(
  base: string,
  request: ChainRequest,
  variables: Variables,
  tokens: Tokens,
): Promise<Answer>
export function setUp(base: string, chain: Chain, variables: Variables, tokens: Tokens): Promise<void>
export function label(answer: Answer): string
export function check(step: ChainStep, answer: Answer, variables: Variables): string | null
