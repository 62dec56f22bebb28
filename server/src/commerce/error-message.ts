/**
 * Commerce's errors in words. The text of an error comes with its blanks unfilled: `%1`, `%2` stand for entries of a
 * list of parameters, `%fieldName` for a named one. A fatal error has an envelope of another shape.
 * https://developer.adobe.com/commerce/webapi/get-started/gs-web-api-response/
 */
import { commerceErrorSchema, fatalErrorSchema } from './wire/error.ts'

export interface CommerceErrorText {
  /** With its blanks filled. */
  readonly message: string
  /** As Commerce has it: what an error is recognized by. */
  readonly rawMessage: string
  readonly parameters: ErrorParameters
}

export type ErrorParameters = readonly string[] | Readonly<Record<string, string>>

/** Null when the body is not an error that Commerce itself wrote. */
export function readErrorText(json: unknown): CommerceErrorText | null {
  const fatal = fatalErrorSchema.safeParse(json)
  if (fatal.success) {
    const text = fatal.data.messages.error.map(({ message }) => message).join(' ')
    return { message: text, rawMessage: text, parameters: [] }
  }
  const error = commerceErrorSchema.safeParse(json)
  if (!error.success) return null
  const { message, parameters, errors } = error.data
  const details = errors.map((one) => fillBlanks(one.message, one.parameters))
  return { message: [fillBlanks(message, parameters), ...details].join(' '), rawMessage: message, parameters }
}

/** `%1` or `%fieldName`; what has no parameter stays as it is. */
export function fillBlanks(message: string, parameters: ErrorParameters): string {
  const named: ReadonlyMap<string, string> = new Map(
    Array.isArray(parameters)
      ? parameters.map((value: string, index) => [String(index + 1), value] as const)
      : Object.entries(parameters),
  )
  // The longest name first: `%field_name` must not be taken for `%field`.
  const names = [...named.keys()].sort((a, b) => b.length - a.length)
  return message.replaceAll(/%(\w+)/g, (blank, word: string) => {
    const name = names.find((candidate) => word.startsWith(candidate))
    return name === undefined ? blank : `${named.get(name)}${word.slice(name.length)}`
  })
}
