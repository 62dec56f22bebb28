/** The notes, blockers and reasons of orders in words. What an older or newer version stored is shown as it is. */
import { displayAmazonStatus } from '@orderferry/domain/amazon/status'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { AmountByKind, Blocker } from '@orderferry/domain/order-import/blocker'
import { sayRoles } from './say-data-sets.ts'
import { fieldOf, sayDifference } from './say-difference.ts'
import { isWordKey, type Language, say, sayList, type WordParameters } from './words.ts'

interface Coded {
  readonly code: string
}

/** A history entry, or the note of an order, which is its latest. */
export function sayEvent(language: Language, stored: Coded): string {
  const key = `event.${stored.code}`
  if (!isWordKey(key)) return stored.code
  return say(language, key, eventParameters(language, stored as OrderEvent))
}

function eventParameters(language: Language, event: OrderEvent): WordParameters {
  switch (event.code) {
    case 'status-changed':
      return { from: sayAmazonStatus(language, event.from), to: sayAmazonStatus(language, event.to) }
    case 'amazon-order-changed':
    case 'address-adjusted':
    case 'address-corrected':
    case 'address-changed-beside-correction':
      return { fields: sayFields(language, event.fields) }
    case 'amazon-answer-unreadable':
      return { problems: sayProblems(event.problems) }
    case 'changed-after-import':
      return {
        differences: sayAll(
          event.differences.map((difference) => sayDifference(language, difference)),
          language,
        ),
      }
    case 'again-as-imported':
      return { fields: sayFields(language, [...new Set(event.differences.map(fieldOf))]) }
    case 'import-waits':
    case 'import-not-required':
      return { because: sayReason(language, event.because) }
    case 'customer-guest':
      return { because: sayGuestReason(language, event) }
    case 'import-blocked':
      return {
        blockers: sayAll(
          event.by.map((blocker) => sayBlocker(language, blocker)),
          language,
        ),
      }
    default:
      return event as unknown as WordParameters
  }
}

function sayGuestReason(
  language: Language,
  { because, message }: { readonly because: string; readonly message: string | null },
): string {
  const key = `guest.${because}`
  return isWordKey(key) ? say(language, key, { message }) : because
}

/** Sentences one after the other; Chinese puts no space between them. */
function sayAll(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'zh-Hant' ? '' : ' ')
}

export function sayBlocker(language: Language, blocker: Coded): string {
  const key = `blocker.${blocker.code}`
  return isWordKey(key) ? say(language, key, blockerParameters(language, blocker as Blocker)) : blocker.code
}

export function sayRemedy(language: Language, blocker: Coded): string {
  const key = `remedy.${blocker.code}`
  return isWordKey(key) ? say(language, key, blockerParameters(language, blocker as Blocker)) : blocker.code
}

function blockerParameters(language: Language, blocker: Blocker): WordParameters {
  switch (blocker.code) {
    case 'address-not-importable':
      return {
        missing: sayFields(language, blocker.missing),
        region: blocker.unknownRegion?.given ?? null,
        country: blocker.unknownRegion?.countryCode ?? null,
        closest: sayList(language, blocker.unknownRegion?.closest ?? []) || null,
      }
    case 'totals-do-not-reconcile':
      return {
        ...blocker,
        // Earlier versions stored neither cause nor difference.
        ...('difference' in blocker ? {} : { difference: '?' }),
        cause: sayIfKnown(language, `totals.${blocker.because}`) ?? '',
        parts: blocker.parts
          .map((part) => sayAmount(language, part))
          .join(language === 'zh-Hant' ? '；' : ', '),
      }
    case 'amazon-data-unreadable':
      return { problems: sayProblems(blocker.problems) }
    case 'prices-missing':
      return { roles: sayRoles(language, ['PROCEEDS']) }
    default:
      return blocker as unknown as WordParameters
  }
}

function sayAmount(language: Language, part: AmountByKind): string {
  const { kind, amount, counted, orderAmount } = part
  const told = sayIfKnown(language, `amount.${counted}`, { kind, amount }) ?? `${kind} ${amount}`
  return orderAmount === undefined ? told : say(language, 'amount.order-differs', { told, orderAmount })
}

function sayIfKnown(language: Language, key: string, parameters: WordParameters = {}): string | null {
  return isWordKey(key) ? say(language, key, parameters) : null
}

/** Why an order waits, or is not imported. */
export function sayReason(language: Language, because: string | null): string {
  const key = [`wait.${because}`, `not-required.${because}`].find(isWordKey)
  return key === undefined ? String(because ?? '') : say(language, key)
}

export function sayDisplayStatus(language: Language, status: string): string {
  const key = `status.${status.toLowerCase().replaceAll(' ', '-')}`
  return isWordKey(key) ? say(language, key) : status
}

export function sayAmazonStatus(language: Language, amazonStatus: string | null): string {
  return sayDisplayStatus(language, displayAmazonStatus(amazonStatus))
}

const fieldKeys: Readonly<Record<string, string>> = {
  latestShipAt: 'field.latest-ship',
  postalCode: 'field.postcode',
  countryCode: 'field.country',
}

function sayFields(language: Language, fields: readonly string[]): string {
  const words = fields.map((field) => {
    const key = fieldKeys[field] ?? `field.${field.toLowerCase().replaceAll(' ', '-')}`
    return isWordKey(key) ? say(language, key) : field
  })
  return sayList(language, words)
}

function sayProblems(problems: readonly { readonly path: string; readonly problem: string }[]): string {
  return problems.map(({ path, problem }) => `${path} ${problem}`).join('; ')
}
