/** The routes of an Amazon order's shipping address. */
import { orderParamsSchema } from './amazon-orders.ts'
import type { Route } from './route.ts'
import {
  addressCheckSchema,
  addressInputSchema,
  countriesSchema,
  shippingAddressSchema,
} from './shipping-address.ts'

const address = '/amazon-orders/:storeId/:amazonOrderId/shipping-address'

export const addressRoutes = {
  readShippingAddress: {
    method: 'GET',
    path: address,
    summary: "The shipping address that the import goes by, field by field, with Amazon's beside it",
    role: 'clerk',
    showsBuyers: true,
    params: orderParamsSchema,
    status: 200,
    answer: shippingAddressSchema,
  },
  correctShippingAddress: {
    method: 'PUT',
    path: address,
    summary: 'Correct the shipping address; Amazon is not told, and the import is tried at once',
    role: 'clerk',
    params: orderParamsSchema,
    body: addressInputSchema,
    status: 200,
    answer: shippingAddressSchema,
  },
  revertShippingAddress: {
    method: 'DELETE',
    path: address,
    summary: "Go back to Amazon's shipping address; the import is tried at once",
    role: 'clerk',
    params: orderParamsSchema,
    status: 200,
    answer: shippingAddressSchema,
  },
  checkShippingAddress: {
    method: 'POST',
    path: `${address}/check`,
    summary: 'Whether an address could be imported, field by field; nothing is kept',
    role: 'clerk',
    keepsNothing: true,
    params: orderParamsSchema,
    body: addressInputSchema,
    status: 200,
    answer: addressCheckSchema,
  },
  listCountries: {
    method: 'GET',
    path: '/commerce/countries',
    summary: 'The countries that Commerce has, with their regions',
    role: 'viewer',
    status: 200,
    answer: countriesSchema,
  },
} as const satisfies Record<string, Route>
