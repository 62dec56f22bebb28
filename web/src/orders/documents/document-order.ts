/** What a form of a new document begins with: the order as its page shows it, and what of it is open. */
import type { Answer } from '../../api/call.ts'

export type DocumentOrder = Answer<'GET /commerce-orders/:commerceOrderId'>
export type OpenQuantities = Answer<'GET /commerce-orders/:commerceOrderId/open-quantities'>
export type OpenItem = OpenQuantities['items'][number]
