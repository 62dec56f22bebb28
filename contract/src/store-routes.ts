/** The routes of connecting Amazon and looking after its stores. */
import { z } from 'zod'
import { accountIdSchema } from './amazon-accounts.ts'
import { storeIdSchema } from './amazon-stores.ts'
import { accountMarketplacesSchema, consentSchema, marketplacesSchema, newConsentSchema } from './consents.ts'
import { globalSettingsChangeSchema, globalSettingsSchema } from './global-settings.ts'
import { mailDetailsSchema, mailParamsSchema, mailSchema } from './outbox.ts'
import { pageOf, pageQuery } from './page.ts'
import { prerequisitesSchema } from './prerequisites.ts'
import type { Route } from './route.ts'
import { dashboardQuerySchema, storeCardsSchema, storeDashboardSchema } from './store-dashboard.ts'

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
  listStoreCards: {
    method: 'GET',
    path: '/amazon-store-cards',
    summary: 'The Amazon stores with what they sold in 30 days and what is the matter with them',
    role: 'viewer',
    status: 200,
    answer: storeCardsSchema,
  },
  readStoreDashboard: {
    method: 'GET',
    path: '/amazon-stores/:storeId/dashboard',
    summary: 'A store with its sync, its revenue by day and its lifetime sales',
    role: 'viewer',
    params: z.strictObject({ storeId: storeIdSchema }),
    query: dashboardQuerySchema,
    status: 200,
    answer: storeDashboardSchema,
  },
  checkPrerequisites: {
    method: 'GET',
    path: '/prerequisites',
    summary:
      'What the import of orders rests on, looked at now: scheduler, Amazon, Commerce, currencies, stock',
    role: 'operator',
    status: 200,
    answer: prerequisitesSchema,
  },
  readGlobalSettings: {
    method: 'GET',
    path: '/global-settings',
    summary: 'What is decided for the whole installation, and whether Read-Only Mode is on',
    role: 'viewer',
    status: 200,
    answer: globalSettingsSchema,
  },
  changeGlobalSettings: {
    method: 'PATCH',
    path: '/global-settings',
    summary: 'Change global settings, switch Read-Only Mode on or off, or say that this is the installation',
    role: 'operator',
    ofInstallation: true,
    body: globalSettingsChangeSchema,
    status: 200,
    answer: globalSettingsSchema,
  },
  listMails: {
    method: 'GET',
    path: '/outbox-mails',
    summary: 'Mails to staff, the newest first: kept while no SMTP server is set, else sent',
    role: 'owner',
    query: z.strictObject(pageQuery),
    status: 200,
    answer: pageOf(mailSchema),
  },
  readMail: {
    method: 'GET',
    path: '/outbox-mails/:mailId',
    summary: 'A mail with what it says',
    role: 'owner',
    params: mailParamsSchema,
    status: 200,
    answer: mailDetailsSchema,
  },
} as const satisfies Record<string, Route>
