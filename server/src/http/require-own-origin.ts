/**
 * A browser sends cookies along with what another site makes it ask; it says where the asking page came from, though.
 * https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
import type { FastifyRequest } from 'fastify'
import { ServiceProblem } from './service-problem.ts'

/**
 * @param publicUrl where people reach the admin: with TLS, it alone; without, whatever host they asked for
 * @param absent of signing in, which has no cookie yet: a program that states no origin is no browser
 */
export function requireOwnOrigin(
  request: FastifyRequest,
  publicUrl: string | undefined,
  absent: 'refused' | 'may-be-absent' = 'refused',
): void {
  const { origin, host = '' } = request.headers
  // Where TLS protects the admin, a page of the same host without TLS may be anybody's.
  const secure = publicUrl?.startsWith('https:') === true ? new URL(publicUrl).origin : null
  const expected = secure ?? `http://${host}`
  if (origin === undefined) {
    const fetchedBy = request.headers['sec-fetch-site']
    if (fetchedBy === 'same-origin' || (fetchedBy === undefined && absent === 'may-be-absent')) return
  } else if (secure === null ? hostOf(origin) === host : origin === secure) return
  throw new ServiceProblem('origin-foreign', { expected })
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
