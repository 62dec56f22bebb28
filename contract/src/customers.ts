/** Customers of Commerce, to look at: they are changed in Commerce. */
import { z } from 'zod'
import { instantSchema } from './money.ts'
import { pageOf, pageQuery } from './page.ts'
import { printable } from './printable.ts'
import type { Route } from './route.ts'

const customerSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  /** Null where Commerce does not tell. */
  group: z.string().nullable(),
  website: z.string().nullable(),
  createdAt: instantSchema.nullable(),
})

export const customerRoutes = {
  listCustomers: {
    method: 'GET',
    path: '/customers',
    summary:
      'The customers of Commerce, the newest first, or those whose name or e-mail address contains a text',
    role: 'clerk',
    showsBuyers: true,
    ofInstallation: true,
    query: z.strictObject({
      q: printable.trim().max(100, 'input.search-long').default(''),
      page: pageQuery.page,
      perPage: pageQuery.perPage,
    }),
    status: 200,
    answer: pageOf(customerSchema),
  },
} as const satisfies Record<string, Route>
