/**
 * L-10: the Commerce shipments for units that had left before their order was imported: one for each package that
 * Amazon tells of, with its carrier and number, and one for units that no package tells of. Each carries a comment by
 * which it is known again, as Commerce takes no mark of ours: none is made twice, and none is told to Amazon, which
 * knows of it.
 */
import type { AmazonOrder, AmazonPackage } from '../amazon/amazon-order.ts'
import type { CommerceOrder, CommerceOrderItem, CommerceShipment } from '../commerce/commerce-order.ts'
import { amazonItemOf } from '../commerce/external-item-id.ts'
import { countShippedUnits } from '../order-import/count-shipped-units.ts'

export interface EarlierShipment {
  readonly lines: readonly { readonly commerceOrderItemId: number; readonly quantity: number }[]
  /** Null where Amazon gives no number to follow the package by. */
  readonly track: { readonly carrierCode: string; readonly title: string; readonly number: string } | null
  readonly comment: string
}

/** What every such comment begins with; staff read it too. */
const SHIPPED_EARLIER = 'Shipped before this order was imported'
const NO_PACKAGE = `${SHIPPED_EARLIER} (Amazon tells of no package).`

export function wasShippedEarlier({ comments = [] }: Pick<CommerceShipment, 'comments'>): boolean {
  return comments.some((comment) => comment.startsWith(SHIPPED_EARLIER))
}

/**
 * Those that Commerce does not have yet, in the order in which they are to be made.
 * @param given.order as it was imported: what Amazon ships later is not part of it
 */
export function planEarlierShipments(given: {
  readonly order: AmazonOrder
  readonly commerceOrder: CommerceOrder
  /** All that Commerce has of this order. */
  readonly shipments: readonly CommerceShipment[]
}): readonly EarlierShipment[] {
  const { order, commerceOrder, shipments } = given
  const made = new Set(shipments.flatMap(({ comments = [] }) => comments))
  const open = new Map(commerceOrder.items.map((item) => [item.itemId, openUnits(item)]))
  return sortIntoPackages(order).flatMap(({ parcel, units }) => {
    const comment =
      parcel === null ? NO_PACKAGE : `${SHIPPED_EARLIER} (Amazon package ${parcel.packageReferenceId}).`
    if (made.has(comment)) return []
    const lines = [...units].flatMap(([amazonOrderItemId, quantity]) =>
      takeLines(commerceOrder, open, { amazonOrderItemId, quantity }),
    )
    return lines.length === 0 ? [] : [{ lines, track: parcel === null ? null : trackOf(parcel), comment }]
  })
}

interface SortedUnits {
  /** Null: no package tells of them. */
  readonly parcel: AmazonPackage | null
  readonly units: ReadonlyMap<string, number>
}

/** Each unit that has left, in one package at most; never more of an item than has left. */
function sortIntoPackages(order: AmazonOrder): readonly SortedUnits[] {
  const left = new Map<string, number>(
    order.items.map((item) => [item.amazonOrderItemId, countShippedUnits(order, item)]),
  )
  const parcels = order.packages.filter(({ status }) => status?.toUpperCase() !== 'CANCELLED')
  const told = parcels
    .filter(({ items }) => items.length > 0)
    .map((parcel): SortedUnits => {
      const units = new Map<string, number>()
      for (const { amazonOrderItemId, quantity } of parcel.items) {
        const taken = Math.min(quantity, left.get(amazonOrderItemId) ?? 0)
        if (taken <= 0) continue
        left.set(amazonOrderItemId, (left.get(amazonOrderItemId) ?? 0) - taken)
        units.set(amazonOrderItemId, (units.get(amazonOrderItemId) ?? 0) + taken)
      }
      return { parcel, units }
    })
  const rest = new Map([...left].filter(([, quantity]) => quantity > 0))
  // One package that does not say what is in it can hold nothing but the rest; of several nobody knows which.
  const silent = parcels.filter(({ items }) => items.length === 0)
  const [holder = null] = silent.length === 1 ? silent : []
  return [...told, { parcel: holder, units: rest }].filter(({ units }) => units.size > 0)
}

/** The lines of the Commerce order that stand for these units, as far as they are still open; of a kit, each product. */
function takeLines(
  { items }: CommerceOrder,
  open: Map<number, number>,
  wanted: { readonly amazonOrderItemId: string; readonly quantity: number },
): EarlierShipment['lines'] {
  return items.flatMap((item) => {
    if (item.externalItemId === null) return []
    const { amazonOrderItemId, component } = amazonItemOf(item.externalItemId)
    if (amazonOrderItemId !== wanted.amazonOrderItemId) return []
    const left = open.get(item.itemId) ?? 0
    const quantity = Math.min(wanted.quantity * (component?.quantityEach ?? 1), left)
    if (quantity <= 0) return []
    open.set(item.itemId, left - quantity)
    return [{ commerceOrderItemId: item.itemId, quantity }]
  })
}

function openUnits(item: CommerceOrderItem): number {
  return item.quantityOrdered - item.quantityCanceled - Math.max(item.quantityShipped, item.quantityRefunded)
}

/** Commerce's own codes of carriers; any other is `custom` under its name. */
const COMMERCE_CARRIERS: ReadonlySet<string> = new Set(['ups', 'usps', 'fedex', 'dhl'])

function trackOf({ carrier, trackingNumber }: AmazonPackage): EarlierShipment['track'] {
  const number = trackingNumber?.trim() ?? ''
  if (number === '') return null
  const title = carrier?.trim() || 'Other'
  const code = title.toLowerCase()
  return { carrierCode: COMMERCE_CARRIERS.has(code) ? code : 'custom', title, number }
}

/**
 * Of items whose units had gone before the import: how many Amazon may still be told of.
 * @param told what Amazon was told of the order's packages, line by line
 */
export function unitsUntold(
  order: AmazonOrder,
  told: readonly { readonly amazonOrderItemId: string; readonly quantity: number }[],
): ReadonlyMap<string, number> {
  return new Map(
    order.items.flatMap((item): readonly (readonly [string, number])[] => {
      const gone = countShippedUnits(order, item)
      if (gone === 0) return []
      const toldOfItem = told
        .filter(({ amazonOrderItemId }) => amazonOrderItemId === item.amazonOrderItemId)
        .reduce((sum, { quantity }) => sum + quantity, 0)
      return [[item.amazonOrderItemId, item.quantityOrdered - gone - toldOfItem]]
    }),
  )
}
