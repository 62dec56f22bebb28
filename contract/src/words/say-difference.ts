/** What Amazon changed after the import, in words; a kind of a newer version is shown as it is. */
import { readableWords } from '@orderferry/domain/amazon/readable-words'
import type { ImportedDifference } from '@orderferry/domain/lifecycle/compare-with-imported'
import { isWordKey, type Language, say, sayMoment, type WordParameters } from './words.ts'

export function sayDifference(language: Language, difference: ImportedDifference): string {
  const key = `difference.${difference.kind}`
  return isWordKey(key) ? say(language, key, parametersOf(language, difference)) : String(difference.kind)
}

function parametersOf(language: Language, difference: ImportedDifference): WordParameters {
  switch (difference.kind) {
    case 'canceled':
    case 'address-changed':
      return {}
    case 'quantity-lowered':
    case 'quantity-raised':
      return { line: lineOf(difference), imported: difference.imported, now: difference.now }
    case 'line-added':
    case 'line-removed':
      return { line: lineOf(difference), quantity: difference.quantity }
    case 'cancellation-requested':
      return { line: lineOf(difference) }
    case 'program-added':
    case 'program-removed':
      return { program: readableWords(difference.program) }
    case 'total-restated':
      return { imported: difference.imported, now: difference.now }
    case 'service-level-changed':
      return { imported: readableWords(difference.imported), now: readableWords(difference.now) }
    case 'ship-by-changed':
      return {
        imported: sayMoment(language, new Date(difference.imported)),
        now: sayMoment(language, new Date(difference.now)),
      }
  }
}

function lineOf({
  sku,
  amazonOrderItemId,
}: {
  readonly sku: string | null
  readonly amazonOrderItemId: string
}) {
  return sku ?? amazonOrderItemId
}

/** Which field of the order a difference is about. */
export function fieldOf(difference: ImportedDifference): string {
  switch (difference.kind) {
    case 'canceled':
    case 'cancellation-requested':
      return 'cancellation'
    case 'quantity-lowered':
    case 'quantity-raised':
    case 'line-added':
    case 'line-removed':
      return 'quantities'
    case 'total-restated':
      return 'total'
    case 'program-added':
    case 'program-removed':
      return 'programs'
    case 'address-changed':
      return 'address'
    case 'service-level-changed':
      return 'service-level'
    case 'ship-by-changed':
      return 'latestShipAt'
  }
}
