/**
 * What Amazon says of an order now against what its Commerce order was made from. Commerce is never rewritten: the
 * differences are noted, each once, and staff decide. What an answer does not tell (a role that was lost, data that
 * Amazon withholds) is no difference: what it told last stands. None carries buyer data, as events keep them.
 */
import type { AmazonAddress, AmazonOrder } from '../amazon/amazon-order.ts'
import { canonicalStatus } from '../amazon/status.ts'
import { formatAmount } from '../money/money.ts'

/** What Commerce was given of an order, or would be given now. It holds the buyer's address. */
export interface OrderTerms {
  /** Whole, by whomever. */
  readonly isCanceled: boolean
  readonly lines: readonly LineTerms[]
  /** Null, here and below: not told. */
  readonly total: { readonly amount: string; readonly currency: string } | null
  readonly programs: readonly string[]
  /** As one text; the telephone is left out, as Amazon gives a number of its own that changes. */
  readonly address: string | null
  readonly serviceLevel: string | null
  readonly latestShipAt: string | null
}

interface LineTerms {
  readonly amazonOrderItemId: string
  readonly sku: string | null
  readonly quantity: number
  readonly cancellationRequested: boolean
}

interface LineNamed {
  readonly amazonOrderItemId: string
  readonly sku: string | null
}

export type ImportedDifference =
  | { readonly kind: 'canceled' }
  | ({
      readonly kind: 'quantity-lowered' | 'quantity-raised'
      readonly imported: number
      readonly now: number
    } & LineNamed)
  | ({ readonly kind: 'line-added' | 'line-removed'; readonly quantity: number } & LineNamed)
  | {
      readonly kind: 'total-restated'
      /** Decimal text with the currency. */
      readonly imported: string
      readonly now: string
    }
  | { readonly kind: 'program-added' | 'program-removed'; readonly program: string }
  | { readonly kind: 'address-changed' }
  | {
      readonly kind: 'service-level-changed' | 'ship-by-changed'
      readonly imported: string
      readonly now: string
    }
  | ({ readonly kind: 'cancellation-requested' } & LineNamed)

export function termsOf(order: AmazonOrder): OrderTerms {
  const total = order.proceeds?.grandTotal ?? null
  return {
    isCanceled: canonicalStatus(order.amazonStatus) === 'CANCELLED',
    lines: order.items.map((item) => ({
      amazonOrderItemId: item.amazonOrderItemId,
      sku: item.sellerSku,
      quantity: item.quantityOrdered,
      cancellationRequested: item.cancellationRequest !== null,
    })),
    total: total === null ? null : { amount: formatAmount(total), currency: total.currency },
    programs: order.programs.toSorted(),
    address: order.recipient === null ? null : addressText(order.recipient),
    serviceLevel: order.serviceLevel,
    latestShipAt: order.latestShipAt,
  }
}

/** Null where Amazon withholds who lives there: a town is no address to compare. */
function addressText(address: AmazonAddress): string | null {
  const { name, companyName, lines, city, districtOrCounty, stateOrRegion, municipality } = address
  if (lines.length === 0) return null
  const place = [city, districtOrCounty, stateOrRegion, municipality, address.postalCode, address.countryCode]
  return [name, companyName, ...place, ...lines]
    .map((part) => (part ?? '').replace(/\s+/g, ' ').trim())
    .join('\n')
}

export interface ImportedChange {
  /** What differs from what was imported, and did not, or differed otherwise, when Amazon was last heard. */
  readonly differences: readonly ImportedDifference[]
  /** What differed and is as it was imported again. */
  readonly undone: readonly ImportedDifference[]
  /** To compare the next answer with; null: nothing has changed since Amazon was last heard. */
  readonly heard: OrderTerms | null
}

/** @param heard what Amazon last said of the order; as imported, when nothing was heard since */
export function compareWithImported(
  imported: OrderTerms,
  heard: OrderTerms,
  order: AmazonOrder,
): ImportedChange {
  const now = completeTerms(termsOf(order), heard)
  const changed = new Set(differencesOf(heard, now).map(subjectOf))
  const differences = differencesOf(imported, now)
  const differing = new Set(differences.map(subjectOf))
  const undone = differencesOf(imported, heard).filter((before) => !differing.has(subjectOf(before)))
  return {
    differences: differences.filter((difference) => changed.has(subjectOf(difference))),
    // Of a canceled order nothing but that is said, which takes nothing back.
    undone: now.isCanceled ? [] : undone,
    heard: changed.size === 0 ? null : now,
  }
}

