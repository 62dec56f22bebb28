/** The routes of connecting Amazon and looking after its stores. */
import { z } from 'zod'
import { accountIdSchema } from './amazon-accounts.ts'
import { accountMarketplacesSchema, consentSchema, marketplacesSchema, newConsentSchema } from './consents.ts'
import type { Route } from './route.ts'

export const storeRoutes = {
  startConsent: {
    method: 'POST',
    path: '/amazon-accounts/consents',
    summary: "Begin to connect an Amazon account, or to renew it, through Amazon's consent page",
    role: 'owner',
    body: newConsentSchema,
    status: 201,
    answer: consentSchema,
  },
  listAccountMarketplaces: {
    method: 'GET',
    path: '/amazon-accounts/:accountId/marketplaces',
    summary: 'The marketplaces that the seller may sell in, as Amazon says now',
    role: 'owner',
    params: z.strictObject({ accountId: accountIdSchema }),
    status: 200,
    answer: accountMarketplacesSchema,
  },
  listMarketplaces: {
    method: 'GET',
    path: '/amazon-marketplaces',
    summary: "Amazon's marketplaces",
    role: 'viewer',
    status: 200,
    answer: marketplacesSchema,
  },
} as const satisfies Record<string, Route>
