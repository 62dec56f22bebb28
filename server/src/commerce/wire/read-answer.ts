import type { z } from 'zod'
import { SyncError } from '../../platform/sync-error.ts'

/**
 * Reads an answer by its schema. One of another shape comes from something in between, or from a Commerce we do not
 * know: it says nothing about what was done.
 */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  operation: string,
): z.output<Schema> {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  // Paths of fields only: their values may be a buyer's.
  const where = read.error.issues.map((issue) => issue.path.join('.') || 'the whole').slice(0, 5)
  throw new SyncError(
    'unavailable',
    `Commerce's answer to ${operation} cannot be read at ${where.join(', ')}.`,
    {
      system: 'commerce',
      operation,
      code: 'unreadable-answer',
      ambiguous: !operation.startsWith('GET '),
    },
  )
}
