/**
 * What Amazon is told of a Commerce shipment. The package's reference is Amazon's key: the same one again corrects the
 * package, another one makes a second; so it is made of the shipment's id and the track's place, and stays the same
 * however often it is sent. Commerce does not say which units travel under which of several tracking numbers: the
 * first carries all, the others are noted. Of a kit, whose products Amazon does not know, the first product stands for
 * the whole: it counts as shipped with that product, so that no kit is told twice, whichever way it is packed.
 * https://developer-docs.amazon.com/sp-api/docs/confirm-the-shipment-status
 */
import type { CommerceOrder, CommerceShipment, CommerceTrack } from '../commerce/commerce-order.ts'
import { amazonItemOf } from '../commerce/external-item-id.ts'
import { type CarrierMap, toAmazonCarrier } from './carriers.ts'

export type ConfirmationPlan =
  | {
      readonly kind: 'confirm'
      readonly packages: readonly PackageConfirmation[]
      readonly notes: readonly ConfirmationNote[]
    }
  | { readonly kind: 'wait'; readonly because: 'no-tracking-number' }
  | {
      readonly kind: 'skip'
      readonly because: 'not-an-amazon-order' | 'no-amazon-lines' | 'no-whole-units' | 'shipped-before-import'
    }

export interface PackageConfirmation {
  /** A positive number as text: Amazon refuses JSON numbers here. */
  readonly packageReferenceId: string
  readonly carrierCode: string
  readonly carrierName?: string
  readonly trackingNumber: string
  /** ISO 8601, UTC. */
  readonly shippedAt: string
  readonly lines: readonly { readonly amazonOrderItemId: string; readonly quantity: number }[]
}

export type ConfirmationNote =
  | { readonly code: 'track-not-sent'; readonly trackingNumber: string }
  | { readonly code: 'line-not-from-amazon'; readonly commerceOrderItemId: number }
  | { readonly code: 'told-with-the-kit'; readonly commerceOrderItemId: number }
  | {
      readonly code: 'shipped-before-import'
      readonly amazonOrderItemId: string
      readonly quantity: number
    }
  | {
      readonly code: 'part-of-a-unit-not-sent'
      readonly amazonOrderItemId: string
      readonly quantity: number
    }

/** Room for the tracks of one shipment in the package's reference. */
const TRACKS_PER_SHIPMENT = 100

/** @param input.untold L-10: of items whose units had gone before the import, what Amazon may still be told of */
export function planConfirmation(input: {
  readonly shipment: CommerceShipment
  readonly order: CommerceOrder
  readonly carriers: CarrierMap
  readonly untold: ReadonlyMap<string, number>
}): ConfirmationPlan {
  const { shipment, order, carriers, untold } = input
  if (order.externalId === null) return { kind: 'skip', because: 'not-an-amazon-order' }
  const sent = toAmazonLines(shipment, order)
  if (sent.amazonLines === 0) return { kind: 'skip', because: 'no-amazon-lines' }
  if (sent.lines.length === 0) return { kind: 'skip', because: 'no-whole-units' }
  const { lines, known } = leaveOutKnown(sent.lines, untold)
  if (lines.length === 0) return { kind: 'skip', because: 'shipped-before-import' }
  const [first, ...others] = inOrderAdded(shipment.tracks)
  if (first === undefined) return { kind: 'wait', because: 'no-tracking-number' }
  return {
    kind: 'confirm',
    packages: [
      {
        packageReferenceId: String(shipment.id * TRACKS_PER_SHIPMENT + 1),
        ...toAmazonCarrier(first, carriers),
        trackingNumber: first.number.trim(),
        shippedAt: toIsoTime(shipment.createdAt),
        lines,
      },
    ],
    notes: [
      ...sent.notes,
      ...known,
      ...others.map(({ number }) => ({ code: 'track-not-sent' as const, trackingNumber: number.trim() })),
    ],
  }
}

/** The tracks that have a number, the oldest first: one that is added later must not take the first one's reference. */
function inOrderAdded(tracks: readonly CommerceTrack[]): readonly CommerceTrack[] {
  return tracks.filter((track) => track.number.trim() !== '').toSorted((a, b) => a.id - b.id)
}

function toAmazonLines(shipment: CommerceShipment, order: CommerceOrder) {
  const notes: ConfirmationNote[] = []
  const quantities = new Map<string, number>()
  for (const { commerceOrderItemId, quantity } of shipment.lines) {
    const item = order.items.find(({ itemId }) => itemId === commerceOrderItemId)
    const externalId = item?.externalItemId ?? null
    if (externalId === null) {
      notes.push({ code: 'line-not-from-amazon', commerceOrderItemId })
      continue
    }
    const { amazonOrderItemId, component } = amazonItemOf(externalId)
    const told = quantities.get(amazonOrderItemId) ?? 0
    const isToldWithTheKit = component !== null && component.number > 1
    if (isToldWithTheKit) notes.push({ code: 'told-with-the-kit', commerceOrderItemId })
    const units = isToldWithTheKit ? 0 : quantity / (component?.quantityEach ?? 1)
    quantities.set(amazonOrderItemId, told + units)
  }
  const lines = [...quantities].flatMap(([amazonOrderItemId, quantity]) => {
    // Commerce ships parts of a unit where a product allows it; Amazon counts whole ones.
    const whole = Number.isFinite(quantity) ? Math.max(Math.floor(quantity), 0) : 0
    if (whole !== quantity) notes.push({ code: 'part-of-a-unit-not-sent', amazonOrderItemId, quantity })
    return whole === 0 ? [] : [{ amazonOrderItemId, quantity: whole }]
  })
  return { lines, notes, amazonLines: quantities.size }
}

/** Commerce cannot say which of an item's units had gone before: the last ones to be shipped there are taken for them. */
function leaveOutKnown(
  sent: PackageConfirmation['lines'],
  untold: ReadonlyMap<string, number>,
): { readonly lines: PackageConfirmation['lines']; readonly known: readonly ConfirmationNote[] } {
  const split = sent.map(({ amazonOrderItemId, quantity }) => {
    const told = Math.min(quantity, Math.max(untold.get(amazonOrderItemId) ?? quantity, 0))
    return { amazonOrderItemId, told, known: quantity - told }
  })
  return {
    lines: split.flatMap(({ amazonOrderItemId, told }) =>
      told === 0 ? [] : [{ amazonOrderItemId, quantity: told }],
    ),
    known: split.flatMap(({ amazonOrderItemId, known }) =>
      known === 0 ? [] : [{ code: 'shipped-before-import', amazonOrderItemId, quantity: known }],
    ),
  }
}

/** Commerce writes `2026-10-01 08:15:30`, in UTC; Amazon wants `2026-10-01T08:15:30Z`. */
function toIsoTime(commerceTime: string): string {
  const time = commerceTime.trim().replace(' ', 'T')
  return /(Z|[+-]\d{2}:?\d{2})$/i.test(time) ? time : `${time}Z`
}
