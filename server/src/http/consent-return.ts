/**
 * Where Amazon's consent page sends the seller back to. A page that a browser comes to from elsewhere, so it is none of
 * the API's: whatever comes of it, the admin's page goes on from here.
 */
import { consentDoneParameters, consentDonePath, consentReturnPath } from '@orderferry/contract/consents'
import type { FastifyInstance } from 'fastify'
import type { StaffRun } from '../orders/staff-run.ts'
import { finishConsent } from '../stores/connect-by-consent.ts'
import type { SessionCookie } from './session-cookie.ts'

const SEE_OTHER = 303

export function addConsentReturn(server: FastifyInstance, run: StaffRun, cookie: SessionCookie): void {
  server.get(consentReturnPath, async ({ url, headers }, reply) => {
    const sent = new URL(url, 'http://service').searchParams
    const outcome = await finishConsent(run, {
      state: sent.get('state'),
      code: sent.get('spapi_oauth_code'),
      sellerId: sent.get('selling_partner_id'),
      error: sent.get('error'),
      session: cookie.read(headers.cookie),
    })
    const said =
      outcome.kind === 'connected'
        ? { [consentDoneParameters.connected]: outcome.accountId }
        : { [consentDoneParameters.problem]: outcome.kind }
    // A path alone: the code, which stands in this page's address, goes no further.
    await reply.redirect(`${consentDonePath}?${new URLSearchParams(said)}`, SEE_OTHER)
    return reply
  })
}
