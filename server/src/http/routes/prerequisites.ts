import type { PrerequisitesJson } from '@orderferry/contract/prerequisites'
import { sayDataSets, sayRoles } from '@orderferry/contract/words/say-data-sets'
import { isWordKey, type Language, say, type WordParameters } from '@orderferry/contract/words/words'
import type { StaffRun } from '../../orders/staff-run.ts'
import { checkPrerequisites } from '../../stores/check-prerequisites.ts'
import type { Prerequisite } from '../../stores/prerequisite.ts'
import type { Handlers } from '../handlers.ts'
import { isWithin } from '../store-limit.ts'

export function prerequisiteRoutes(
  run: StaffRun,
  publicUrl: string | undefined,
): Handlers<'checkPrerequisites'> {
  return {
    checkPrerequisites: async ({ storeIds, language }) => {
      const isShown = (storeId: string) => isWithin(storeIds, storeId)
      const found = await checkPrerequisites(run, { publicUrl, isShown })
      return {
        items: found.map((one) => present(one, language)),
        checkedAt: run.clock().toISOString(),
      }
    },
  }
}

function present(found: Prerequisite, language: Language): PrerequisitesJson['items'][number] {
  const { finding, state, about, link } = found
  const parameters = wordsOf(found, language)
  const fix = `check.${finding}.fix`
  return {
    finding,
    state,
    about,
    text: say(language, `check.${finding}`, parameters),
    remedy: isWordKey(fix) ? say(language, fix, parameters) : null,
    link,
  }
}

function wordsOf({ about, parameters, dataSets }: Prerequisite, language: Language): WordParameters {
  if (dataSets === undefined) return { ...parameters, about }
  return {
    ...parameters,
    about,
    dataSets: sayDataSets(language, dataSets),
    roles: sayRoles(language, dataSets),
  }
}
