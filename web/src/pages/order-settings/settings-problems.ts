/** What is wrong with the settings as typed: found here at once, or said by the service; each at the place of its field. */
import { checkOrderSettings } from '@orderferry/domain/order-import/check-order-settings'
import { ApiProblem } from '../../api/call.ts'
import type { Words } from '../../words/use-words.ts'
import type { Settings } from './settings-draft.ts'

type Problems = ReadonlyMap<string, string>

export interface OwnProblems {
  /** What contradicts something else is said as soon as it does. */
  readonly wrong: Problems
  /** What is only not filled in yet is said when somebody wants to save. */
  readonly missing: Problems
}

export function findProblems(say: Words, settings: Settings): OwnProblems {
  const wrong = new Map<string, string>()
  const missing = new Map<string, string>()
  for (const problem of checkOrderSettings(settings)) {
    switch (problem.code) {
      case 'prefix-without-amazon-number':
        wrong.set(problem.setting, say(`settings.refused.${problem.code}`))
        break
      case 'number-too-long':
        wrong.set(
          problem.setting,
          say(`settings.refused.${problem.code}`, {
            length: problem.length,
            width: problem.width,
            over: problem.length - problem.width,
          }),
        )
        break
      case 'service-level-repeated':
        if (problem.serviceLevel === '') break
        wrong.set(
          problem.setting,
          say(`settings.refused.${problem.code}`, { serviceLevel: problem.serviceLevel }),
        )
        break
      case 'marketplace-unknown':
        wrong.set(
          problem.setting,
          say(`settings.refused.${problem.code}`, { marketplaceId: problem.marketplaceId }),
        )
        break
      case 'processing-status-missing':
      case 'fixed-customer-missing':
        missing.set(problem.setting, say(`settings.refused.${problem.code}`))
        break
    }
  }
  for (const [at, method] of settings.shippingMethods.entries())
    for (const part of ['serviceLevel', 'method', 'title'] as const)
      if (method[part].trim() === '')
        missing.set(`shippingMethods.${at}.${part}`, say('settings.refused.empty'))
  return { wrong, missing }
}

/** What the service says of fields, without where they stood in the request. */
export function problemsOf(say: Words, error: unknown): Problems {
  if (!(error instanceof ApiProblem)) return new Map()
  return new Map(
    (error.problem.errors ?? []).map(({ field, problem, fix }) => {
      const place = field.replace(/^body\.(change\.)?/, '')
      return [place, say('faces.refused-field', { label: labelOf(say, place), problem, fix })]
    }),
  )
}

const entryLabels = {
  serviceLevel: 'settings.methods.level',
  method: 'settings.methods.method',
  title: 'settings.methods.title',
  commerceStoreId: 'settings.rules.store-view',
  countryCode: 'settings.rules.country',
  sellerSku: 'settings.rules.sku',
  marketplaceId: 'settings.rules.marketplace',
} as const
const settingLabels = {
  numberPrefix: 'setting.numberPrefix',
  fixedCustomerId: 'setting.fixedCustomerId',
  commerceStoreId: 'setting.commerceStoreId',
  fbaStoreId: 'setting.fbaStoreId',
  newCustomerGroupId: 'setting.newCustomerGroupId',
  newCustomerWebsiteId: 'setting.newCustomerWebsiteId',
  processingStatus: 'setting.processingStatus',
  shippedStatus: 'setting.shippedStatus',
  shipmentSource: 'setting.shipmentSource',
  pendingOrders: 'setting.pendingOrders',
  pendingHoldDays: 'setting.pendingHoldDays',
  streetLines: 'setting.streetLines',
  fbaChangesStock: 'setting.fbaChangesStock',
} as const

/** The name of the field at a place; the place itself where none is known. */
function labelOf(say: Words, place: string): string {
  const [name = '', ...rest] = place.split('.')
  const last = rest.at(-1)
  if (last !== undefined && last in entryLabels) return say(entryLabels[last as keyof typeof entryLabels])
  return name in settingLabels ? say(settingLabels[name as keyof typeof settingLabels]) : place
}
