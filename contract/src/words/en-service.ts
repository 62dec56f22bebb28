/** What the API answers beside orders: problems, explanations, messages; in English. */
import type { ProblemKey } from './word-keys.ts'

export const enService = {
  'problem.input-invalid': 'The request has mistakes',
  'detail.input-invalid': '{count, plural, one {One field is} other {# fields are}} wrong: {fields}.',
  'problem.body-unreadable': 'The body cannot be read',
  'detail.body-unreadable': 'The body is no valid JSON: {message}. Send one JSON object.',
  'problem.body-too-large': 'The body is too large',
  'detail.body-too-large': 'The body may have {max} bytes at most.',
  'problem.body-not-json': 'The body is not sent as JSON',
  'detail.body-not-json': 'Send the body as JSON, with the header content-type: application/json.',
  'problem.not-signed-in': 'Not signed in',
  'detail.not-signed-in':
    'Send a token in the header Authorization: Bearer <token>. `npx orderferry tokens create` makes one.',
  'problem.token-unknown': 'The token is not known',
  'detail.token-unknown':
    'This installation did not make this token, or it was removed. `npx orderferry tokens create` makes one.',
  'problem.too-many-attempts': 'Too many attempts',
  'detail.too-many-attempts': 'Too many wrong tokens came from this address. Wait {seconds} seconds.',
  'problem.role-too-low': 'Not allowed for this role',
  'detail.role-too-low': 'This needs the role {needed}; the token has the role {role}.',
  'problem.route-unknown': 'There is nothing at this address',
  'detail.route-unknown': '{method} {path} does not exist. See /api/v1/openapi.json for what does.',
  'problem.method-not-allowed': 'This cannot be done here',
  'detail.method-not-allowed': '{path} does not take {method}; it takes {allowed}.',
  'problem.account-unknown': 'There is no such Amazon account',
  'detail.account-unknown': 'There is no Amazon account {accountId}. GET /api/v1/amazon-accounts lists them.',
  'problem.account-exists': 'The Amazon account is connected already',
  'detail.account-exists':
    'Seller {sellerId} in {region} is connected as {accountId}. To authorize it again, PATCH it with the new refreshToken.',
  'problem.authorization-revoked': "Amazon's authorization has ended",
  'detail.authorization-revoked':
    'Amazon no longer accepts the authorization of account {accountId}. Authorize the application again in Seller Central and PATCH the account with the new refreshToken.',
  'problem.store-unknown': 'There is no such Amazon store',
  'detail.store-unknown': 'There is no Amazon store {storeId}. GET /api/v1/amazon-stores lists them.',
  'problem.store-exists': 'The Amazon store exists already',
  'detail.store-exists': 'The id or the marketplace is taken: {storeId} is connected already.',
  'problem.store-inactive': 'The Amazon store is inactive',
  'detail.store-inactive': 'Store {storeId} is inactive and is not synced. Activate it first.',
  'problem.store-has-commerce-orders': 'The Amazon store cannot be removed',
  'detail.store-has-commerce-orders':
    '{count, plural, one {One Commerce order of store {storeId} would lose its Amazon order} other {# Commerce orders of store {storeId} would lose their Amazon orders}}. Deactivate the store instead.',
  'problem.marketplace-of-other-region': 'The marketplace does not fit the account',
  'detail.marketplace-of-other-region':
    'Marketplace {marketplaceId} is not one of region {region}, to which account {accountId} belongs.',
  'problem.website-unknown': 'Commerce has no such website',
  'detail.website-unknown': 'Commerce has no website {website}, or it has no store view. It has: {websites}.',
  'problem.store-view-unknown': 'Commerce has no such store view',
  'detail.store-view-unknown': 'Commerce has no store view {commerceStoreId}. It has: {storeViews}.',
  'problem.not-in-commerce': 'Commerce does not have what is named',
  'detail.not-in-commerce':
    '{count, plural, one {One field names} other {# fields name}} what Commerce does not offer: {fields}.',
  'problem.settings-changed-meanwhile': 'Somebody else changed the settings',
  'detail.settings-changed-meanwhile':
    'The order settings of store {storeId} were changed by somebody else at the same moment. Look at them, and change them again.',
  'problem.match-unknown': 'There is no such match',
  'detail.match-unknown': 'Nobody has matched {key} in store {storeId}.',
  'problem.order-unknown': 'There is no such Amazon order',
  'detail.order-unknown': 'Store {storeId} has no Amazon order {amazonOrderId}.',
  'problem.order-unreadable': "Amazon's data cannot be read",
  'detail.order-unreadable':
    'What Amazon says of order {amazonOrderId} cannot be read, so nothing can be tried on it. Take another order.',
  'problem.retry-not-possible': 'The import cannot be tried again',
  'detail.retry-not-possible': 'Order {amazonOrderId}: {reason}',
  'problem.commerce-unavailable': 'Commerce does not answer',
  'detail.commerce-unavailable':
    'Commerce is needed for this and does not answer: {message} Try again later.',
  'problem.commerce-refused': 'Commerce refused',
  'detail.commerce-refused':
    'Commerce refused: {message} Check the integration’s credentials and permissions (`orderferry doctor`).',
  'problem.request-timed-out': 'The request took too long',
  'detail.request-timed-out': 'The answer was not ready in time. Try again.',
  'problem.something-broke': 'Something broke in Orderferry',
  'detail.something-broke': 'This is our mistake; the log has it under request {requestId}.',

  'retry.created': 'it has a Commerce order already.',
  'retry.waiting': 'there is nothing to try: {because}',
  'retry.not-required': 'it is not to be imported: {because}',
  'retry.import-still-disabled':
    'import is disabled for its store. Enable Import Amazon Orders in the Order Settings first.',
  'retry.started': 'The import of order {amazonOrderId} is tried now.',

  'sync.running': 'A sync run is under way.',
  'sync.queued': 'The sync run starts now.',
  'sync.later': 'Amazon allows the next search at {at}; the sync run starts then.',

  'message.blocked-orders':
    'Your Amazon store(s) has orders that cannot be imported into Commerce. See Recent Orders in the store dashboard(s): {stores}',
  'message.commerce-paused':
    'Commerce does not accept our credentials, so nothing is imported: {reason} Renew the integration’s access.',
  'message.amazon-paused':
    'Amazon does not accept the authorization of account {accountId}, so its orders are not read: {reason} Authorize the application again in Seller Central.',
  'message.data-sets-refused':
    'Amazon refuses Orderferry a part of the orders of account {accountId}: {dataSets}. Orders are read without it, and those that need it wait. In Seller Central, under Apps and Services > Develop Apps, give the application the role {roles}; then authorize it again under Manage Your Apps.',
  'message.orders-refused':
    'Amazon refuses Orderferry the orders of account {accountId}, whatever is asked for. See in Seller Central, under Apps and Services > Manage Your Apps, whether the application is authorized in this region and has the role Inventory and Order Tracking.',
  'message.authorization-ends':
    '{days, plural, =0 {The authorization of Amazon account {accountId} ends today.} one {The authorization of Amazon account {accountId} ends in one day.} other {The authorization of Amazon account {accountId} ends in # days.}} Renew it in Seller Central.',

  'explain.unreadable': "Amazon's data of this order cannot be read: {problems}.",
  'explain.gate-facts':
    '{channel} order, status {status} on Amazon, bought {purchasedAt}; the store was connected {connectedAt}; import is {enabled, select, true {enabled} other {disabled}}.',
  'explain.gate-passed':
    'By channel and status it is to be imported{reserves, select, true {, and its stock is to be reserved} other {; Commerce stock is not touched}}.',
  'explain.gate-stops': 'It stops here: {because}',
  'explain.product-found':
    'Item {sku} × {quantity}: product {productId}, {enabled, select, true {enabled} other {disabled}}, type {type}.',
  'explain.product-missing': 'Item {sku} × {quantity}: no product in Commerce has this SKU.',
  'explain.sku-missing': 'Item {amazonOrderItemId} × {quantity}: Amazon gave no SKU.',
  'explain.stock': 'Product {sku}: {ordered} ordered, {salable} can be sold.',
  'explain.stock-unmanaged': 'Product {sku}: {ordered} ordered; Commerce does not limit its stock.',
  'explain.stock-not-asked': 'Stock is not asked: Amazon ships this order from its own.',
  'explain.stock-reserved': 'Stock was reserved when the Commerce order was made; it is not asked again.',
  'explain.totals-agree':
    "Amazon's parts come to its total of {total} {currency}, tax {tax, select, inside {inside the prices} added {on top of the prices} other {none}}.",
  'explain.tax-left-out':
    'Tax of {tax} {currency} that Amazon collects and hands over itself is left out; the Commerce order comes to {total} {currency}.',
  'explain.order-store-view':
    'Store view {commerceStoreId}{because, select, rule {, by rule {number} of the Order Settings} fba {, that of orders which Amazon ships} other {}}.',
  'explain.order-number':
    '{number, select, none {Number: the next that Commerce counts.} other {Number: {number}.}}',
  'explain.order-status':
    'Status: {status}{invoiced, select, true {, invoiced at once} other {, to be invoiced by staff}}{after, select, none {} other {, then {after}}}.',
  'explain.next': 'Next: {step}',
  'explain.next-ship': 'Next: Ship it in Commerce; the tracking number goes to Amazon by itself.',
  'explain.next-none': 'Next: Nothing to do.',
  'explain.next-unknown':
    'Next: See that the shop is up (`orderferry doctor`); the import is tried again by itself.',
  'explain.not-asked': 'Not asked, as an earlier rule stops the order.',
  'explain.not-known': 'Not known: Commerce does not answer. {message}',
  'explain.outcome-import': 'It is imported with the next attempt.',
  'explain.outcome-created':
    'The Commerce order exists (number {number}); the rules above are answered as of now.',
  'explain.outcome-blocked':
    'It is blocked, and tried again by itself{at, select, none {} other { at {at}}}.',
  'explain.outcome-wait': 'It waits for Amazon: {because}',
  'explain.outcome-not-required': 'It is not imported: {because}',
  'explain.outcome-unknown': 'What would be decided is not known until Commerce answers.',

  'data-set.buyer': 'the buyer’s name and e-mail address',
  'data-set.recipient': 'the shipping address',
  'data-set.proceeds': 'prices',
  'data-set.expense': 'points',
  'data-set.promotion': 'promotions',
  'data-set.cancellation': 'requests to cancel',
  'data-set.fulfillment': 'status and shipping',
  'data-set.packages': 'packages',
  'data-set.tax': 'who collects the tax',

  'type.string': 'a text',
  'type.number': 'a number',
  'type.int': 'a whole number',
  'type.boolean': 'true or false',
  'type.object': 'a JSON object',
  'type.array': 'a list',
  'input.missing': 'is missing',
  'input.missing.fix': 'Send {expected}.',
  'input.type': 'is not {expected}',
  'input.type.fix': 'Send {expected}.',
  'input.option': 'is not one of the values that are known',
  'input.option.fix': 'Send one of: {options}.',
  'input.unknown-field': 'is not known here',
  'input.unknown-field.fix': 'Leave it out, or check its spelling.',
  'input.size': 'is too small or too large',
  'input.size.fix': 'Send {limit}.',
  'input.other': 'is not valid',
  'input.other.fix': 'See /api/v1/openapi.json for what is taken.',
  'input.whole-number': 'is not a whole number of 1 or more',
  'input.whole-number.fix': 'Send a number such as 1 or 20.',
  'input.page-size': 'is too large',
  'input.page-size.fix': 'perPage is 200 at most; read further pages with page.',
  'input.boolean': 'is neither true nor false',
  'input.boolean.fix': 'Send true or false.',
  'input.account-id': 'is no account id',
  'input.account-id.fix': 'An account id looks like na-a3example; GET /api/v1/amazon-accounts lists them.',
  'input.store-id': 'is no store id',
  'input.store-id.fix':
    'A store id has small letters, digits and hyphens; GET /api/v1/amazon-stores lists them.',
  'input.refresh-token': 'is no refresh token of Login with Amazon',
  'input.refresh-token.fix':
    'Send the token that Seller Central shows after "Authorize app": it begins with Atzr| (or Atzr%7C).',
  'input.interval': 'is not one of the intervals',
  'input.interval.fix': 'Send 5, 10, 15, 30 or 60 (minutes).',
  'input.seller-id': 'is no seller id',
  'input.seller-id.fix': 'Send the Merchant Token from Seller Central, such as A3EXAMPLE1234.',
  'input.nothing-changes': 'changes nothing',
  'input.nothing-changes.fix': 'Send at least one field to be changed.',
  'input.text-empty': 'is empty',
  'input.text-empty.fix': 'Send a text of at least one character.',
  'input.text-long': 'is too long',
  'input.text-long.fix': 'Send 100 characters at most.',
  'input.email': 'is no e-mail address',
  'input.email.fix': 'Send an address such as orders@shop.example.',
  'input.website': 'names no website, or two',
  'input.website.fix': 'Send either websiteCode or websiteId of a Commerce website.',
  'input.order-number': 'is no Amazon order number',
  'input.order-number.fix': 'An Amazon order number looks like 111-1234567-1234567.',
  'input.sort': 'is no column that the list can be sorted by',
  'input.sort.fix':
    'Send purchasedAt, updatedAt, latestShipAt, orderNumber, total or status; with a hyphen before it for the reverse. Buyer data is sealed and cannot be sorted.',
  'input.amount': 'is no amount',
  'input.amount.fix': 'Send a decimal number such as 25 or 25.50.',
  'input.date': 'is no date',
  'input.date.fix': 'Send a date such as 2026-01-31 (UTC), or a time such as 2026-01-31T12:00:00Z.',
  'input.in-future': 'lies in the future',
  'input.in-future.fix': 'Send a time that has passed, or leave it out for now.',
  'input.event-id': 'is no event id',
  'input.event-id.fix': 'Send the eventId of an earlier answer.',
  'input.marketplace': 'is no marketplace that is known',
  'input.marketplace.fix': 'Send one of: {options}.',
} as const satisfies Record<ProblemKey, string> & Record<string, string>
