/**
 * Plays a recorded chain against an engine, with the comparison of replay.mjs. Unlike that player it moves the engine's
 * clock where a chain waits, and leaves out the steps it is told to leave out.
 */
import {
  type Answer,
  at,
  type Chain,
  type ChainStep,
  check,
  differs,
  fill,
  label,
  newRun,
  send,
  setUp,
  type Tokens,
  type Variables,
} from './replay.mjs'

export interface Stage {
  readonly base: string
  readonly tokens: Tokens
  readonly wait: (ms: number) => void
  /** Numbers of the steps that are played but not compared. */
  readonly leftOut: readonly number[]
}

/** The first difference, or null where the chain was answered as recorded. */
export async function playChain(chain: Chain, stage: Stage): Promise<string | null> {
  const variables: Variables = { run: newRun() }
  await setUp(stage.base, chain, variables, stage.tokens)
  for (const step of chain.steps) {
    if (step.wait_ms !== undefined) stage.wait(step.wait_ms)
    const difference =
      step.parallel === undefined
        ? await playStep(step, stage, variables)
        : await playRace(step, stage, variables)
    if (difference !== null && !stage.leftOut.includes(step.n))
      return `step ${step.n} (${step.title}): ${difference}`
  }
  return null
}

async function playStep(step: ChainStep, stage: Stage, variables: Variables): Promise<string | null> {
  if (step.request === undefined) return 'no request'
  const answer = await send(stage.base, step.request, variables, stage.tokens)
  if (step.compare === 'ignore' || answer.status === step.response?.status) {
    const missing = capture(step, answer, variables)
    if (missing !== null) return missing
  }
  return check(step, answer, variables) ?? assertions(step, answer, variables)
}

async function playRace(step: ChainStep, stage: Stage, variables: Variables): Promise<string | null> {
  const answers = await Promise.all(
    (step.parallel ?? []).map((request) => send(stage.base, request, variables, stage.tokens)),
  )
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[label(answer)] = (counts[label(answer)] ?? 0) + 1
  const allowed = step.expect?.counts ?? []
  if (
    step.compare !== 'ignore' &&
    allowed.every((expected) => differs(expected, counts, variables) !== null)
  ) {
    return `answers ${JSON.stringify(counts)}, expected one of ${JSON.stringify(allowed)}`
  }
  const first = answers.find((answer) => answer.status === 200)
  return first === undefined ? null : capture(step, first, variables)
}

function capture(step: ChainStep, answer: Answer, variables: Variables): string | null {
  for (const [name, path] of Object.entries(step.capture ?? {})) {
    const value = at(answer.json, path)
    if (value === undefined || value === null) return `nothing at ${path} to capture as {{${name}}}`
    variables[name] = value
  }
  return null
}

function assertions(step: ChainStep, answer: Answer, variables: Variables): string | null {
  for (const [path, operator, to] of step.assert ?? []) {
    const equal = String(at(answer.json, path)) === String(fill(to, variables))
    if (equal !== (operator === '==')) return `${path} ${operator} ${to} does not hold`
  }
  return null
}
