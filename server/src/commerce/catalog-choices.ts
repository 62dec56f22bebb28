/** What a new product is sorted into. https://developer.adobe.com/commerce/webapi/rest/quick-reference/ */
import { z } from 'zod'
import type { CommerceClient } from './commerce-client.ts'
import { searchQuery } from './search-criteria.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id, listOf, pageOf } from './wire/scalars.ts'

export interface CatalogChoices {
  readonly attributeSets: readonly { readonly attributeSetId: number; readonly name: string }[]
  /** As the tree is read from top to bottom. */
  readonly categories: readonly CategoryChoice[]
  readonly taxClasses: readonly { readonly taxClassId: number; readonly name: string }[]
}

export interface CategoryChoice {
  readonly categoryId: number
  readonly name: string
  /** 1 for the root of a store. */
  readonly level: number
}

const attributeSetPageSchema = pageOf(z.object({ attribute_set_id: id, attribute_set_name: z.string() }))
const taxClassPageSchema = pageOf(z.object({ class_id: id, class_name: z.string() }))

interface Category {
  readonly id: number
  readonly name: string
  readonly level: number
  readonly children_data: readonly Category[]
}
const categorySchema: z.ZodType<Category> = z.object({
  id,
  name: z.string(),
  level: id,
  children_data: z.lazy(() => listOf(categorySchema)),
})

const entriesMax = 500

export async function readCatalogChoices(client: CommerceClient): Promise<CatalogChoices> {
  const sets = searchQuery({
    sort: [{ field: 'attribute_set_id', direction: 'ASC' }],
    pageSize: entriesMax,
  })
  const productTaxes = searchQuery({
    groups: [[{ field: 'class_type', value: 'PRODUCT', condition: 'eq' }]],
    sort: [{ field: 'class_id', direction: 'ASC' }],
    pageSize: entriesMax,
  })
  const [attributeSets, categories, taxClasses] = await Promise.all([
    read(client, attributeSetPageSchema, ['/products/attribute-sets/sets/list', sets]),
    read(client, categorySchema, ['/categories', []]),
    read(client, taxClassPageSchema, ['/taxClasses/search', productTaxes]),
  ])
  return {
    attributeSets: attributeSets.items.map((one) => ({
      attributeSetId: one.attribute_set_id,
      name: one.attribute_set_name,
    })),
    categories: flatten(categories),
    taxClasses: taxClasses.items.map((one) => ({ taxClassId: one.class_id, name: one.class_name })),
  }
}

async function read<Schema extends z.ZodType>(
  client: CommerceClient,
  schema: Schema,
  [path, query]: readonly [string, Parameters<CommerceClient['read']>[1]],
): Promise<z.output<Schema>> {
  return readAnswer(schema, await client.read(path, query), `GET /V1${path}`)
}

function flatten({ id: categoryId, name, level, children_data: children }: Category): CategoryChoice[] {
  return [{ categoryId, name, level }, ...children.flatMap(flatten)]
}
