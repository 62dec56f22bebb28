/**
 * The website authorization workflow: a seller is sent to Seller Central with a state of ours, agrees there, and comes
 * back with a code, which Login with Amazon exchanges for the seller's refresh token within five minutes.
 * https://developer-docs.amazon.com/sp-api/docs/website-authorization-workflow
 */
import type { Marketplace } from '@orderferry/domain/amazon/marketplaces'
import { amazonEndpoints } from './endpoints.ts'
import { requestToken } from './token-request.ts'
import { lwaConsentSchema } from './wire/lwa-token.ts'

/** The application as its developer registered it with Amazon. */
export interface AmazonApplication {
  /** `amzn1.sp.solution.…`; undefined: sellers connect by a refresh token alone. */
  readonly applicationId: string | undefined
  /** Undefined: Amazon's own, by marketplace and region. */
  readonly consentUrl: string | undefined
  readonly lwaUrl: string | undefined
  readonly clientId: string
  readonly clientSecret: string
  readonly deadlineMs: number
  readonly userAgent: string
}

export interface ConsentAsked {
  readonly applicationId: string
  readonly marketplace: Pick<Marketplace, 'sellerCentralHost'>
  readonly state: string
  /** As registered for the application, to the letter. */
  readonly redirectUri: string
}

export function consentPage({ consentUrl }: AmazonApplication, asked: ConsentAsked): string {
  const host = consentUrl ?? `https://${asked.marketplace.sellerCentralHost}`
  const page = new URL('/apps/authorize/consent', host)
  page.searchParams.set('application_id', asked.applicationId)
  page.searchParams.set('state', asked.state)
  page.searchParams.set('redirect_uri', asked.redirectUri)
  return page.href
}

/** Gives the refresh token. Thrown is what Login with Amazon refuses, with its code: `invalid_grant` of a code that ended. */
export async function redeemConsent(
  application: AmazonApplication,
  consent: {
    readonly code: string
    readonly redirectUri: string
    readonly region: keyof typeof amazonEndpoints
  },
): Promise<string> {
  const { clientId, clientSecret, deadlineMs, userAgent } = application
  const granted = await requestToken(
    {
      lwaUrl: application.lwaUrl ?? amazonEndpoints[consent.region].lwaUrl,
      credentials: { clientId, clientSecret },
      deadlineMs,
      userAgent,
      operation: 'redeemConsent',
    },
    { grant_type: 'authorization_code', code: consent.code, redirect_uri: consent.redirectUri },
    lwaConsentSchema,
  )
  return granted.refresh_token
}
