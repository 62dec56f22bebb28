import type { Answer } from '../../api/call.ts'

export type CommerceOrder = Answer<'GET /commerce-orders/:commerceOrderId'>
