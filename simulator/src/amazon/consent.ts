import { issueAuthorizationCode } from '../world/authorization-codes.ts'
import { findSeller, listSellers, type Seller, setRevoked, worldApplication } from '../world/sellers.ts'
import type { World } from '../world/world.ts'
import { escapeHtml, plainPage } from './plain-page.ts'

/**
 * The website authorization workflow: the application sends the seller here with a state; the seller confirms; Amazon
 * sends them back with state, selling_partner_id and a code for Login with Amazon.
 * https://developer-docs.amazon.com/sp-api/docs/website-authorization-workflow
 */
export interface ConsentPage {
  readonly status: number
  readonly html: string
}

interface ConsentRequest {
  readonly redirectUri: URL
  readonly state: string | null
}

/** Amazon's own error codes: https://developer-docs.amazon.com/sp-api/docs/authorization-errors */
type ConsentError = 'MD1000' | 'MD5110' | 'MD9100'

const errorSentences: Readonly<Record<ConsentError, string>> = {
  MD1000: 'No application with this application_id is registered.',
  MD5110: 'The redirect_uri must be an absolute http or https address without a fragment.',
  MD9100: 'The redirect_uri is missing, and the application has registered none.',
}

export function showConsent(world: World, parameters: URLSearchParams): ConsentPage {
  const request = readConsent(world, parameters)
  if (typeof request === 'string') return refused(request)
  const sellers = listSellers(world)
  const forms = sellers.map((seller) => confirmForm(seller, parameters)).join('\n')
  const body = sellers.length > 0 ? `<p>Who are you?</p>\n${forms}` : '<p>This world has no sellers yet.</p>'
  return { status: 200, html: plainPage('Authorize the application', body) }
}

function readConsent(world: World, parameters: URLSearchParams): ConsentRequest | ConsentError {
  if (parameters.get('application_id') !== worldApplication(world).applicationId) return 'MD1000'
  const text = parameters.get('redirect_uri')
  if (!text) return 'MD9100'
  const redirectUri = URL.parse(text)
  const isUsable = redirectUri !== null && /^https?:$/.test(redirectUri.protocol) && !text.includes('#')
  return isUsable ? { redirectUri, state: parameters.get('state') } : 'MD5110'
}

function refused(error: ConsentError): ConsentPage {
  return { status: 400, html: plainPage(`Error ${error}`, `<p>${escapeHtml(errorSentences[error])}</p>`) }
}

function confirmForm(seller: Seller, parameters: URLSearchParams): string {
  const fields = Object.entries({ ...Object.fromEntries(parameters), seller_id: seller.sellerId })
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  return `<form method="post">
${inputs.join('\n')}
<p><button>Confirm as ${escapeHtml(seller.storeName)} (${escapeHtml(seller.sellerId)})</button></p>
</form>`
}

/** Where the confirming seller is sent, or a page that says why not. A confirmation ends a revocation. */
export function giveConsent(
  world: World,
  parameters: URLSearchParams,
): { readonly location: string } | ConsentPage {
  const request = readConsent(world, parameters)
  if (typeof request === 'string') return refused(request)
  const seller = findSeller(world, parameters.get('seller_id') ?? '')
  if (seller === undefined) {
    return { status: 404, html: plainPage('Unknown seller', '<p>There is no such seller in this world.</p>') }
  }
  setRevoked(world, seller.sellerId, false)
  const location = new URL(request.redirectUri)
  if (request.state !== null) location.searchParams.set('state', request.state)
  location.searchParams.set('selling_partner_id', seller.sellerId)
  const code = issueAuthorizationCode(world, seller.sellerId, parameters.get('redirect_uri') ?? '')
  location.searchParams.set('spapi_oauth_code', code)
  return { location: location.href }
}
