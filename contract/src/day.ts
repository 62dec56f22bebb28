import { z } from 'zod'
import { instantSchema } from './money.ts'

/** A day, which counts whole and in UTC, or a moment. */
export const daySchema = z.union([z.iso.date(), instantSchema], { error: 'input.date' })
