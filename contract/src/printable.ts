import { z } from 'zod'

const printableText = /^[^\p{Cc}\p{Cs}]*$/u

/** Text without control characters and halves of characters: PostgreSQL keeps neither in a document, nor looks for them. */
export const printable = z.string().regex(printableText, 'input.text-unprintable')

/** What people write over several lines. */
export const written = z.string().regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, 'input.text-unprintable')

/** What people type into a field, without the blanks around it. */
export const typed = z.string().trim().regex(printableText, 'input.text-unprintable')
