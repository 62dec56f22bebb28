import type { z } from 'zod'
import type { Role } from './role.ts'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`; `:name` is a parameter. */
  readonly path: string
  readonly summary: string
  /** The least role that may use it; null: anybody, signed in or not. */
  readonly role: Role | null
  /** It takes a password: asked for often, its address has to wait. */
  readonly opensSession?: true
  /** Whoever may see buyers' data is shown some: the audit list notes it. */
  readonly showsBuyers?: true
  /** It changes nothing, whatever its method: what is asked stands in the body. */
  readonly keepsNothing?: true
  /** It concerns all stores: who is limited to some is refused. */
  readonly ofInstallation?: true
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly status: 200 | 201 | 202 | 204
  /** Absent: an answer without content. */
  readonly answer?: z.ZodType
  /** The media type of an answer that is sent piece by piece, in the place of JSON. */
  readonly streams?: string
  /** The data of each event of such a stream. */
  readonly event?: z.ZodType
}

/** What a route that `streams` gives: the pieces are taken as the reader takes them, and no longer than they do. */
export interface StreamedAnswer {
  readonly headers: Readonly<Record<string, string>>
  readonly pieces: AsyncIterable<string | Uint8Array>
  /** The order whose buyer it tells of, for the audit list; left out: several, or none of Amazon's. */
  readonly amazon?: { readonly storeId: string; readonly amazonOrderId: string } | undefined
}

export const apiPrefix = '/api/v1'
