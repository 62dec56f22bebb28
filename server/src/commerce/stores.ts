import { z } from 'zod'
import type { CommerceClient } from './commerce-client.ts'
import { readAnswer } from './wire/read-answer.ts'
import { storeConfigSchema, storeGroupSchema, storeViewSchema, websiteSchema } from './wire/stores.ts'

export interface CommerceStores {
  readonly storeViews: readonly CommerceStoreView[]
  readonly websites: readonly CommerceWebsite[]
}

export interface CommerceStoreView {
  readonly storeId: number
  readonly code: string
  readonly name: string
  readonly websiteId: number
  readonly websiteCode: string
  /** In which Commerce keeps its books for this store view. */
  readonly baseCurrency: string
}

export interface CommerceWebsite {
  readonly websiteId: number
  readonly code: string
  readonly name: string
  readonly defaultStoreViewId: number | null
}

/** The admin's own store view and website have this id; nothing is sold there. */
const adminId = 0

/** Store views and websites that orders can belong to. */
export async function readStores(client: CommerceClient): Promise<CommerceStores> {
  const [views, websites, groups, configs] = await Promise.all([
    readList(client, '/store/storeViews', storeViewSchema),
    readList(client, '/store/websites', websiteSchema),
    readList(client, '/store/storeGroups', storeGroupSchema),
    readList(client, '/store/storeConfigs', storeConfigSchema),
  ])
  const baseCurrencies = new Map(configs.map((config) => [config.id, config.base_currency_code]))
  const websiteCodes = new Map(websites.map(({ id, code }) => [id, code]))
  const defaultViews = new Map(groups.map((group) => [group.id, group.default_store_id]))
  return {
    storeViews: views
      .filter(({ id }) => id !== adminId)
      .flatMap((view) => {
        const baseCurrency = baseCurrencies.get(view.id)
        const websiteCode = websiteCodes.get(view.website_id)
        // A store view that is being made has no settings yet.
        if (baseCurrency === undefined || websiteCode === undefined) return []
        const { id: storeId, code, name, website_id: websiteId } = view
        return [{ storeId, code, name, websiteId, websiteCode, baseCurrency }]
      }),
    websites: websites
      .filter(({ id }) => id !== adminId)
      .map(({ id, code, name, default_group_id: groupId }) => ({
        websiteId: id,
        code,
        name,
        // 0: a store without store views
        defaultStoreViewId: (groupId === null ? null : defaultViews.get(groupId)) || null,
      })),
  }
}

async function readList<Schema extends z.ZodType>(
  client: CommerceClient,
  path: string,
  schema: Schema,
): Promise<readonly z.output<Schema>[]> {
  return readAnswer(z.array(schema), await client.read(path), `GET /V1${path}`)
}
