import { accessTokenSeconds, issueAccessToken } from '../world/access-tokens.ts'
import { findSellerByRefreshToken, worldApplication } from '../world/sellers.ts'
import type { World } from '../world/world.ts'
import type { Answer } from './answer.ts'

/**
 * Login with Amazon: a refresh token and the application's credentials for an access token of one hour.
 * Its errors are OAuth's, not the Selling Partner API's envelope.
 * https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html
 */
export interface TokenRequest {
  readonly contentType: string
  readonly bodyText: string
}

export function answerTokenRequest(world: World, request: TokenRequest): Answer {
  if (!request.contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    return lwaError(400, 'invalid_request', 'The Content-Type must be application/x-www-form-urlencoded')
  }
  const form = new URLSearchParams(request.bodyText)
  const absent = ['grant_type', 'client_id', 'client_secret'].find((name) => !form.get(name))
  if (absent !== undefined) {
    return lwaError(400, 'invalid_request', `The request is missing a required parameter : ${absent}`)
  }
  const application = worldApplication(world)
  if (
    form.get('client_id') !== application.clientId ||
    form.get('client_secret') !== application.clientSecret
  ) {
    return lwaError(401, 'invalid_client', 'Client authentication failed')
  }
  if (form.get('grant_type') !== 'refresh_token') {
    const description = 'The authorization grant type is not supported by the authorization server'
    return lwaError(400, 'unsupported_grant_type', description)
  }
  if (form.has('scope')) return lwaError(400, 'invalid_request', 'refresh_token and scope exclude each other')
  const refreshToken = form.get('refresh_token')
  if (!refreshToken)
    return lwaError(400, 'invalid_request', 'The request is missing a required parameter : refresh_token')
  return grantAccess(world, refreshToken)
}

function grantAccess(world: World, refreshToken: string): Answer {
  // `Atzr|…` reaches applications percent-encoded or not, and some send on what they were given.
  const seller = findSellerByRefreshToken(world, refreshToken.replace(/^Atzr%7C/i, 'Atzr|'))
  if (seller === undefined || seller.revoked) {
    return lwaError(400, 'invalid_grant', 'The request has an invalid grant parameter : refresh_token')
  }
  return {
    status: 200,
    body: {
      access_token: issueAccessToken(world, seller.sellerId),
      refresh_token: seller.refreshToken,
      token_type: 'bearer',
      expires_in: accessTokenSeconds,
    },
  }
}

export function lwaError(status: number, error: string, description: string): Answer {
  return { status, body: { error, error_description: description } }
}
