/**
 * Connects an Amazon account through Seller Central, or renews its authorization (S-20, S-21): an owner is given the
 * address of the consent page, and comes back with a code. The state between the two is good once, for a while, and
 * in the session that began it.
 */
import type { ConsentProblem } from '@orderferry/domain/amazon/consent-problem'
import { findMarketplace, marketplaces } from '@orderferry/domain/amazon/marketplaces'
import { consentPage, redeemConsent } from '../amazon/consent.ts'
import { listStores, readAccount } from '../database/amazon-accounts.ts'
import { recordAudit } from '../database/audit-entries.ts'
import { beginConsent, type ConsentRow, takeConsent } from '../database/consents.ts'
import { findUserOfSession, hashSession } from '../database/user-sessions.ts'
import type { UserRow } from '../database/users.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import { SyncError } from '../platform/sync-error.ts'
import { changeAccount, connectAccount } from './connect-account.ts'

/** Amazon gives a seller ten minutes from the first page to the last. */
const CONSENT_MINUTES = 10
const MINUTE_MS = 60_000
const SYNC_EVERY_MINUTES = 5

export interface ConsentWish {
  readonly marketplaceId?: string | undefined
  readonly accountId?: string | undefined
  readonly session: string
  readonly redirectUri: string
}

export type ConsentBegun =
  | { readonly kind: 'begun'; readonly url: string; readonly expiresAt: Date }
  | { readonly kind: 'application-unknown' }
  | { readonly kind: 'account-unknown' }
  | { readonly kind: 'marketplace-unknown' }

export async function startConsent(run: StaffRun, wish: ConsentWish): Promise<ConsentBegun> {
  const now = run.clock()
  const { applicationId } = run.application
  if (applicationId === undefined) return { kind: 'application-unknown' }
  const { accountId, redirectUri } = wish
  const account = accountId === undefined ? undefined : await readAccount(run.database, accountId)
  if (accountId !== undefined && account === undefined) return { kind: 'account-unknown' }
  const marketplace =
    account === undefined
      ? findMarketplace(wish.marketplaceId ?? null)
      : await marketplaceOf(run, account.account_id, account.region)
  if (marketplace === null) return { kind: 'marketplace-unknown' }
  const expiresAt = new Date(now.getTime() + CONSENT_MINUTES * MINUTE_MS)
  const state = await beginConsent(run.database, {
    session_hash: hashSession(wish.session),
    region: marketplace.region,
    account_id: accountId ?? null,
    redirect_uri: redirectUri,
    expires_at: expiresAt,
    created_at: now,
  })
  const url = consentPage(run.application, { applicationId, marketplace, state, redirectUri })
  return { kind: 'begun', url, expiresAt }
}

/** One that the account has a store in; else any of its region, as an authorization is good for all of them. */
async function marketplaceOf(run: StaffRun, accountId: string, region: 'NA' | 'EU' | 'FE') {
  const [store] = await listStores(run.database, accountId)
  return (
    findMarketplace(store?.marketplace_id ?? null) ??
    marketplaces.find((one) => one.region === region) ??
    null
  )
}

/** What Amazon's page sends back; each null where it did not. */
export interface ConsentAnswer {
  readonly state: string | null
  readonly code: string | null
  readonly sellerId: string | null
  /** OAuth's word for why not, such as `access_denied`. */
  readonly error: string | null
  /** Of the browser that comes back. */
  readonly session: string | null
}

export type ConsentOutcome =
  | { readonly kind: 'connected'; readonly accountId: string; readonly isRenewal: boolean }
  | { readonly kind: ConsentProblem }

export async function finishConsent(run: StaffRun, answer: ConsentAnswer): Promise<ConsentOutcome> {
  const now = run.clock()
  const user =
    answer.session === null ? undefined : await findUserOfSession(run.database, answer.session, now)
  if (user === undefined || answer.session === null) return { kind: 'signed-out' }
  if (user.role !== 'owner') return { kind: 'not-owner' }
  const sessionHash = hashSession(answer.session)
  const taken = await takeConsent(run.database, { state: answer.state ?? '', sessionHash, now })
  if (taken.kind !== 'taken') return { kind: `state-${taken.kind}` }
  if (answer.error !== null) return { kind: answer.error === 'access_denied' ? 'denied' : 'amazon-refused' }
  const { code, sellerId } = answer
  if (code === null || sellerId === null || !/^[A-Z0-9]{3,36}$/.test(sellerId))
    return { kind: 'answer-incomplete' }
  const outcome = await exchange(run, taken.consent, { code, sellerId })
  if (outcome.kind === 'connected') await noteConnected(run, user, outcome)
  return outcome
}

/** As the API's own routes are noted, which this is none of. */
async function noteConnected(
  { database, clock }: StaffRun,
  user: UserRow,
  { accountId, isRenewal }: { readonly accountId: string; readonly isRenewal: boolean },
): Promise<void> {
  await recordAudit(database, {
    by: { name: user.name, userId: user.user_id },
    kind: 'access',
    action: isRenewal ? 'changeAccount' : 'connectAccount',
    subject: { accountId },
    now: clock(),
  })
}

async function exchange(
  run: StaffRun,
  consent: ConsentRow,
  { code, sellerId }: { readonly code: string; readonly sellerId: string },
): Promise<ConsentOutcome> {
  const { region, redirect_uri: redirectUri } = consent
  if (consent.account_id !== null) {
    const account = await readAccount(run.database, consent.account_id)
    if (account?.seller_id !== sellerId) return { kind: 'other-seller' }
  }
  try {
    const refreshToken = await redeemConsent(run.application, { code, redirectUri, region })
    return await keepAuthorization(run, { region, sellerId, refreshToken })
  } catch (error) {
    const trouble = error instanceof SyncError ? troubleOf(error) : null
    if (trouble === null) throw error
    run.log.warn({ err: error, region }, "Amazon did not exchange a consent's code")
    return { kind: trouble }
  }
}

/** https://developer-docs.amazon.com/sp-api/docs/authorization-errors */
function troubleOf({ kind, facts }: SyncError): ConsentProblem {
  if (kind === 'unavailable' || kind === 'throttled') return 'amazon-down'
  switch (facts.code) {
    case 'invalid_grant':
      return 'code-expired'
    case 'invalid_client':
    case 'unauthorized_client':
      return 'application-refused'
    default:
      return 'amazon-refused'
  }
}

/** Whether the account is new is decided where it is inserted: two who come back at once connect one account. */
async function keepAuthorization(
  run: StaffRun,
  account: { readonly region: 'NA' | 'EU' | 'FE'; readonly sellerId: string; readonly refreshToken: string },
): Promise<ConsentOutcome> {
  const made = await connectAccount(run, { ...account, syncEveryMinutes: SYNC_EVERY_MINUTES })
  if (made.kind === 'connected') return { ...made, isRenewal: false }
  await changeAccount(run, made.accountId, { refreshToken: account.refreshToken })
  return { kind: 'connected', accountId: made.accountId, isRenewal: true }
}
