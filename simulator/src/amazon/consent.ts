import { type Application, worldApplication } from '../world/application.ts'
import { issueAuthorizationCode } from '../world/authorization-codes.ts'
import { authorizeAnew, findSeller, listSellers, type Seller } from '../world/sellers.ts'
import type { World } from '../world/world.ts'
import { escapeHtml, type Page, plainPage } from './plain-page.ts'

/**
 * The website authorization workflow: the application sends the seller here with a state; the seller ticks that they
 * agree, and confirms; Amazon sends them back with state, selling_partner_id and a code for Login with Amazon.
 * https://developer-docs.amazon.com/sp-api/docs/website-authorization-workflow
 */
interface ConsentRequest {
  readonly redirectUri: URL
  readonly state: string | null
}

interface Refusal {
  readonly title: string
  readonly sentence: string
}

/** Amazon's own error codes: https://developer-docs.amazon.com/sp-api/docs/authorization-errors */
const refusals = {
  unknownApplication: {
    title: 'Unknown application',
    sentence: 'No application with this application_id is registered.',
  },
  draft: {
    title: 'Error MD1000',
    sentence: 'The application is a draft: add version=beta to authorize it for a test.',
  },
  unregistered: {
    title: 'Error MD5101',
    sentence: 'The redirect_uri is none of those that are registered for the application.',
  },
  unusable: {
    title: 'Error MD5110',
    sentence: 'The redirect_uri must be an absolute http or https address without a fragment.',
  },
  missing: {
    title: 'Error MD9100',
    sentence: 'The redirect_uri is missing, and the application has registered none.',
  },
} as const satisfies Readonly<Record<string, Refusal>>

export function showConsent(world: World, parameters: URLSearchParams): Page {
  const request = readConsent(world, parameters)
  if ('sentence' in request) return refused(request)
  const sellers = listSellers(world)
  const forms = sellers.map((seller) => confirmForm(seller, parameters)).join('\n')
  const body = sellers.length > 0 ? `<p>Who are you?</p>\n${forms}` : '<p>This world has no sellers yet.</p>'
  return { status: 200, html: plainPage('Authorize the application', body) }
}

function readConsent(world: World, parameters: URLSearchParams): ConsentRequest | Refusal {
  const application = worldApplication(world)
  if (parameters.get('application_id') !== application.applicationId) return refusals.unknownApplication
  if (application.state === 'draft' && parameters.get('version') !== 'beta') return refusals.draft
  const text = redirectUriOf(application, parameters)
  if (text === null) return refusals.missing
  const redirectUri = URL.parse(text)
  const isUsable = redirectUri !== null && /^https?:$/.test(redirectUri.protocol) && !text.includes('#')
  if (!isUsable) return refusals.unusable
  if (application.redirectUris?.includes(text) === false) return refusals.unregistered
  return { redirectUri, state: parameters.get('state') }
}

/** Without one in the address it is the first that is registered. */
function redirectUriOf({ redirectUris }: Application, parameters: URLSearchParams): string | null {
  return parameters.get('redirect_uri') || (redirectUris?.[0] ?? null)
}

function refused({ title, sentence }: Refusal): Page {
  return { status: 400, html: plainPage(title, `<p>${escapeHtml(sentence)}</p>`) }
}

function confirmForm(seller: Seller, parameters: URLSearchParams): string {
  const fields = Object.entries({ ...Object.fromEntries(parameters), seller_id: seller.sellerId })
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  return `<form method="post">
${inputs.join('\n')}
<p><label><input type="checkbox" name="agreed" value="yes" required>
I direct Amazon to give the application access to the data of my account, and I am its primary user.</label></p>
<p><button>Confirm as ${escapeHtml(seller.storeName)} (${escapeHtml(seller.sellerId)})</button>
<button name="declined" value="yes" formnovalidate>Do not authorize as ${escapeHtml(seller.storeName)}</button></p>
</form>`
}

/** Where the confirming seller is sent, or a page that says why not. */
export function giveConsent(world: World, parameters: URLSearchParams): { readonly location: string } | Page {
  const request = readConsent(world, parameters)
  if ('sentence' in request) return refused(request)
  if (parameters.get('declined') === 'yes') return { location: declinedLocation(request) }
  if (parameters.get('agreed') !== 'yes') {
    return refused({ title: 'Not authorized', sentence: 'Tick the box to give the application access.' })
  }
  const seller = findSeller(world, parameters.get('seller_id') ?? '')
  if (seller === undefined) {
    return { status: 404, html: plainPage('Unknown seller', '<p>There is no such seller in this world.</p>') }
  }
  authorizeAnew(world, seller.sellerId)
  const location = new URL(request.redirectUri)
  if (request.state !== null) location.searchParams.set('state', request.state)
  location.searchParams.set('selling_partner_id', seller.sellerId)
  const redirectUri = redirectUriOf(worldApplication(world), parameters) ?? ''
  location.searchParams.set('spapi_oauth_code', issueAuthorizationCode(world, seller.sellerId, redirectUri))
  return { location: location.href }
}

/** https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html#authorization-errors */
function declinedLocation({ redirectUri, state }: ConsentRequest): string {
  const location = new URL(redirectUri)
  if (state !== null) location.searchParams.set('state', state)
  location.searchParams.set('error', 'access_denied')
  return location.href
}
