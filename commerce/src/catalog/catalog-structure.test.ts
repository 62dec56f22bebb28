import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RestClient, restClient, where } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
})
afterAll(() => running.end())

const save = (sku: string, categories: readonly number[]) =>
  rest.post('/rest/V1/products', {
    product: {
      ...{ sku, name: sku, price: 20, type_id: 'simple', attribute_set_id: 4 },
      extension_attributes: {
        website_ids: [1],
        category_links: categories.map((id) => ({ position: 0, category_id: String(id) })),
      },
    },
  })

test('a product keeps its categories, which count it', async () => {
  const { body } = await save('SORTED', [3, 5])
  expect(body.extension_attributes.category_links).toEqual([
    { position: 0, category_id: '3' },
    { position: 0, category_id: '5' },
  ])
  const tree = (await rest.get('/rest/V1/categories')).body
  expect(tree).toMatchObject({ id: 2, parent_id: 1, name: 'Default Category', level: 1, product_count: 0 })
  expect(tree.children_data).toMatchObject([
    { id: 3, name: 'Kitchen', product_count: 1, children_data: [{ id: 4, product_count: 0 }] },
    { id: 5, name: 'Home', product_count: 1, children_data: [] },
  ])
})

test('a category that is not there refuses the product whole', async () => {
  expect((await save('UNSORTED', [3, 99])).status).toBe(404)
  expect((await rest.get('/rest/V1/products/UNSORTED')).status).toBe(404)
})

test('the tree is cut at a depth, and begins where it is asked to', async () => {
  const shallow = (await rest.get('/rest/V1/categories?rootCategoryId=3&depth=0')).body
  expect(shallow).toMatchObject({ id: 3, children_data: [] })
  expect((await rest.get('/rest/V1/categories?rootCategoryId=99')).status).toBe(404)
})

test('the attribute set and the tax classes of products are those of a new Magento', async () => {
  const sets = await rest.get('/rest/V1/products/attribute-sets/sets/list?searchCriteria')
  expect(sets.body.items).toEqual([
    { attribute_set_id: 4, attribute_set_name: 'Default', sort_order: 1, entity_type_id: 4 },
  ])
  const classes = await rest.get(`/rest/V1/taxClasses/search?${where('class_type', 'PRODUCT')}`)
  expect(classes.body).toMatchObject({
    items: [{ class_id: 2, class_name: 'Taxable Goods', class_type: 'PRODUCT' }],
    total_count: 1,
  })
})
