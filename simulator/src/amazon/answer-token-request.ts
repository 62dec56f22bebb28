import { accessTokenSeconds, issueAccessToken } from '../world/access-tokens.ts'
import { worldApplication } from '../world/application.ts'
import { redeemAuthorizationCode } from '../world/authorization-codes.ts'
import { findSellerByRefreshToken, isAuthorized, type Seller } from '../world/sellers.ts'
import type { World } from '../world/world.ts'
import type { Answer } from './answer.ts'

/**
 * Login with Amazon: a refresh token, or the code of a fresh consent, and the application's credentials for an
 * access token of one hour.
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
  if (absent !== undefined) return missing(absent)
  const application = worldApplication(world)
  if (
    form.get('client_id') !== application.clientId ||
    form.get('client_secret') !== application.clientSecret
  ) {
    return lwaError(401, 'invalid_client', 'Client authentication failed')
  }
  switch (form.get('grant_type')) {
    case 'refresh_token':
      return grantForRefreshToken(world, form)
    case 'authorization_code':
      return grantForCode(world, form)
    default:
      return lwaError(
        400,
        'unsupported_grant_type',
        'The authorization grant type is not supported by the authorization server',
      )
  }
}

function grantForRefreshToken(world: World, form: URLSearchParams): Answer {
  if (form.has('scope')) return lwaError(400, 'invalid_request', 'refresh_token and scope exclude each other')
  const refreshToken = form.get('refresh_token')
  if (!refreshToken) return missing('refresh_token')
  // `Atzr|…` reaches applications percent-encoded or not, and some send on what they were given.
  const seller = findSellerByRefreshToken(world, refreshToken.replace(/^Atzr%7C/i, 'Atzr|'))
  return grant(world, seller, 'refresh_token')
}

/** The last step of the website authorization workflow, once per consent. */
function grantForCode(world: World, form: URLSearchParams): Answer {
  const code = form.get('code')
  const redirectUri = form.get('redirect_uri')
  if (!code) return missing('code')
  if (!redirectUri) return missing('redirect_uri')
  return grant(world, redeemAuthorizationCode(world, code, redirectUri), 'code')
}

function missing(parameter: string): Answer {
  return lwaError(400, 'invalid_request', `The request is missing a required parameter : ${parameter}`)
}

function grant(world: World, seller: Seller | undefined, parameter: string): Answer {
  if (seller === undefined || !isAuthorized(world, seller)) {
    return lwaError(400, 'invalid_grant', `The request has an invalid grant parameter : ${parameter}`)
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
