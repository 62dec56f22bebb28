/** Connecting Amazon, its stores and what is decided for the whole installation; in English. */

export const enStores = {
  'problem.application-unknown': 'Orderferry does not know its application at Amazon',
  'detail.application-unknown':
    'AMAZON_APPLICATION_ID is not set, so there is no consent page to open. Set it (amzn1.sp.solution.…, from Solution Provider Portal or Seller Central > Develop Apps) and start again, or connect the account by its refresh token.',
  'problem.amazon-unavailable': 'Amazon does not answer',
  'detail.amazon-unavailable': 'Amazon is needed for this and does not answer: {message} Try again later.',
  'problem.amazon-refused': 'Amazon refused',
  'detail.amazon-refused':
    'Amazon refused: {message} See in Seller Central, under Apps and Services > Manage Your Apps, whether the application is authorized.',
  'input.consent': 'names no marketplace and no account, or both',
  'input.consent.fix':
    'Send either marketplaceId, to connect a seller, or accountId, to renew an authorization.',

  'problem.store-holds-stock': 'The Amazon store still holds stock back',
  'detail.store-holds-stock':
    'Commerce holds stock back for {count, plural, one {one Pending order} other {# Pending orders}} of store {storeId}, and would go on doing so. Set Pending Orders to Do Not Reserve Quantity in the Order Settings; within two minutes the stock is let go and the store can be deleted.',
  'input.other-name': 'is not the name of the store',
  'input.other-name.fix': 'Type the name of the store to the letter, capitals and spaces too.',

  'problem.installation-not-yours': 'This concerns every Amazon store',
  'detail.installation-not-yours':
    'You are limited to some Amazon stores, and this counts for all of them. Ask somebody who is not limited.',
  'problem.read-only-mode': 'Read-Only Mode is on',
  'detail.read-only-mode':
    'Nothing is changed at Amazon or in Commerce while Read-Only Mode is on. Switch it off in the Global Settings, and do this again.',
  'message.read-only-staff':
    'Read-Only Mode is on: nothing is changed at Amazon or in Commerce. {waiting, plural, =0 {Nothing waits.} one {One change waits.} other {# changes wait.}} Switch it off in the Global Settings.',
  'message.read-only-base-url':
    'Read-Only Mode is on: this installation is known as {known}, and runs at {here, select, none {an address that ORDERFERRY_BASE_URL does not name} other {{here}}}, so it may be a copy. Nothing is changed at Amazon or in Commerce. {waiting, plural, =0 {Nothing waits.} one {One change waits.} other {# changes wait.}} If it has moved, say so in the Global Settings.',
  'message.read-only-installation':
    'Read-Only Mode is on: ORDERFERRY_INSTALLATION_ID is another than that of this database, so it may be a copy. Nothing is changed at Amazon or in Commerce. {waiting, plural, =0 {Nothing waits.} one {One change waits.} other {# changes wait.}} If this is to be the installation, say so in the Global Settings.',

  'problem.mail-unknown': 'There is no such mail',
  'detail.mail-unknown': 'There is no mail {mailId}; mails are kept for 30 days.',
  'input.mail-id': 'is no mail id',
  'input.mail-id.fix': 'Send the mailId of GET /api/v1/outbox-mails.',
  'mail.sign-in-link': 'Your way into Orderferry',
  'mail.sign-in-link.text':
    'Hello {name},\n\nyou can sign in to Orderferry: open this link, choose a password, and you are in. It works once, until {until}.\n\n{url}\n\nIf you did not expect this, leave it alone and tell an owner.',
  'mail.authorization-ends':
    '{days, plural, =0 {Amazon’s authorization ends: {stores}} one {Amazon’s authorization ends in one day: {stores}} other {Amazon’s authorization ends in # days: {stores}}}',
  'mail.authorization-ends.text':
    'Amazon wants the authorization of a seller account renewed every year. That of account {accountId} ({stores}) ends on {day}; from then on no order is read.\n\nAn owner renews it in Orderferry: Amazon Stores, Action, Renew authorization.',

  'input.days': 'is not one of the periods',
  'input.days.fix': 'Send 7 or 30.',

  'alert.blocked-orders':
    '{count, plural, one {One order cannot be imported} other {# orders cannot be imported}}',
  'alert.authorization-ended': 'Amazon’s authorization has ended: orders are not read',
  'message.authorization-ended':
    'The authorization of Amazon account {accountId} has ended: no order is read. Renew it from the Action menu of one of its stores.',
  'alert.authorization-ends':
    '{count, plural, =0 {Amazon’s authorization ends today} one {Amazon’s authorization ends in one day} other {Amazon’s authorization ends in # days}}',
  'alert.data-refused': 'Amazon refuses a part of the orders: a role is missing',
} as const
