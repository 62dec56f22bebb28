/** What staff decide for the whole installation: how long logs are kept, debug logging, Read-Only Mode. */
import {
  adoptInstallation,
  type GlobalSettingsRow,
  plainUrl,
  readGlobalSettings,
  switchReadOnlyOff,
  switchReadOnlyOn,
  type ToldInstallation,
  updateGlobalSettings,
} from '../database/global-settings.ts'
import { readInstallationId } from '../database/installation.ts'
import { writingJobs } from '../jobs/job-names.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export interface GlobalSettings {
  readonly settings: GlobalSettingsRow
  readonly installationId: string
  /** Jobs that would change something outside. */
  readonly waiting: number
  readonly here: string | null
}

export interface GlobalSettingsChange {
  readonly clearLogHistory?: GlobalSettingsRow['clear_log_history'] | undefined
  readonly debugLogging?: boolean | undefined
  readonly readOnlyMode?: boolean | undefined
  readonly adoptInstallation?: true | undefined
}

export async function showGlobalSettings(
  run: Pick<StaffRun, 'database' | 'jobs'>,
  told: ToldInstallation,
): Promise<GlobalSettings> {
  const [settings, installationId, waiting] = await Promise.all([
    readGlobalSettings(run.database),
    readInstallationId(run.database),
    run.jobs.countWaiting([...writingJobs]),
  ])
  return { settings, installationId, waiting, here: plainUrl(told.baseUrl) }
}

/** Adopting the installation ends a Read-Only Mode that it caused; one that staff switched on stays. */
export async function changeGlobalSettings(
  run: Pick<StaffRun, 'database' | 'clock'>,
  told: ToldInstallation,
  change: GlobalSettingsChange,
): Promise<void> {
  const now = run.clock()
  const { clearLogHistory, debugLogging, readOnlyMode } = change
  await run.database.transaction().execute(async (trx) => {
    await updateGlobalSettings(trx, {
      ...(clearLogHistory === undefined ? {} : { clear_log_history: clearLogHistory }),
      ...(debugLogging === undefined ? {} : { debug_logging: debugLogging }),
      updated_at: now,
    })
    if (change.adoptInstallation === true) {
      await adoptInstallation(trx, told)
      const { read_only_because: because } = await readGlobalSettings(trx)
      if (because === 'base-url' || because === 'installation') await switchReadOnlyOff(trx)
    }
    if (readOnlyMode === true) await switchReadOnlyOn(trx, 'staff', now)
    if (readOnlyMode === false) await switchReadOnlyOff(trx)
  })
}
