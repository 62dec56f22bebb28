/** What went wrong on the way through Amazon's consent page, and what to do; in English. */
import type { ConsentKey } from '../word-keys.ts'

export const enConsent = {
  'consent.denied': 'Nobody agreed on Amazon’s page, so nothing was connected.',
  'consent.denied.fix': 'Connect again, tick the box on Amazon’s page and confirm.',
  'consent.signed-out': 'Your session had ended when Amazon sent you back, so nothing was connected.',
  'consent.signed-out.fix': 'Sign in, and connect again.',
  'consent.not-owner': 'You are no longer an owner, so nothing was connected.',
  'consent.not-owner.fix': 'Ask an owner to connect the account.',
  'consent.state-unknown':
    'This way back from Amazon does not belong to anything that was begun in this session.',
  'consent.state-unknown.fix':
    'Connect again, and stay in the same browser. If a link in a message led you here, do not use it.',
  'consent.state-expired': 'More than ten minutes went by on Amazon’s pages.',
  'consent.state-expired.fix': 'Connect again; Amazon asks for all of it within ten minutes.',
  'consent.state-used': 'This way back from Amazon was used already.',
  'consent.state-used.fix': 'See below whether the account is connected; if it is not, connect again.',
  'consent.answer-incomplete': 'Amazon sent you back without its code or without the seller.',
  'consent.answer-incomplete.fix':
    'Connect again. If it happens again, look at the OAuth Redirect URI of the application in Solution Provider Portal.',
  'consent.other-seller':
    'You signed in to Amazon as another seller than the one whose authorization is to be renewed; nothing was changed.',
  'consent.other-seller.fix':
    'Sign out of Seller Central, renew again and sign in as that seller. To connect the other one, use Add Amazon Store.',
  'consent.code-expired':
    'Amazon’s code was no longer good when it was exchanged: it ends after five minutes.',
  'consent.code-expired.fix': 'Connect again.',
  'consent.application-refused': 'Login with Amazon does not accept the credentials of the application.',
  'consent.application-refused.fix':
    'Look at AMAZON_LWA_CLIENT_ID and AMAZON_LWA_CLIENT_SECRET: a client secret ends 180 days after it was made.',
  'consent.amazon-refused': 'Amazon refused the connection without a reason that Orderferry knows.',
  'consent.amazon-refused.fix': 'Connect again. The log of the service has Amazon’s own words.',
  'consent.amazon-down': 'Login with Amazon did not answer in time, so nothing was connected.',
  'consent.amazon-down.fix': 'Wait a moment and connect again.',
} as const satisfies Record<ConsentKey, string>
