/** The routes of the Commerce products that Amazon's lines stand for. */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { pageOf, pageQuery } from './page.ts'
import {
  changedProductSchema,
  createdProductsSchema,
  productChangeSchema,
  productChoicesSchema,
  productCreationSchema,
  productPageSchema,
  productParamsSchema,
  productSearchSchema,
  stockedProductSchema,
  unmatchedSkuSchema,
} from './products.ts'
import type { Route } from './route.ts'

const storeParams = z.strictObject({ storeId: storeIdSchema })
const products = '/amazon-stores/:storeId/products'

export const productRoutes = {
  searchProducts: {
    method: 'GET',
    path: products,
    summary: 'Search the Commerce catalog by name and SKU, with what the website of the store can sell',
    role: 'viewer',
    params: storeParams,
    query: productSearchSchema,
    status: 200,
    answer: productPageSchema,
  },
  readProduct: {
    method: 'GET',
    path: `${products}/:sku`,
    summary: 'A Commerce product with what lies at each source that the website of the store sells from',
    role: 'viewer',
    params: productParamsSchema,
    status: 200,
    answer: stockedProductSchema,
  },
  changeProduct: {
    method: 'PATCH',
    path: `${products}/:sku`,
    summary:
      'Enable a product, or set its stock; orders that wait for it are tried at once. A clerk may of what orders wait for',
    role: 'clerk',
    params: productParamsSchema,
    body: productChangeSchema,
    status: 200,
    answer: changedProductSchema,
  },
  createProducts: {
    method: 'POST',
    path: products,
    summary: "Make Commerce products of Amazon's data, and match the lines that wait for them",
    role: 'clerk',
    params: storeParams,
    body: productCreationSchema,
    status: 200,
    answer: createdProductsSchema,
  },
  readProductChoices: {
    method: 'GET',
    path: '/amazon-stores/:storeId/product-choices',
    summary: 'What a new product is sorted into: attribute sets, categories, websites, tax classes',
    role: 'viewer',
    params: storeParams,
    status: 200,
    answer: productChoicesSchema,
  },
  listUnmatchedSkus: {
    method: 'GET',
    path: '/amazon-stores/:storeId/unmatched-skus',
    summary: 'Seller SKUs that no product stands for, with how many orders wait for each',
    role: 'viewer',
    params: storeParams,
    query: z.strictObject(pageQuery),
    status: 200,
    answer: pageOf(unmatchedSkuSchema),
  },
} as const satisfies Record<string, Route>
