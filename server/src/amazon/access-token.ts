/**
 * Login with Amazon: the seller's long-lived refresh token is exchanged for an access token of one hour. The access
 * token is kept until a minute before it ends; callers who need one at the same moment share one exchange.
 * https://developer-docs.amazon.com/sp-api/docs/connecting-to-the-selling-partner-api
 */
import type { Clock } from '../platform/clock.ts'
import { singleFlight } from '../platform/single-flight.ts'
import { requestToken } from './token-request.ts'
import { lwaTokenSchema } from './wire/lwa-token.ts'

export interface AmazonCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
}

export interface AccessTokens {
  readonly current: () => Promise<string>
  /** Amazon did not accept this token: the next caller gets another one. */
  readonly discard: (token: string) => void
}

export interface AccessTokenSource {
  readonly lwaUrl: string
  readonly credentials: AmazonCredentials
  readonly deadlineMs: number
  readonly userAgent: string
  readonly clock: Clock
}

const renewedBeforeEndMs = 60_000

export function accessTokens(source: AccessTokenSource): AccessTokens {
  const flight = singleFlight<string>()
  let kept: { readonly token: string; readonly usableUntil: number } | null = null
  return {
    current() {
      if (kept !== null && source.clock().getTime() < kept.usableUntil) return Promise.resolve(kept.token)
      return flight.run('token', async () => {
        const askedAt = source.clock().getTime()
        const { access_token: token, expires_in: seconds } = await requestToken(
          { ...source, operation: 'requestAccessToken' },
          {
            grant_type: 'refresh_token',
            refresh_token: decodedRefreshToken(source.credentials.refreshToken),
          },
          lwaTokenSchema,
        )
        kept = { token, usableUntil: askedAt + seconds * 1000 - renewedBeforeEndMs }
        return token
      })
    },
    discard(token) {
      if (kept?.token === token) kept = null
    },
  }
}

/** Copied out of an address bar, a refresh token begins with `Atzr%7C` and Amazon does not accept it. */
function decodedRefreshToken(refreshToken: string): string {
  return /^Atzr%7C/i.test(refreshToken) ? decodeURIComponent(refreshToken) : refreshToken
}
