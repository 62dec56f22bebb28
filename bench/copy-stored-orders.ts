/**
 * Multiplies the orders of a sample by SQL, in the service's tables and in Commerce's: every row that an order has is
 * copied with numbers, ids and times of its own. Columns are read from the catalog, so that a new one is copied too.
 *
 * What lies sealed is copied as it is, of the same size but bound to the row that it came from: nobody can open a copy.
 * Blocked copies are therefore not tried again while the bench runs.
 */
import type pg from 'pg'

interface Column {
  readonly name: string
  readonly type: string
  readonly isIdentity: boolean
}

/** Time between one copy of the sample and the next: a hundred orders each are a hundred thousand in a year. */
const APART = "interval '9 hours'"
/** Names that buyers have in common: so many forms of each name of the sample. */
const NAMES = 200
/** Coprime to the fourteen digits of an order number: copies of one order never meet. */
const NUMBER_STEP = '61803398874989'

const shiftedIds: ReadonlySet<string> = new Set([
  ...['entity_id', 'order_id', 'item_id', 'parent_id', 'parent_item_id', 'order_item_id', 'reservation_id'],
  ...['invoice_id', 'shipment_id', 'billing_address_id', 'shipping_address_id'],
  ...['commerce_order_id', 'commerce_shipment_id'],
])
const shiftedNumbers: ReadonlySet<string> = new Set([
  ...['increment_id', 'object_increment_id', 'commerce_number', 'commerce_shipment_number'],
])
const orderNumbers: ReadonlySet<string> = new Set(['amazon_order_id', 'ext_order_id'])

/** @param copies of each order that is there, beside itself */
export async function copyStoredOrders(client: pg.Client, copies: number): Promise<void> {
  const stride = await idsPerCopy(client)
  // Neither foreign keys nor triggers: each row is the copy of one that has passed them.
  await client.query('set session_replication_role = replica')
  for (const table of await tablesOfOrders(client)) await copyRows(client, table, { copies, stride })
  await client.query('update commerce.inventory_reservation_total set quantity = quantity * ($1::int + 1)', [
    copies,
  ])
  await client.query(
    `update orderferry.commerce_cursors set read_until_id = (select max(entity_id) from commerce.sales_shipment)
     where document = 'shipment'`,
  )
  await client.query('set session_replication_role = origin')
  await moveSequences(client, stride * (copies + 1))
}

/** More than any id or number that the sample uses, so that those of two copies never meet. */
async function idsPerCopy(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ last: string | null }>(
    "select max(last_value) as last from pg_sequences where schemaname = 'commerce'",
  )
  return Math.ceil((Number(rows[0]?.last ?? 0) + 1) / 1000) * 1000
}

/** Tables with a row for an order or for a part of it. */
async function tablesOfOrders(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname = 'orderferry' and exists (
         select from pg_attribute
         where attrelid = format('%I.%I', schemaname, tablename)::regclass and attname = 'amazon_order_id'))
       or (schemaname = 'commerce' and tablename ~ '^(sales_(order|invoice|shipment)|inventory_(reservation|shipment_source)$|orderferry_order)'
         and tablename !~ '^sales_order_status(_state)?$')
     order by name`,
  )
  return rows.map(({ name }) => name)
}

async function copyRows(
  client: pg.Client,
  table: string,
  { copies, stride }: { readonly copies: number; readonly stride: number },
): Promise<void> {
  const columns = (await columnsOf(client, table)).filter(({ isIdentity }) => !isIdentity)
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map((column) => valueOfCopy(column, copies, stride)).join(', ')
  await client.query(
    `insert into ${table} (${names})
     select ${values} from generate_series(1, ${copies}) as copy cross join ${table} order by copy`,
  )
}

/** `generated always`: PostgreSQL itself numbers the copies. */
async function columnsOf(client: pg.Client, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `select attname as name, format_type(atttypid, null) as type, attidentity = 'a' as "isIdentity"
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  return rows
}

function valueOfCopy({ name, type }: Column, copies: number, stride: number): string {
  const column = `"${name}"`
  if (name === 'retry_at') return `${column} + interval '1 day'`
  if (name === 'word_index')
    return `case when copy % ${NAMES} = 0 then ${column} else sha256(${column} || int4send(copy % ${NAMES})) end`
  if (orderNumbers.has(name)) return numberOfCopy(column)
  if (shiftedIds.has(name)) return `${column} + copy * ${stride}`
  if (shiftedNumbers.has(name))
    return `lpad((${column}::bigint + copy * ${stride})::text, length(${column}), '0')`
  // Stands in a text, empty where a reservation is of no order.
  if (name === 'object_id') return `(nullif(${column}, '')::bigint + copy * ${stride})::text`
  if (type.startsWith('timestamp')) return `${column} - (${copies + 1} - copy) * ${APART}`
  return column
}

/** 3-7-7 digits, of which the last fourteen are others in each copy. */
function numberOfCopy(column: string): string {
  const digits = `(substr(${column}, 5, 7) || substr(${column}, 13, 7))::bigint`
  const text = `lpad(((${digits} + copy * ${NUMBER_STEP}) % 100000000000000)::text, 14, '0')`
  return `substr(${column}, 1, 3) || '-' || substr(${text}, 1, 7) || '-' || substr(${text}, 8, 7)`
}

async function moveSequences(client: pg.Client, to: number): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = 'commerce' and last_value is not null",
  )
  for (const { name } of rows) await client.query('select setval($1::regclass, $2)', [name, to])
}
