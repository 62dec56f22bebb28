/** The routes of what a merchant decides for a store: order settings, product matches, and what there is to choose from. */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { commerceChoicesSchema } from './commerce-choices.ts'
import {
  orderSettingsChangeSchema,
  orderSettingsReadSchema,
  orderSettingsReplacementSchema,
  storedOrderSettingsSchema,
} from './order-settings.ts'
import { settingsPreviewRequestSchema, settingsPreviewSchema } from './order-settings-preview.ts'
import { pageOf, pageQuery } from './page.ts'
import {
  productMatchInputSchema,
  productMatchParamsSchema,
  productMatchSchema,
  savedProductMatchSchema,
} from './product-matches.ts'
import type { Route } from './route.ts'

const storeParams = z.strictObject({ storeId: storeIdSchema })
const settings = '/amazon-stores/:storeId/order-settings'
const matches = '/amazon-stores/:storeId/product-matches'

export const settingRoutes = {
  readOrderSettings: {
    method: 'GET',
    path: settings,
    summary: 'The order settings of a store',
    role: 'viewer',
    params: storeParams,
    status: 200,
    answer: storedOrderSettingsSchema,
  },
  changeOrderSettings: {
    method: 'PATCH',
    path: settings,
    summary: 'Change order settings of a store; what is left out stays',
    role: 'operator',
    params: storeParams,
    query: orderSettingsReadSchema,
    body: orderSettingsChangeSchema,
    status: 200,
    answer: storedOrderSettingsSchema,
  },
  replaceOrderSettings: {
    method: 'PUT',
    path: settings,
    summary: 'Replace the order settings of a store; what is left out gets its default',
    role: 'operator',
    params: storeParams,
    body: orderSettingsReplacementSchema,
    status: 200,
    answer: storedOrderSettingsSchema,
  },
  previewOrderSettings: {
    method: 'POST',
    path: `${settings}/preview`,
    summary:
      'What a change of the order settings would do, to numbers and to a sample order; nothing is kept',
    role: 'viewer',
    params: storeParams,
    body: settingsPreviewRequestSchema,
    status: 200,
    answer: settingsPreviewSchema,
  },
  listProductMatches: {
    method: 'GET',
    path: matches,
    summary: 'The Seller SKUs of a store that are matched to products by hand',
    role: 'viewer',
    params: storeParams,
    query: z.strictObject(pageQuery),
    status: 200,
    answer: pageOf(productMatchSchema),
  },
  replaceProductMatch: {
    method: 'PUT',
    path: `${matches}/:key`,
    summary: 'Match a Seller SKU to a product or a kit; orders that wait for it are tried at once',
    role: 'clerk',
    params: productMatchParamsSchema,
    body: productMatchInputSchema,
    status: 200,
    answer: savedProductMatchSchema,
  },
  removeProductMatch: {
    method: 'DELETE',
    path: `${matches}/:key`,
    summary: 'Forget a match: the Seller SKU stands for the product of the same SKU again',
    role: 'clerk',
    params: productMatchParamsSchema,
    status: 204,
  },
  listCommerceChoices: {
    method: 'GET',
    path: '/commerce/choices',
    summary: 'What Commerce offers for settings to name: store views, websites, order statuses',
    role: 'viewer',
    status: 200,
    answer: commerceChoicesSchema,
  },
} as const satisfies Record<string, Route>
