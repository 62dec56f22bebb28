import type { OrderSettingsJson } from '@orderferry/contract/order-settings'
import type { SettingsPreviewJson } from '@orderferry/contract/order-settings-preview'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { readOrderSettings } from '../../database/order-settings.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { changeOrderSettings, type SettingsOutcome } from '../../stores/change-order-settings.ts'
import { readCommerceChoices } from '../../stores/commerce-offer.ts'
import { previewOrderSettings, type SampleOrder } from '../../stores/preview-order-settings.ts'
import type { Handlers, RouteRequest } from '../handlers.ts'
import { refusedSettings } from '../refused-values.ts'
import { ServiceProblem } from '../service-problem.ts'

type Names =
  | 'readOrderSettings'
  | 'changeOrderSettings'
  | 'replaceOrderSettings'
  | 'previewOrderSettings'
  | 'listCommerceChoices'

export function settingsRoutes(run: StaffRun): Handlers<Names> {
  return {
    readOrderSettings: ({ params }) => showSettings(run, params.storeId),
    changeOrderSettings: async (request) => {
      const { params, body, query } = request
      const seenAt = query.readAt === undefined ? undefined : new Date(query.readAt)
      requireChanged(await changeOrderSettings(run, params.storeId, body, { seenAt }), request)
      return showSettings(run, params.storeId)
    },
    replaceOrderSettings: async (request) => {
      const { params, body } = request
      requireChanged(await changeOrderSettings(run, params.storeId, body, { rest: 'default' }), request)
      return showSettings(run, params.storeId)
    },
    previewOrderSettings: (request) => previewSettings(run, request),
    listCommerceChoices: async () => {
      const choices = await readCommerceChoices(run)
      const { storeViews, websites, customerGroups, statuses } = choices
      return {
        storeViews: storeViews.map(({ storeId, code, name, websiteId, baseCurrency }) => ({
          storeId,
          code,
          name,
          websiteId,
          baseCurrency,
        })),
        websites: websites.map(({ websiteId, code, name }) => ({ websiteId, code, name })),
        customerGroups: customerGroups.map(({ groupId, code }) => ({ groupId, code })),
        orderStatuses: {
          listed: statuses.listed,
          processing: [...statuses.processing],
          complete: [...statuses.complete],
        },
        sources: choices.sources.map(({ sourceCode, name, enabled }) => ({ sourceCode, name, enabled })),
        canReservePending: choices.orderferryModule,
      }
    },
  }
}

function requireChanged(
  outcome: SettingsOutcome,
  { params, language }: RouteRequest<'changeOrderSettings'> | RouteRequest<'replaceOrderSettings'>,
): void {
  switch (outcome.kind) {
    case 'changed':
      return
    case 'store-unknown':
      throw new ServiceProblem('store-unknown', params)
    case 'changed-meanwhile':
      throw new ServiceProblem('settings-changed-meanwhile', params)
    case 'contradictory':
      throw refusedSettings('input-invalid', outcome.problems, { place: 'body', language })
    case 'not-in-commerce':
      throw refusedSettings('not-in-commerce', outcome.problems, { place: 'body', language })
  }
}

async function previewSettings(
  run: StaffRun,
  { params, body, language }: RouteRequest<'previewOrderSettings'>,
): Promise<SettingsPreviewJson> {
  const { change = {}, amazonOrderId } = body
  const outcome = await previewOrderSettings(run, params.storeId, { change, amazonOrderId })
  const place = { place: 'body.change', language }
  switch (outcome.kind) {
    case 'store-unknown':
      throw new ServiceProblem('store-unknown', params)
    case 'order-unknown':
    case 'order-unreadable':
      throw new ServiceProblem(outcome.kind, { ...params, amazonOrderId })
    case 'contradictory':
      throw refusedSettings('input-invalid', outcome.problems, place)
    case 'not-in-commerce':
      throw refusedSettings('not-in-commerce', outcome.problems, place)
    case 'previewed': {
      const { settings, numbers, sample } = outcome
      return {
        settings: presentSettings(settings),
        numbers: numbers === null ? null : { ...numbers, examples: [...numbers.examples] },
        sample: sample === null ? null : presentSample(sample, settings),
      }
    }
  }
}

function presentSample(
  { amazonOrderId, storeView, because, numbers, status }: SampleOrder,
  settings: OrderSettings,
): NonNullable<SettingsPreviewJson['sample']> {
  return {
    amazonOrderId,
    storeView: { storeId: storeView.storeId, code: storeView.code, name: storeView.name },
    because,
    numbers: [...numbers],
    status: { created: status.status, invoiced: status.afterInvoice, shipped: settings.shippedStatus },
  }
}

async function showSettings(run: StaffRun, storeId: string): Promise<OrderSettingsJson> {
  const known = await readOrderSettings(run.database, storeId)
  if (known === undefined) throw new ServiceProblem('store-unknown', { storeId })
  return { ...presentSettings(known.settings), storeId, updatedAt: known.updatedAt.toISOString() }
}

function presentSettings(settings: OrderSettings): SettingsPreviewJson['settings'] {
  return {
    ...settings,
    storeViewRules: [...settings.storeViewRules],
    shippingMethods: [...settings.shippingMethods],
  }
}
