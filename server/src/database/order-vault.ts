/**
 * Seals and opens what Amazon tells us of an order. The last answer is kept whole, as the import reads it again; the
 * buyer's name is kept apart, so that lists open no more than they show; words of the name, and the tracking numbers of
 * packages that Amazon sent, are found by blind index.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { type AmazonOrderReading, readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import type { OrderTerms } from '@orderferry/domain/lifecycle/compare-with-imported'
import {
  type AddressCorrection,
  applyAddressCorrection,
} from '@orderferry/domain/order-import/address/correct-address'
import type { Selectable } from 'kysely'
import { blindIndex, open, type SecretKey, seal, sealedUnder } from '../platform/secret-box.ts'
import type { AccountKey } from './account-keys.ts'
import type { OrderKey } from './order-key.ts'
import type { Schema } from './schema.ts'

type SealedOrderRow = Selectable<Schema['sealed_order_data']>

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
  { current: key }: AccountKey,
  order: { readonly key: OrderKey; readonly answer: unknown; readonly read: AmazonOrder | null },
): SealedOrder {
  const buyer = order.read === null ? null : buyerOf(order.read)
  return {
    sealedAnswer: seal(key, JSON.stringify(order.answer), placeOf('answer', order.key)),
    sealedBuyer: buyer === null ? null : seal(key, JSON.stringify(buyer), placeOf('buyer', order.key)),
    buyerWords: indexesOfOrder(key, buyer, order.read),
  }
}

function indexesOfOrder(
  key: SecretKey,
  buyer: SealedBuyer | null,
  read: AmazonOrder | null,
): readonly Buffer[] {
  const tracking = (read?.packages ?? []).flatMap(({ trackingNumber }) =>
    trackingNumber === null ? [] : [trackingWord(trackingNumber)],
  )
  return [...indexBuyer(key, buyer), ...[...new Set(tracking)].map((word) => blindIndex(key, word))]
}

/** A tracking number in the form in which it is indexed, which no word of a name has. */
export function trackingWord(trackingNumber: string): string {
  return `tracking:${trackingNumber.replaceAll(/\s/g, '').toUpperCase()}`
}

function indexBuyer(key: SecretKey, buyer: SealedBuyer | null): readonly Buffer[] {
  return buyer?.name ? searchWords(buyer.name).map((word) => blindIndex(key, word)) : []
}

export function openAnswer({ all }: AccountKey, order: OrderKey, sealed: Uint8Array): unknown {
  return JSON.parse(open(all, sealed, placeOf('answer', order)))
}

export function openBuyer({ all }: AccountKey, order: OrderKey, sealed: Uint8Array): SealedBuyer {
  return JSON.parse(open(all, sealed, placeOf('buyer', order))) as SealedBuyer
}

export function sealImported(key: AccountKey, order: OrderKey, imported: ImportedAnswer): Buffer {
  return seal(key.current, JSON.stringify(imported), placeOf('imported', order))
}

export function openImported({ all }: AccountKey, order: OrderKey, sealed: Uint8Array): ImportedAnswer {
  return JSON.parse(open(all, sealed, placeOf('imported', order))) as ImportedAnswer
}

/** Staff's correction of an order's shipping address. */
export interface KeptCorrection {
  readonly correction: AddressCorrection
  /** Who made it. */
  readonly actor: string
  /** ISO 8601. */
  readonly madeAt: string
}

export function sealCorrection(key: AccountKey, order: OrderKey, kept: KeptCorrection): Buffer {
  return seal(key.current, JSON.stringify(kept), placeOf('correction', order))
}

export function openCorrection({ all }: AccountKey, order: OrderKey, sealed: Uint8Array): KeptCorrection {
  return JSON.parse(open(all, sealed, placeOf('correction', order))) as KeptCorrection
}

/** The order as it is to be imported: Amazon's last answer, with staff's address where they corrected it. */
export function openOrder(
  key: AccountKey,
  order: OrderKey,
  sealed: Pick<SealedOrderRow, 'sealed_answer' | 'sealed_correction'>,
): AmazonOrderReading {
  const reading = readAmazonOrder(openAnswer(key, order, sealed.sealed_answer))
  if (reading.kind !== 'read' || sealed.sealed_correction === null) return reading
  const { correction } = openCorrection(key, order, sealed.sealed_correction)
  return { ...reading, order: applyAddressCorrection(reading.order, correction) }
}

/** The forms under which a word is indexed now: one, and another while the account's key is changed. */
export function indexesOf({ all }: AccountKey, word: string): readonly Buffer[] {
  return all.map((key) => blindIndex(key, word))
}

export type SealedAgain = SealedColumns & { readonly buyerWords: readonly Buffer[] }

type SealedColumns = Pick<
  SealedOrderRow,
  'sealed_answer' | 'sealed_buyer' | 'sealed_imported' | 'sealed_correction'
>

/** What is sealed of an order, under the account's current key; null when all of it lies under that already. */
export function sealAgain(key: AccountKey, order: OrderKey, sealed: SealedColumns): SealedAgain | null {
  const { sealed_answer: answer, sealed_buyer: buyer } = sealed
  const { sealed_imported: imported, sealed_correction: correction } = sealed
  const columns = [answer, buyer, imported, correction]
  if (columns.every((value) => value === null || sealedUnder(value) === key.current.id)) return null
  const again = (column: SealedColumn, value: Buffer) =>
    seal(key.current, open(key.all, value, placeOf(column, order)), placeOf(column, order))
  return {
    sealed_answer: again('answer', answer),
    sealed_buyer: buyer === null ? null : again('buyer', buyer),
    sealed_imported: imported === null ? null : again('imported', imported),
    sealed_correction: correction === null ? null : again('correction', correction),
    buyerWords: indexesOfOrder(
      key.current,
      buyer === null ? null : openBuyer(key, order, buyer),
      readOrNull(openAnswer(key, order, answer)),
    ),
  }
}

function readOrNull(answer: unknown): AmazonOrder | null {
  const reading = readAmazonOrder(answer)
  return reading.kind === 'read' ? reading.order : null
}

/** The forms under which a name is found: its words, and their beginnings of three letters or more. */
export function searchWords(name: string): readonly string[] {
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

type SealedColumn = 'answer' | 'buyer' | 'imported' | 'correction'

function placeOf(column: SealedColumn, { storeId, amazonOrderId }: OrderKey): string {
  return `sealed_order_data.${column}/${storeId}/${amazonOrderId}`
}
