/**
 * The world that a Magento has after its installation, with a second website: what every recorded chain assumes.
 * The world `demo` adds the demo's catalog.
 */
import type pg from 'pg'
import type { Database } from '../database/open-pool.ts'
import { transaction } from '../database/transaction.ts'
import { seedDemoCatalog } from '../demo/seed-demo-catalog.ts'
import { seedSettings } from './seed-settings.ts'

export type World = 'demo' | 'empty'

const NUMBERED = ['order', 'invoice', 'shipment', 'creditmemo'] as const
export type NumberedEntity = (typeof NUMBERED)[number]

const STORES = `
  insert into commerce.website (website_id, code, name, default_group_id)
  values (0, 'admin', 'Admin', 0), (1, 'base', 'Main Website', 1), (2, 'eu', 'EU Website', 2);
  insert into commerce.store_group (group_id, website_id, root_category_id, default_store_id, name, code)
  values (0, 0, 0, 0, 'Default', 'default'), (1, 1, 2, 1, 'Main Website Store', 'main_website_store'),
    (2, 2, 2, 2, 'EU Store', 'eu_store');
  insert into commerce.store (store_id, code, name, website_id, store_group_id, base_currency_code, display_currency_code)
  values (0, 'admin', 'Admin', 0, 0, 'USD', 'USD'), (1, 'default', 'Default Store View', 1, 1, 'USD', 'USD'),
    (2, 'eu_de', 'EU German', 2, 2, 'EUR', 'USD');
`

const STOCKS = `
  insert into commerce.inventory_source
    (source_code, name, description, latitude, longitude, country_id, postcode, frontend_name)
  values ('default', 'Default Source', 'Default Source', 0, 0, 'US', '00000', ''),
    ('wh_eu1', 'EU 1', null, null, null, 'DE', '10115', 'EU 1'),
    ('wh_eu2', 'EU 2', null, null, null, 'DE', '10115', 'EU 2');
  insert into commerce.inventory_stock (stock_id, name) values (1, 'Default Stock'), (2, 'EU Stock');
  insert into commerce.inventory_stock_sales_channel (type, code, stock_id)
  values ('website', 'base', 1), ('website', 'eu', 2);
  insert into commerce.inventory_source_stock_link (stock_id, source_code, priority)
  values (1, 'default', 1), (2, 'wh_eu1', 1), (2, 'wh_eu2', 2);
`

/** Numbers come from sequences: a number that a refused order drew is not drawn again, as on a Magento. */
const of = (entity: NumberedEntity, storeId: number) => `commerce.${sequenceName(entity, storeId)}`
const SEQUENCES = [0, 1, 2]
  .flatMap((storeId) =>
    NUMBERED.map(
      (entity) =>
        `create sequence if not exists ${of(entity, storeId)}; alter sequence ${of(entity, storeId)} restart;`,
    ),
  )
  .join('\n')

export function sequenceName(entity: NumberedEntity, storeId: number): string {
  return `sequence_${entity}_${storeId}`
}

/** Seeds an empty database. One that holds a world already keeps it, and is given the settings that it lacks. */
export async function seedWorld(pool: pg.Pool, world: World, now: string): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query('lock table commerce.world')
    const { rows } = await client.query('select 1 from commerce.world')
    if (rows.length === 0) await writeWorld(client, world, now)
    else await seedSettings(client)
  })
}

/** Writes a world into tables that are empty. */
export async function writeWorld(client: Database, world: World, now: string): Promise<void> {
  await client.query('insert into commerce.world (kind) values ($1)', [world])
  await client.query(STORES)
  await client.query(STOCKS)
  await client.query(SEQUENCES)
  await seedSettings(client)
  if (world === 'demo') await seedDemoCatalog(client, now)
}
