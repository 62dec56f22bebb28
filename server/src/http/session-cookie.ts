/** The cookie of a session: scripts cannot read it, and other sites' requests do not carry it along. */
import { sessionHours } from '../users/let-in.ts'

export interface SessionCookie {
  /** Of a request's Cookie header; null: none came. */
  readonly read: (header: string | undefined) => string | null
  /** The value of Set-Cookie; null: the browser forgets it. */
  readonly print: (session: string | null) => string
}

const HOUR_S = 3600

/** @param publicUrl where people reach the admin; with TLS, the cookie is sent with TLS only, and to this host alone */
export function sessionCookie(publicUrl: string | undefined): SessionCookie {
  const isSecure = publicUrl?.startsWith('https:') === true
  const name = isSecure ? '__Host-orderferry_session' : 'orderferry_session'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return {
    read: (header = '') => {
      const pairs = header.split(';').map((pair) => pair.trim().split('='))
      return pairs.find(([key]) => key === name)?.[1] ?? null
    },
    print: (session) =>
      `${name}=${session ?? ''}; Max-Age=${session === null ? 0 : sessionHours * HOUR_S}; ${attributes}`,
  }
}
