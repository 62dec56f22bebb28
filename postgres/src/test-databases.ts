/**
 * A database of its own for every test file, cloned from a template that is prepared once per run.
 * `wal_log` copies small templates in milliseconds; `file_copy` may stall for seconds on a checkpoint.
 */
import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'

export interface TestDatabase {
  readonly url: string
  readonly drop: () => Promise<void>
}

/**
 * @param serverUrl any database of the server; its user may create databases
 * @param templateKey names the template's contents: the same key is prepared once
 * @param prepare brings an empty database (by its URL) to the state that every clone starts from
 */
export async function cloneTestDatabase(
  serverUrl: string,
  templateKey: string,
  prepare: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  const template = `template_${createHash('sha256').update(templateKey).digest('hex').slice(0, 16)}`
  const name = `test_${randomBytes(8).toString('hex')}`
  await withAdmin(serverUrl, async (admin) => {
    await prepareOnce(admin, template, () => prepare(urlOf(serverUrl, template)))
    await admin.query(`create database ${name} template ${template} strategy wal_log`)
  })
  return {
    url: urlOf(serverUrl, name),
    drop: () => withAdmin(serverUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`)),
  }
}

/** Test files run side by side: a lock lets the first prepare and the others wait. */
async function prepareOnce(admin: pg.Client, template: string, prepare: () => Promise<void>): Promise<void> {
  await admin.query('select pg_advisory_lock(hashtext($1))', [template])
  try {
    const { rows } = await admin.query(
      'select shobj_description(oid, $2) as state from pg_database where datname = $1',
      [template, 'pg_database'],
    )
    if (rows[0]?.state === 'ready') return
    await admin.query(`drop database if exists ${template} with (force)`)
    await admin.query(`create database ${template}`)
    await prepare()
    await admin.query(`comment on database ${template} is 'ready'`)
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [template])
  }
}

async function withAdmin(serverUrl: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.toString()
}
