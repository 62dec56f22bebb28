/** Parses what a request sends by the contract; each mistake names its field, what is wrong and what to send instead. */
import type { FieldProblem } from '@orderferry/contract/problem'
import { isWordKey, type Language, say, type WordParameters } from '@orderferry/contract/words/words'
import type { z } from 'zod'
import { ServiceProblem } from './service-problem.ts'

export interface RawInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

type Schemas = { readonly [Part in keyof RawInput]?: z.ZodType }

export function parseInput(schemas: Schemas, raw: RawInput, language: Language): RawInput {
  const parsed: Record<string, unknown> = {}
  const fields: FieldProblem[] = []
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = schemas[part]
    if (schema === undefined) continue
    const given = part === 'query' ? withoutBrackets(raw.query) : (raw[part] ?? {})
    const result = schema.safeParse(given, { reportInput: true })
    if (result.success) parsed[part] = result.data
    else fields.push(...result.error.issues.flatMap((issue) => describeIssue(language, part, issue)))
  }
  if (fields.length > 0) {
    const names = fields.map(({ field, problem }) => `${field} ${problem}`).join('; ')
    throw new ServiceProblem('input-invalid', { count: fields.length, fields: names }, { fields })
  }
  return { params: parsed.params, query: parsed.query, body: parsed.body }
}

/** `status[]=…` and `status=…` are the same list. */
function withoutBrackets(query: unknown): unknown {
  return Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => [
      name.replace(/\[\]$/, ''),
      value,
    ]),
  )
}

type Issue = z.core.$ZodIssue

function describeIssue(language: Language, part: string, issue: Issue): readonly FieldProblem[] {
  const field = [part, ...issue.path.map(String)].join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: `${field}.${key}`,
      problem: say(language, 'input.unknown-field'),
      fix: say(language, 'input.unknown-field.fix'),
    }))
  }
  // A schema's own message is the key of words for it.
  const given = isWordKey(issue.message) && isWordKey(`${issue.message}.fix`) ? issue.message : null
  const { key, parameters } =
    given === null || isMissing(issue) ? wordsOf(language, issue) : { key: given, parameters: {} }
  const fix = `${key}.fix`
  return [
    {
      field,
      problem: isWordKey(key) ? say(language, key, parameters) : key,
      fix: isWordKey(fix) ? say(language, fix, parameters) : '',
    },
  ]
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined
}

function wordsOf(
  language: Language,
  issue: Issue,
): { readonly key: string; readonly parameters: WordParameters } {
  switch (issue.code) {
    case 'invalid_type':
      return {
        key: isMissing(issue) ? 'input.missing' : 'input.type',
        parameters: { expected: sayType(language, issue.expected) },
      }
    case 'invalid_value':
      return { key: 'input.option', parameters: { options: issue.values.map(String).join(', ') } }
    case 'too_small':
      return { key: 'input.size', parameters: { limit: `≥ ${issue.minimum}` } }
    case 'too_big':
      return { key: 'input.size', parameters: { limit: `≤ ${issue.maximum}` } }
    case 'invalid_format':
      return issue.format === 'datetime'
        ? { key: 'input.date', parameters: {} }
        : { key: 'input.other', parameters: {} }
    default:
      return { key: 'input.other', parameters: {} }
  }
}

function sayType(language: Language, type: string): string {
  const key = `type.${type}`
  return isWordKey(key) ? say(language, key) : type
}