/** What was not told this time is as it was told last. A request to cancel stands once it was made. */
function completeTerms(told: OrderTerms, heard: OrderTerms): OrderTerms {
  return {
    isCanceled: told.isCanceled,
    lines: told.lines.map((line) => {
      const before = findLine(heard, line.amazonOrderItemId)
      return {
        ...line,
        sku: line.sku ?? before?.sku ?? null,
        cancellationRequested: line.cancellationRequested || before?.cancellationRequested === true,
      }
    }),
    total: told.total ?? heard.total,
    programs: told.programs,
    address: told.address ?? heard.address,
    serviceLevel: told.serviceLevel ?? heard.serviceLevel,
    latestShipAt: told.latestShipAt ?? heard.latestShipAt,
  }
}

function findLine({ lines }: OrderTerms, amazonOrderItemId: string): LineTerms | undefined {
  return lines.find((line) => line.amazonOrderItemId === amazonOrderItemId)
}

/** Of an order that is canceled whole that alone is said: its lines and its total follow from it. */
function differencesOf(before: OrderTerms, after: OrderTerms): readonly ImportedDifference[] {
  return [
    ...(after.isCanceled
      ? canceled(before)
      : [...lineDifferences(before, after), ...totalDifference(before, after)]),
    ...programDifferences(before, after),
    ...(isRestated(before.address, after.address) ? [{ kind: 'address-changed' } as const] : []),
    ...textDifference('service-level-changed', before.serviceLevel, after.serviceLevel),
    ...textDifference('ship-by-changed', before.latestShipAt, after.latestShipAt),
    ...requests(before, after),
  ]
}

function canceled({ isCanceled }: OrderTerms): readonly ImportedDifference[] {
  return isCanceled ? [] : [{ kind: 'canceled' }]
}

/** Amazon lowers the ordered quantity as units are canceled; a line without units is as good as none. */
function lineDifferences(before: OrderTerms, after: OrderTerms): readonly ImportedDifference[] {
  const changed = after.lines.flatMap(
    ({ amazonOrderItemId, sku, quantity: now }): readonly ImportedDifference[] => {
      const imported = findLine(before, amazonOrderItemId)?.quantity ?? 0
      if (now === imported) return []
      if (imported === 0) return [{ kind: 'line-added', amazonOrderItemId, sku, quantity: now }]
      const kind = now < imported ? 'quantity-lowered' : 'quantity-raised'
      return [{ kind, amazonOrderItemId, sku, imported, now }]
    },
  )
  const removed = before.lines
    .filter(
      ({ amazonOrderItemId, quantity }) => quantity > 0 && findLine(after, amazonOrderItemId) === undefined,
    )
    .map(({ amazonOrderItemId, sku, quantity }) => ({
      kind: 'line-removed' as const,
      amazonOrderItemId,
      sku,
      quantity,
    }))
  return [...changed, ...removed]
}

function totalDifference(
  { total: imported }: OrderTerms,
  { total: now }: OrderTerms,
): readonly ImportedDifference[] {
  if (imported === null || now === null) return []
  const [before, after] = [imported, now].map(({ amount, currency }) => `${amount} ${currency}`)
  return textDifference('total-restated', before ?? null, after ?? null)
}

function programDifferences(before: OrderTerms, after: OrderTerms): readonly ImportedDifference[] {
  const added = after.programs.filter((program) => !before.programs.includes(program))
  const removed = before.programs.filter((program) => !after.programs.includes(program))
  return [
    ...added.map((program) => ({ kind: 'program-added' as const, program })),
    ...removed.map((program) => ({ kind: 'program-removed' as const, program })),
  ]
}

function isRestated(before: string | null, after: string | null): boolean {
  return before !== null && after !== null && before !== after
}

function textDifference(
  kind: 'total-restated' | 'service-level-changed' | 'ship-by-changed',
  imported: string | null,
  now: string | null,
): readonly ImportedDifference[] {
  return imported === null || now === null || imported === now ? [] : [{ kind, imported, now }]
}

function requests(before: OrderTerms, after: OrderTerms): readonly ImportedDifference[] {
  return after.lines
    .filter(
      ({ amazonOrderItemId, cancellationRequested }) =>
        cancellationRequested && findLine(before, amazonOrderItemId)?.cancellationRequested !== true,
    )
    .map(({ amazonOrderItemId, sku }) => ({ kind: 'cancellation-requested', amazonOrderItemId, sku }))
}

/** What a difference is about: two of one subject say that it changed twice. */
function subjectOf(difference: ImportedDifference): string {
  switch (difference.kind) {
    case 'quantity-lowered':
    case 'quantity-raised':
    case 'line-added':
    case 'line-removed':
      return `line ${difference.amazonOrderItemId}`
    case 'cancellation-requested':
      return `request ${difference.amazonOrderItemId}`
    case 'program-added':
    case 'program-removed':
      return `program ${difference.program}`
    case 'canceled':
    case 'total-restated':
    case 'address-changed':
    case 'service-level-changed':
    case 'ship-by-changed':
      return difference.kind
  }
}
