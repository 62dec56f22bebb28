/**
 * The sources that stock lies at, with the websites that sell from them: a shipment of ours names one of these.
 * https://developer.adobe.com/commerce/webapi/rest/inventory/manage-sources/
 */
import { z } from 'zod'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { searchQuery } from './search-criteria.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id, listOf, pageOf } from './wire/scalars.ts'

export interface CommerceSource {
  readonly sourceCode: string
  readonly name: string
  /** Nothing is sold from one that is not. */
  readonly enabled: boolean
  /** The websites whose stock draws on it, by code. */
  readonly websiteCodes: readonly string[]
}

const sourcePageSchema = pageOf(z.object({ source_code: z.string(), name: z.string(), enabled: z.boolean() }))
const linkPageSchema = pageOf(z.object({ stock_id: id, source_code: z.string() }))
const stockPageSchema = pageOf(
  z.object({
    stock_id: id,
    extension_attributes: z
      .object({ sales_channels: listOf(z.object({ type: z.string(), code: z.string() })) })
      .nullish()
      .transform((value) => value ?? { sales_channels: [] }),
  }),
)

const entriesMax = 1_000

/** All sources by code; none where Commerce runs without multi-source inventory, and a shipment names no source. */
export async function readSources(client: CommerceClient): Promise<readonly CommerceSource[]> {
  const [sources, links, stocks] = await Promise.all([
    readAll(client, '/inventory/sources', 'source_code', sourcePageSchema),
    readAll(client, '/inventory/stock-source-links', 'source_code', linkPageSchema),
    readAll(client, '/inventory/stocks', 'stock_id', stockPageSchema),
  ])
  const websitesOfStock = new Map(
    stocks.map(({ stock_id: stockId, extension_attributes: { sales_channels: channels } }) => [
      stockId,
      channels.filter(({ type }) => type === 'website').map(({ code }) => code),
    ]),
  )
  return sources.map(({ source_code: sourceCode, name, enabled }) => {
    const websites = links
      .filter((link) => link.source_code === sourceCode)
      .flatMap((link) => websitesOfStock.get(link.stock_id) ?? [])
    return { sourceCode, name, enabled, websiteCodes: [...new Set(websites)].toSorted() }
  })
}

async function readAll<Entry>(
  client: CommerceClient,
  path: string,
  sortedBy: string,
  schema: z.ZodType<{ readonly items: readonly Entry[] }>,
): Promise<readonly Entry[]> {
  const query = searchQuery({ sort: [{ field: sortedBy, direction: 'ASC' }], pageSize: entriesMax })
  const request: CommerceRequest = { method: 'GET', path, query }
  const answer = await client.call(request)
  if (answer.kind === 'done') return readAnswer(schema, answer.body, operationOf(request)).items
  if (answer.httpStatus === 404) return []
  throw rejection(operationOf(request), answer)
}
