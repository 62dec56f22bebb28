import type { Answer } from '../../api/call.ts'

/** A store as its card shows it. */
export type Card = Answer<'GET /amazon-store-cards'>['items'][number]
