import pg from 'pg'

const CONNECTIONS_MAX = 10
const INT8 = 20
const TIMESTAMP = 1114
const DATE = 1082

/** What runs statements: the pool, or the connection of a transaction. */
export type Database = Pick<pg.Pool | pg.PoolClient, 'query'>

/** Times stay text, as Magento's REST shows them; counts become numbers; decimals stay text with their exact digits. */
export function openPool(databaseUrl: string, connections = CONNECTIONS_MAX): pg.Pool {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') => {
      if (oid === INT8) return Number
      if (oid === TIMESTAMP || oid === DATE) return (text: string) => text
      return pg.types.getTypeParser(oid, format as 'text')
    },
  } as pg.CustomTypesConfig
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    types,
    application_name: 'orderferry-commerce',
    // Everything is looked up by an index. A plan made while a table was small would go on reading the whole table; with
    // an index for everything there is one plan for all values, and to make it anew would cost more than to run it.
    options: '-c enable_seqscan=off -c plan_cache_mode=force_generic_plan',
  })
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', () => undefined)
  return pool
}
