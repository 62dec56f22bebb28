/**
 * Magento's error answers. The message is sent as it is, with its `%1` and `%name`; the parameters go beside it.
 * https://developer.adobe.com/commerce/webapi/get-started/gs-web-api-response/
 */

export type ErrorParameters = readonly string[] | Readonly<Record<string, string | number>>

export class RestError extends Error {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, message: string, parameters?: ErrorParameters, more: object = {}) {
    super(message)
    this.name = 'RestError'
    this.status = status
    this.body = { message, ...more, ...(parameters === undefined ? {} : { parameters }) }
  }
}

/** An answer that is not JSON: what Magento sends when it fails outside its REST layer. */
export class PageError extends Error {
  readonly status: number
  readonly page: string

  constructor(status: number, page: string) {
    super(page)
    this.name = 'PageError'
    this.status = status
    this.page = page
  }
}

export function applicationRunError(): PageError {
  return new PageError(500, 'An error has happened during application run. See exception log for details.\n')
}

export function notFound(): RestError {
  return new RestError(404, "The entity that was requested doesn't exist. Verify the entity and try again.")
}

/** What was asked for by a key of its own, such as a customer's id. */
export function noSuchEntity(fieldName: string, fieldValue: string | number): RestError {
  return new RestError(404, 'No such entity with %fieldName = %fieldValue', { fieldName, fieldValue })
}

export interface InputFault {
  readonly message: string
  readonly parameters: Readonly<Record<string, string>>
}

/** One fault is the answer itself; several are listed under a message of their own. */
export function faultyInput(faults: readonly [InputFault, ...InputFault[]]): RestError {
  const [first, ...others] = faults
  if (others.length === 0) return new RestError(400, first.message, first.parameters)
  return new RestError(400, 'One or more input exceptions have occurred.', undefined, { errors: faults })
}

export function isRequired(fieldName: string): RestError {
  return new RestError(400, '"%fieldName" is required. Enter and try again.', { fieldName })
}

export function isNotSupported(fieldName: string): RestError {
  const upperCamel = fieldName
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
  return new RestError(400, '"%fieldName" is not supported. Correct the field name and try again.', {
    fieldName: upperCamel,
  })
}

export function wrongTypeText(value: string, type: string): string {
  return `The "${value}" value's type is invalid. The "${type}" type was expected. Verify and try again.`
}

/** The text of an unexpected error; `reportId` is what the log line carries. */
export function internalError(reportId: string): RestError {
  return new RestError(
    500,
    `Internal Error. Details are available in Magento log file. Report ID: webapi-${reportId}`,
  )
}
