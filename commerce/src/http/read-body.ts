import { type Fields, isObject } from './read-shape.ts'
import { RestError } from './rest-error.ts'

/** Reads a body as Magento does: no body is no parameters, and what is no object holds none. */
export function readBody(contentType: string | undefined, body: Buffer | undefined): Fields {
  if (body === undefined || body.length === 0) return {}
  checkContentType(contentType)
  const text = body.toString('utf8')
  if (text.trim() === '') return {}
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new RestError(400, 'Decoding error.')
  }
  return isObject(parsed) ? parsed : {}
}

function checkContentType(contentType: string | undefined): void {
  if (contentType === undefined || contentType.trim() === '') {
    throw new RestError(400, 'Content-Type header is empty.')
  }
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  if (type !== 'application/json') {
    throw new RestError(400, `Server cannot understand Content-Type HTTP header media type ${type}`)
  }
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  if (charset !== undefined && charset.replaceAll('"', '') !== 'utf-8') {
    throw new RestError(400, 'UTF-8 is the only supported charset.')
  }
}
