/** One list of all that happened to a Commerce order, the newest first (product.md 7.9). */
import type { CommerceOrderJson } from '@orderferry/contract/commerce-orders'
import { sayEvent } from '@orderferry/contract/words/say-order'
import { type Language, say } from '@orderferry/contract/words/words'
import type { OrderCommandKind } from '@orderferry/domain/commerce/order-command'
import type { ViewedCommerceOrder } from '../orders/view-commerce-order.ts'
import { toInstant } from './commerce-instant.ts'
import type { Reader } from './present-order.ts'

type Entry = CommerceOrderJson['history'][number]
type Document = ViewedCommerceOrder['invoices'][number]

export function presentHistory(viewed: ViewedCommerceOrder, reader: Reader): readonly Entry[] {
  const { language } = reader
  const entries = [
    ...viewed.order.status_histories.map((one) =>
      written(one, {
        title: viewed.labelOf(one.status) ?? one.status ?? say(language, 'history.comment'),
        seesBuyers: reader.seesBuyers,
      }),
    ),
    ...viewed.invoices.flatMap((one) => ofDocument('invoice', one, reader)),
    ...viewed.shipments.flatMap((one) => ofDocument('shipment', one, reader)),
    ...viewed.creditMemos.flatMap((one) => ofDocument('credit-memo', one, reader)),
    ...viewed.events.map(
      (event): Entry => ({
        ...nothingWritten,
        kind: event.actor === 'system' ? 'channel' : 'staff',
        title: sayEvent(language, { ...event.parameters, code: event.code }),
        createdAt: event.happened_at.toISOString(),
        by: event.actor === 'system' ? null : event.actor,
      }),
    ),
    ...viewed.commands.map(
      (one): Entry => ({
        ...nothingWritten,
        kind: 'staff',
        title: sayCommand(language, one.kind),
        createdAt: (one.settled_at ?? one.begun_at).toISOString(),
        by: one.actor,
      }),
    ),
  ]
  return entries.toSorted((one, other) => (other.createdAt ?? '').localeCompare(one.createdAt ?? ''))
}

const nothingWritten = { text: null, by: null, customerNotified: null } as const

function ofDocument(
  kind: 'invoice' | 'shipment' | 'credit-memo',
  document: Document,
  { language, seesBuyers }: Reader,
): readonly Entry[] {
  const number = document.increment_id
  return [
    {
      ...nothingWritten,
      kind: 'document',
      title: say(language, `history.${kind}`, { number }),
      createdAt: toInstant(document.created_at),
    },
    ...document.comments.map((one) =>
      written(one, { title: say(language, `history.${kind}.comment`, { number }), seesBuyers }),
    ),
    ...document.tracks.map(
      ({ track_number, title, created_at }): Entry => ({
        ...nothingWritten,
        kind: 'tracking',
        title: say(language, 'history.tracking', {
          trackingNumber: track_number ?? '',
          carrier: title ?? '',
        }),
        createdAt: created_at === null ? toInstant(document.created_at) : toInstant(created_at),
      }),
    ),
  ]
}

function written(
  one: Pick<Document['comments'][number], 'comment' | 'created_at' | 'is_customer_notified'>,
  { title, seesBuyers }: { readonly title: string; readonly seesBuyers: boolean },
): Entry {
  return {
    kind: 'comment',
    title,
    text: seesBuyers ? one.comment : null,
    createdAt: one.created_at === null ? null : toInstant(one.created_at),
    by: null,
    customerNotified: one.is_customer_notified,
  }
}

function sayCommand(language: Language, kind: string): string {
  return say(language, `history.command`, { what: say(language, `command.${kind as OrderCommandKind}`) })
}
