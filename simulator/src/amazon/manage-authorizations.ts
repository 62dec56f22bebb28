import { worldApplication } from '../world/application.ts'
import { amazonTime } from '../world/clock.ts'
import {
  authorizationEndsMs,
  findSeller,
  isAuthorized,
  listSellers,
  type Seller,
  setRevoked,
} from '../world/sellers.ts'
import type { World } from '../world/world.ts'
import { escapeHtml, type Page, plainPage } from './plain-page.ts'

/** Where sellers see which application they have authorized, and take it back. Nobody tells the application. */
export function showAuthorizations(world: World): Page {
  const { applicationId } = worldApplication(world)
  const rows = listSellers(world).map((seller) => sellerRow(world, seller))
  const body = `<p>Application ${escapeHtml(applicationId)}</p>
<table><tr><th>Seller</th><th>Authorized</th><th>Until</th><th></th></tr>
${rows.join('\n')}
</table>`
  return { status: 200, html: plainPage('Manage your apps', body) }
}

function sellerRow(world: World, seller: Seller): string {
  const cells = [
    `${seller.storeName} (${seller.sellerId})`,
    amazonTime(seller.authorizedAtMs).slice(0, 10),
    amazonTime(authorizationEndsMs(seller)).slice(0, 10),
  ]
  const disable = `<form method="post">
<input type="hidden" name="seller_id" value="${escapeHtml(seller.sellerId)}">
<button>Disable access</button>
</form>`
  const state = seller.revoked ? 'Disabled' : isAuthorized(world, seller) ? disable : 'Run out'
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}<td>${state}</td></tr>`
}

export function disableAccess(world: World, parameters: URLSearchParams): Page {
  const seller = findSeller(world, parameters.get('seller_id') ?? '')
  if (seller === undefined) {
    return { status: 404, html: plainPage('Unknown seller', '<p>There is no such seller in this world.</p>') }
  }
  setRevoked(world, seller.sellerId, true)
  return showAuthorizations(world)
}
