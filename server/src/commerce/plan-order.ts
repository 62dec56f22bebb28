/**
 * Everything that a Commerce order is made of, with what Commerce has to say to it: the store view and its books, the
 * regions, the customer. Only its number and what our module does about stock are left open.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import type { Money } from '@orderferry/domain/money/money'
import { normalizeAddress } from '@orderferry/domain/order-import/address/normalize-address'
import type { Blocker } from '@orderferry/domain/order-import/blocker'
import {
  buildCommerceOrder,
  type CommerceOrderBuild,
  type OrderCustomer,
} from '@orderferry/domain/order-import/build-commerce-order'
import type { ImportSettings, MatchedLine } from '@orderferry/domain/order-import/import-decision'
import { placeAmounts } from '@orderferry/domain/order-import/place-amounts'
import type { CommerceClient } from './commerce-client.ts'
import { type OrderFacts, readOrderFacts } from './order-facts.ts'
import type { OrderPlacement, OrderWish } from './place-order.ts'
import { type SettledCustomer, settleCustomer } from './settle-customer.ts'

export interface PlanInput {
  readonly order: AmazonOrder
  readonly settings: ImportSettings
  readonly lines: readonly MatchedLine[]
  readonly orderferryModule: boolean
}

type Built = Extract<CommerceOrderBuild, { kind: 'built' }>
type Blocked = { readonly kind: 'blocked'; readonly by: Blocker }

export interface OrderPlan {
  readonly kind: 'ready'
  readonly grandTotal: Money
  readonly changes: Built['changes']
  readonly customer: SettledCustomer
  readonly storeCode: string
  readonly draft: OrderPlacement['draft']
}

/** Finds the customer, and makes one where the settings want it: as the last thing before the order itself. */
export async function planOrder(client: CommerceClient, input: PlanInput): Promise<OrderPlan | Blocked> {
  const prepared = await prepare(client, input)
  if (prepared.kind === 'blocked') return prepared
  const { built, build, facts } = prepared
  const { order, settings } = input
  const address = normalizeAddress({ order, settings, regions: facts.regions })
  if (address.kind === 'blocked') return address
  const { storeId, websiteId } = facts.store
  const customer = await settleCustomer(client, { order, settings, address, storeId, websiteId })
  if (customer.kind === 'missing') return blockedBy(customer.customerId)
  return {
    kind: 'ready',
    grandTotal: built.grandTotal,
    changes: built.changes,
    customer,
    storeCode: facts.store.code,
    draft(wish) {
      const again = build(wish, customer.kind === 'account' ? customer.customer : undefined)
      if (again.kind === 'blocked')
        throw new Error('Neither number nor stock nor customer decide whether an order is built.')
      return again.draft
    },
  }
}

/** What would hold the order that only building it shows: amounts, address or currency. It changes nothing. */
export async function findBuildBlocker(client: CommerceClient, input: PlanInput): Promise<Blocker | null> {
  const prepared = await prepare(client, input)
  return prepared.kind === 'blocked' ? prepared.by : null
}

interface Prepared {
  readonly kind: 'prepared'
  readonly built: Built
  readonly facts: OrderFacts
  readonly build: (wish: OrderWish, customer?: OrderCustomer) => CommerceOrderBuild
}

async function prepare(
  client: CommerceClient,
  { order, settings, lines, orderferryModule }: PlanInput,
): Promise<Prepared | Blocked> {
  const placement = placeAmounts(order, settings)
  if (placement.kind === 'blocked') return placement
  const { amounts } = placement
  const facts = await readOrderFacts(client, order, { settings, currency: amounts.currency })
  const build = ({ reserve, ...number }: OrderWish, customer?: OrderCustomer) =>
    buildCommerceOrder({
      order,
      lines,
      amounts,
      settings,
      ...facts,
      ...number,
      ...(customer === undefined ? {} : { customer }),
      module: orderferryModule ? { reserve } : null,
    })
  const built = build({ reserve: 'no' })
  return built.kind === 'blocked' ? built : { kind: 'prepared', built, facts, build }
}

function blockedBy(customerId: number): Blocked {
  const message = `The Order Settings name customer ${customerId}, whom Commerce does not have.`
  return { kind: 'blocked', by: { code: 'commerce-rejected', message } }
}
