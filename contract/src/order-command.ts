/** What every command on a Commerce order is sent with, and answered by. */
import { orderCommandKinds } from '@orderferry/domain/commerce/order-command'
import { z } from 'zod'
import { instantSchema } from './money.ts'

/** What the body of each command has. */
export const commandShape = {
  key: z
    .string()
    .regex(/^[\w-]{16,64}$/, 'input.command-key')
    .meta({
      description: 'Made once for what is asked, and sent along with each repetition: it is done once.',
      examples: ['0d0cf1a9-5d9e-4f64-8a35-7a3f0c6f7a10'],
    }),
  seen: z
    .string()
    .regex(/^\d{1,18}\.[\w-]{16}$/, 'input.order-version')
    .meta({
      description: 'The version of the order that the person looked at, as reading it answers.',
      examples: ['0.mK1Ce3pZcV9uB2xQ'],
    }),
}

/** The same again for a command that is sent again. */
export const commandReceiptSchema = z.strictObject({
  kind: z.enum(orderCommandKinds),
  by: z.string(),
  doneAt: instantSchema,
  /** Of the document that was made. */
  documentId: z.int().nullable(),
})
