/** What the merchant's Commerce offers for settings to name, asked afresh: somebody may have made it a moment ago. */
import type {
  CommerceOffer,
  OfferedStatuses,
} from '@orderferry/domain/order-import/check-settings-in-commerce'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { readCapabilities } from '../commerce/capabilities.ts'
import { type CommerceCustomerGroup, readCustomer, readCustomerGroups } from '../commerce/customers.ts'
import { isStatusOnOrders, readOrderStatuses } from '../commerce/order-statuses.ts'
import { type CommerceSource, readSources } from '../commerce/sources.ts'
import { type CommerceStores, readStores } from '../commerce/stores.ts'
import { statusesSeenOnOrders } from '../database/store-overview.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export interface CommerceChoices extends CommerceStores {
  readonly customerGroups: readonly CommerceCustomerGroup[]
  readonly statuses: {
    readonly listed: boolean
    readonly processing: readonly StatusChoice[]
    readonly complete: readonly StatusChoice[]
  }
  readonly sources: readonly CommerceSource[]
  readonly orderferryModule: boolean
}

export interface StatusChoice {
  readonly status: string
  /** Null where Commerce does not say. */
  readonly label: string | null
}

/** The states whose statuses a merchant may choose, with those that every Magento is installed with (O-12, P-09). */
const INSTALLED = { processing: ['processing', 'fraud'], complete: ['complete'] } as const

export async function readCommerceChoices(run: StaffRun): Promise<CommerceChoices> {
  const [stores, customerGroups, statuses, sources, { orderferryModule }] = await Promise.all([
    readStores(run.commerce),
    readCustomerGroups(run.commerce),
    readStatusChoices(run),
    readSources(run.commerce),
    readCapabilities(run.commerce, { fresh: true }),
  ])
  return { ...stores, customerGroups, statuses, sources, orderferryModule }
}

/** What was asked for, of what these settings name. */
export async function readCommerceOffer(
  run: StaffRun,
  asked: ReadonlySet<keyof CommerceOffer>,
  settings: OrderSettings,
): Promise<CommerceOffer> {
  const stores = asked.has('storeViews') || asked.has('websites') ? await readStores(run.commerce) : null
  return {
    ...(stores === null ? {} : { storeViews: stores.storeViews, websites: stores.websites }),
    ...(asked.has('customerGroups') ? { customerGroups: await readCustomerGroups(run.commerce) } : {}),
    ...(asked.has('fixedCustomer') && settings.fixedCustomerId !== null
      ? { fixedCustomer: (await readCustomer(run.commerce, settings.fixedCustomerId)) !== null }
      : {}),
    ...(asked.has('statuses') ? { statuses: await readOfferedStatuses(run, settings) } : {}),
    ...(asked.has('sources') ? { sources: await readSources(run.commerce) } : {}),
    ...(asked.has('orderferryModule')
      ? { orderferryModule: (await readCapabilities(run.commerce, { fresh: true })).orderferryModule }
      : {}),
  }
}

async function readStatusChoices(run: StaffRun): Promise<CommerceChoices['statuses']> {
  const listing = await readOrderStatuses(run.commerce, { fresh: true })
  const choicesOf = async (state: keyof typeof INSTALLED): Promise<readonly StatusChoice[]> => {
    if (listing.kind === 'listed')
      return listing.statuses
        .filter((one) => one.state === state)
        .map(({ status, label }) => ({ status, label }))
    const known = new Set<string>([...INSTALLED[state], ...(await statusesSeenOnOrders(run.database, state))])
    return [...known].map((status) => ({ status, label: null }))
  }
  return {
    listed: listing.kind === 'listed',
    processing: await choicesOf('processing'),
    complete: await choicesOf('complete'),
  }
}

/** Where Commerce does not list its statuses, any of its orders that stands in one is proof of it (product.md 14). */
async function readOfferedStatuses(run: StaffRun, settings: OrderSettings): Promise<OfferedStatuses> {
  const { listed, processing, complete } = await readStatusChoices(run)
  const offered = async (
    state: keyof typeof INSTALLED,
    choices: readonly StatusChoice[],
    wanted: string | null,
  ) => {
    const known = choices.map(({ status }) => status)
    if (listed || wanted === null || known.includes(wanted)) return known
    return (await isStatusOnOrders(run.commerce, { status: wanted, state })) ? [...known, wanted] : known
  }
  return {
    listed,
    processing: await offered('processing', processing, settings.processingStatus),
    complete: await offered('complete', complete, settings.shippedStatus),
  }
}
