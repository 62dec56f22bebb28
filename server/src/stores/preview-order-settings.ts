/** What order settings would do before they are kept: the numbers that come about, and what a stored order would get. */
import type { AmazonOrder, AmazonOrderId } from '@orderferry/domain/amazon/amazon-order'
import { chooseStatus, type StatusPlan } from '@orderferry/domain/order-import/choose-status'
import { chooseStoreView, type StoreViewChoice } from '@orderferry/domain/order-import/choose-store-view'
import { longestNumber, NUMBER_WIDTH, orderNumbers } from '@orderferry/domain/order-import/number-order'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { readProcessingStatus } from '../commerce/order-facts.ts'
import { readStoreView } from '../commerce/store-view.ts'
import type { CommerceStoreView } from '../commerce/stores.ts'
import { readStoreWithSettings } from '../database/amazon-accounts.ts'
import { readOrderWithAnswer } from '../database/amazon-orders.ts'
import { openOrder } from '../database/order-vault.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import { planSettings, type SettingsChange, type SettingsPlan } from './plan-settings.ts'

export interface SettingsPreview {
  readonly kind: 'previewed'
  readonly settings: OrderSettings
  readonly numbers: NumberPreview | null
  readonly sample: SampleOrder | null
}

interface NumberPreview {
  readonly examples: readonly { readonly order: ExampleOrder; readonly number: string }[]
  readonly longest: number
  readonly width: number
}

type ExampleOrder = 'usual' | 'fba' | 'prime' | 'business'

export interface SampleOrder {
  readonly amazonOrderId: string
  readonly storeView: CommerceStoreView
  readonly because: StoreViewChoice['because']
  readonly numbers: readonly string[]
  readonly status: StatusPlan
}

export type PreviewOutcome =
  | SettingsPreview
  | { readonly kind: 'store-unknown' }
  | { readonly kind: 'order-unknown' }
  /** What Amazon says of it cannot be read, so that no rule can be tried on it. */
  | { readonly kind: 'order-unreadable' }
  | Exclude<SettingsPlan, { kind: 'possible' }>

export async function previewOrderSettings(
  run: StaffRun,
  storeId: string,
  asked: { readonly change: SettingsChange; readonly amazonOrderId: string | undefined },
): Promise<PreviewOutcome> {
  const store = await readStoreWithSettings(run.database, storeId)
  if (store === undefined) return { kind: 'store-unknown' }
  const plan = await planSettings(run, store.settings, asked.change)
  if (plan.kind !== 'possible') return plan
  const { settings } = plan
  const whole = { kind: 'previewed', settings, numbers: previewNumbers(settings) } as const
  const { amazonOrderId } = asked
  if (amazonOrderId === undefined) return { ...whole, sample: null }
  const order = await readSample(run, { accountId: store.account_id, storeId, amazonOrderId })
  return typeof order === 'string'
    ? { kind: order }
    : { ...whole, sample: await trySample(run, order, settings) }
}

async function readSample(
  run: StaffRun,
  key: { readonly accountId: string; readonly storeId: string; readonly amazonOrderId: string },
): Promise<AmazonOrder | 'order-unknown' | 'order-unreadable'> {
  const row = await readOrderWithAnswer(run.database, key)
  if (row === undefined) return 'order-unknown'
  const accountKey = await run.keys.keyOf(run.database, key.accountId)
  const reading = openOrder(accountKey, key, row)
  return reading.kind === 'read' ? reading.order : 'order-unreadable'
}

async function trySample(run: StaffRun, order: AmazonOrder, settings: OrderSettings): Promise<SampleOrder> {
  const { commerceStoreId, because } = chooseStoreView(order, settings)
  const { processingStatus } = await readProcessingStatus(run.commerce, settings)
  return {
    amazonOrderId: order.amazonOrderId,
    storeView: await readStoreView(run.commerce, commerceStoreId),
    because,
    numbers: orderNumbers(order, settings),
    status: chooseStatus(settings, processingStatus),
  }
}

const EXAMPLES: Readonly<Record<ExampleOrder, Pick<AmazonOrder, 'channel' | 'programs'>>> = {
  usual: { channel: 'FBM', programs: [] },
  fba: { channel: 'FBA', programs: [] },
  prime: { channel: 'FBM', programs: ['PRIME'] },
  business: { channel: 'FBM', programs: ['AMAZON_BUSINESS'] },
}
const EXAMPLE_NUMBER = '111-1234567-1234567' as AmazonOrderId

/** P-02. Null where Commerce counts. */
function previewNumbers(settings: OrderSettings): NumberPreview | null {
  if (settings.orderNumberSource === 'commerce') return null
  const examples = (Object.keys(EXAMPLES) as ExampleOrder[]).flatMap((order) => {
    const [number] = orderNumbers({ ...EXAMPLES[order], amazonOrderId: EXAMPLE_NUMBER }, settings)
    return number === undefined ? [] : [{ order, number }]
  })
  return { examples, longest: longestNumber(settings.numberPrefix), width: NUMBER_WIDTH }
}
