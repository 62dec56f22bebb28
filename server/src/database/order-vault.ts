/**
 * Seals and opens what Amazon tells us of an order. The last answer is kept whole, as the import reads it again; the
 * buyer's name is kept apart, so that lists open no more than they show; words of the name are found by blind index.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import type { OrderTerms } from '@orderferry/domain/lifecycle/compare-with-imported'
import { blindIndex, open, type SecretKey, seal } from '../platform/secret-box.ts'
import type { OrderKey } from './order-key.ts'

export interface SealedOrder {
  readonly sealedAnswer: Buffer
  readonly sealedBuyer: Buffer | null
  readonly buyerWords: readonly Buffer[]
}

/** What lists and details show of a buyer. */
export interface SealedBuyer {
  readonly name: string | null
}

/** What a Commerce order was made from. */
export interface ImportedAnswer {
  /** Amazon's answer that the import read. */
  readonly answer: unknown
  /** What Amazon has last said of its terms; null as long as that is the answer above. */
  readonly heard: OrderTerms | null
}

const PREFIX_MIN = 3
const PREFIX_MAX = 12
const WORDS_MAX = 12

export function sealOrder(
  key: SecretKey,
  order: { readonly key: OrderKey; readonly answer: unknown; readonly read: AmazonOrder | null },
): SealedOrder {
  const buyer = order.read === null ? null : buyerOf(order.read)
  return {
    sealedAnswer: seal(key, JSON.stringify(order.answer), placeOf('answer', order.key)),
    sealedBuyer: buyer === null ? null : seal(key, JSON.stringify(buyer), placeOf('buyer', order.key)),
    buyerWords: buyer?.name ? searchWords(buyer.name).map((word) => blindIndex(key, word)) : [],
  }
}

export function openAnswer(key: SecretKey, order: OrderKey, sealed: Uint8Array): unknown {
  return JSON.parse(open([key], sealed, placeOf('answer', order)))
}

export function openBuyer(key: SecretKey, order: OrderKey, sealed: Uint8Array): SealedBuyer {
  return JSON.parse(open([key], sealed, placeOf('buyer', order))) as SealedBuyer
}

export function sealImported(key: SecretKey, order: OrderKey, imported: ImportedAnswer): Buffer {
  return seal(key, JSON.stringify(imported), placeOf('imported', order))
}

export function openImported(key: SecretKey, order: OrderKey, sealed: Uint8Array): ImportedAnswer {
  return JSON.parse(open([key], sealed, placeOf('imported', order))) as ImportedAnswer
}

/** The forms under which a name is found: its words, and their beginnings of three letters or more. */
function searchWords(name: string): readonly string[] {
  const words = wordsOf(name).slice(0, WORDS_MAX)
  const forms = words.flatMap((word) => {
    const letters = [...word]
    const lengths = Array.from({ length: Math.min(letters.length, PREFIX_MAX) }, (_, index) => index + 1)
    return [
      word,
      ...lengths.filter((length) => length >= PREFIX_MIN).map((length) => letters.slice(0, length).join('')),
    ]
  })
  return [...new Set(forms)]
}

/** The words that a person typed, in the form they are indexed in. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function buyerOf(order: AmazonOrder): SealedBuyer | null {
  const name = order.buyer?.name ?? order.recipient?.name ?? null
  return name === null ? null : { name }
}

function placeOf(column: 'answer' | 'buyer' | 'imported', { storeId, amazonOrderId }: OrderKey): string {
  return `sealed_order_data.${column}/${storeId}/${amazonOrderId}`
}
