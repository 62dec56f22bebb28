import type { GlobalSettingsJson } from '@orderferry/contract/global-settings'
import type { ToldInstallation } from '../../database/global-settings.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { changeGlobalSettings, showGlobalSettings } from '../../stores/global-settings.ts'
import type { Handlers } from '../handlers.ts'

export function globalSettingsRoutes(
  run: StaffRun,
  told: ToldInstallation,
): Handlers<'readGlobalSettings' | 'changeGlobalSettings'> {
  return {
    readGlobalSettings: () => present(run, told),
    changeGlobalSettings: async ({ body }) => {
      await changeGlobalSettings(run, told, body)
      return present(run, told)
    },
  }
}

async function present(run: StaffRun, told: ToldInstallation): Promise<GlobalSettingsJson> {
  const { settings, installationId, waiting, here } = await showGlobalSettings(run, told)
  return {
    clearLogHistory: settings.clear_log_history,
    debugLogging: settings.debug_logging,
    readOnly: {
      isOn: settings.read_only_because !== null,
      because: settings.read_only_because,
      since: settings.read_only_since?.toISOString() ?? null,
      waiting,
    },
    baseUrl: { known: settings.base_url, here },
    installationId,
    updatedAt: settings.updated_at?.toISOString() ?? null,
  }
}
