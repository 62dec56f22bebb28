import { z } from 'zod'

/** Text without control characters and halves of characters: PostgreSQL keeps neither in a document. */
export const printable = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u, 'input.text-unprintable')
