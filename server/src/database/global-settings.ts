/** The settings of the whole installation: one row, which every process reads when it needs it. */
import { type Selectable, sql, type Updateable } from 'kysely'
import type { Queryable } from './connect.ts'
import { readInstallationId } from './installation.ts'
import type { Schema } from './schema.ts'

export type GlobalSettingsRow = Selectable<Schema['global_settings']>

export function readGlobalSettings(db: Queryable): Promise<GlobalSettingsRow> {
  return db.selectFrom('global_settings').selectAll().executeTakeFirstOrThrow()
}

export async function updateGlobalSettings(
  db: Queryable,
  set: Updateable<Schema['global_settings']>,
): Promise<void> {
  await db.updateTable('global_settings').set(set).execute()
}

/** Asked before every call that changes something outside: the answer is never remembered. */
export async function isReadOnly(db: Queryable): Promise<boolean> {
  const row = await db
    .selectFrom('global_settings')
    .select('only_row')
    .where('read_only_because', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Read-Only Mode that is on stays on for the reason that it has. */
export async function switchReadOnlyOn(
  db: Queryable,
  because: NonNullable<GlobalSettingsRow['read_only_because']>,
  now: Date,
): Promise<void> {
  await db
    .updateTable('global_settings')
    .set({ read_only_because: because, read_only_since: now })
    .where('read_only_because', 'is', null)
    .execute()
}

export async function switchReadOnlyOff(db: Queryable): Promise<void> {
  await updateGlobalSettings(db, { read_only_because: null, read_only_since: null })
}

/** What this process was told of where and which it is; undefined: it was not told. */
export interface ToldInstallation {
  readonly baseUrl: string | undefined
  readonly installationId: string | undefined
}

/**
 * S-64: a copy of the database, started elsewhere, must not send what the original sends. Whoever finds another address
 * or another id than it was told switches Read-Only Mode on. Gives why, or null.
 */
export async function guardInstallation(
  db: Queryable,
  told: ToldInstallation & { readonly hasAddress: boolean },
  now: Date,
): Promise<'base-url' | 'installation' | null> {
  const installationId = await readInstallationId(db)
  if (told.installationId !== undefined && told.installationId.toLowerCase() !== installationId) {
    await switchReadOnlyOn(db, 'installation', now)
    return 'installation'
  }
  if (!told.hasAddress) return null
  const baseUrl = plainUrl(told.baseUrl)
  await db.updateTable('global_settings').set({ base_url: baseUrl }).where('base_url', 'is', null).execute()
  const { base_url: known } = await readGlobalSettings(db)
  if (known === baseUrl) return null
  await switchReadOnlyOn(db, 'base-url', now)
  return 'base-url'
}

/** This is the installation from now on: its address, and its id where one was told. */
export async function adoptInstallation(db: Queryable, told: ToldInstallation): Promise<void> {
  await updateGlobalSettings(db, { base_url: plainUrl(told.baseUrl) })
  if (told.installationId !== undefined)
    await db.updateTable('installation').set({ installation_id: told.installationId }).execute()
}

/** Without a slash at its end, which says nothing. */
export function plainUrl(url: string | undefined): string | null {
  return url === undefined ? null : new URL(url).href.replace(/\/+$/, '')
}

export async function noteWorker(db: Queryable, now: Date): Promise<void> {
  await db
    .updateTable('global_settings')
    .set({ worker_seen_at: sql<Date>`greatest(worker_seen_at, ${now})` })
    .execute()
}
