/** What happened to an order, what holds it and what to do, in English. */
import type { CodeKey } from './word-keys.ts'

export const enOrders = {
  'event.received': 'Received from Amazon.',
  'event.status-changed': 'Amazon changed the status from {from} to {to}.',
  'event.amazon-order-changed': 'Amazon changed the order: {fields}.',
  'event.changed-after-import':
    'Amazon changed the order after it was imported. The Commerce order was left as it is; mend it there where needed. {differences}',
  'event.again-as-imported':
    'What Amazon had changed after the import is as it was imported again: {fields}.',
  'event.amazon-answer-unreadable':
    "Amazon's latest answer for this order cannot be read, so nothing was changed: {problems}.",
  'event.import-waits': 'Not imported yet: {because}',
  'event.import-not-required': 'Not imported: {because}',
  'event.import-blocked': 'Cannot be imported: {blockers}',
  'event.retry-requested': 'Import asked for by staff; it is tried now.',
  'event.commerce-unavailable':
    'Commerce does not answer; the import is tried again by itself. It said: {message}',
  'event.commerce-order-created': 'Commerce order created.',
  'event.commerce-order-found': 'Commerce order found and linked; it existed already.',
  'event.commerce-order-differs':
    'Commerce stored the order otherwise than it was sent. It is not invoiced until somebody looks: {difference}',
  'event.address-adjusted': 'Address adjusted so that Commerce takes it: {fields}.',
  'event.address-corrected': 'Shipping address corrected by staff: {fields}. Amazon is not told.',
  'event.address-correction-reverted': "Staff went back to Amazon's shipping address.",
  'event.product-matched': '{key} matched to {skus} by staff.',
  'event.product-created': 'Product {sku} made in Commerce for {key} by staff.',
  'event.product-enabled': 'Product {sku} enabled in Commerce by staff.',
  'event.product-stock-set': 'Stock of {sku} set in Commerce by staff: {quantities}.',
  'event.address-changed-beside-correction':
    'Amazon changed the shipping address ({fields}) after staff corrected it. The correction stays in use; compare both and save the one that holds.',
  'event.address-correction-too-late':
    'The Commerce order was being made while staff changed the shipping address, and has the one before. Change it in Commerce.',
  'event.stock-reserved': 'Stock reserved in Commerce.',
  'event.pending-stock-held':
    'Its units are held back from sale until {until} while Amazon awaits the payment.',
  'event.pending-stock-short': 'Its units could not be held back while Amazon awaits the payment: {message}',
  'event.pending-stock-released': 'The units that were held back are let go.',
  'event.placeholders-made': 'Made disabled placeholder products in Commerce for {skus}.',
  'event.customer-created': 'Customer {customerId} was made in Commerce for the buyer.',
  'event.customer-guest': 'The order belongs to a guest: {because}',
  'event.imported-short': 'Imported although there is too little of {skus} in stock.',
  'event.put-on-hold': 'Put on hold in Commerce, as there is too little in stock.',
  'event.held-by-staff': 'Put on hold by staff.',
  'event.unheld-by-staff': 'Hold lifted by staff.',
  'event.invoiced-by-staff': 'Invoice {invoiceNumber} created by staff.',
  'event.shipped-by-staff': 'Shipment {shipmentNumber} created by staff.',
  'event.shipped-less-by-staff':
    'Shipment {shipmentNumber} created by staff holds less than was asked for: somebody shipped in Commerce meanwhile.',
  'event.refunded-by-staff': 'Credit memo {creditMemoNumber} created by staff.',
  'event.track-added-by-staff': 'Tracking number {trackingNumber} added by staff.',
  'event.track-removed-by-staff': 'Tracking number {trackingNumber} deleted by staff.',
  'event.commented-by-staff': 'Comment written to the Commerce order by staff.',
  'event.status-chosen-by-staff': 'Commerce order given the status {status} by staff.',
  'event.mailed-by-staff': 'E-mail of the Commerce order sent to the buyer by staff.',
  'event.canceled-by-staff': 'Commerce order canceled by staff.',
  'event.order-address-changed':
    '{which, select, billing {Billing address} other {Shipping address}} of the Commerce order changed by staff. Amazon is not told.',
  'event.number-taken': 'Another Commerce order has the number {taken}; this one is {given}.',
  'event.status-set': 'Commerce order has the status {status}, as set in Order Settings.',
  'event.status-refused': 'Commerce did not take the status {status}: {message}',
  'event.invoiced': 'Invoiced in Commerce.',
  'event.invoice-failed': 'Commerce refused the invoice: {message}. Open the Commerce order and invoice it.',
  'event.shipment-found': 'Shipment {shipmentNumber} found in Commerce.',
  'event.tracking-missing':
    'Shipment {shipmentNumber} has no tracking number, so Amazon is not told. Add one to it in Commerce.',
  'event.tracks-not-sent':
    'Of shipment {shipmentNumber} only the first tracking number goes to Amazon, as Commerce does not say which units travel under which. Not sent: {trackingNumbers}.',
  'event.tracking-submitted': 'Tracking {trackingNumber} ({carrier}) sent to Amazon.',
  'event.tracking-accepted': 'Amazon accepted tracking {trackingNumber} ({carrier}).',
  'event.tracking-rejected':
    'Amazon rejected tracking {trackingNumber} ({carrier}): {message}. Correct it in Commerce, or enter it in Seller Central.',
  'event.recorded-fba-shipment': "Amazon's shipment recorded in Commerce; its stock was not touched.",
  'event.recorded-fba-shipment-from-stock':
    "Amazon's shipment recorded in Commerce; the units were taken from its stock, as set in Order Settings.",
  'event.completed-without-shipment':
    'Amazon has shipped the order, so it is complete in Commerce. No shipment was made there, as this Commerce would take the units from its stock.',
  'event.fba-shipment-awaits-invoice':
    'Amazon has shipped the order. Invoice it in Commerce: it is completed there by itself afterwards, as a complete order cannot be invoiced.',
  'event.earlier-shipments-recorded':
    '{shipments, plural, one {What had been shipped before the import is recorded in Commerce as a shipment} other {What had been shipped before the import is recorded in Commerce as # shipments}}{trackingNumbers, select, none {} other { ({trackingNumbers})}}; its stock was not touched.',
  'event.earlier-shipments-not-recorded':
    'These units had been shipped before the import: {units}. No shipment is made for them, as this Commerce would take them from its stock. To close the order, ship them in Commerce and add them to its stock again; Amazon is not told of them a second time.',
  'event.earlier-shipment-refused':
    'Commerce refused the shipment of what had gone before the import: {message}. It is tried again by itself for a week.',
  'event.completed': 'Completed: shipped on Amazon, complete in Commerce.',
  'event.pending-hold-failed':
    'Its units could not be held back, or let go, in Commerce: {message}. Nothing is to be done to the order; see that the reserved stock of its products is right.',
  'event.invoicing-failed':
    'The invoice could not be made: {message}. Open the Commerce order and invoice it.',
  'event.earlier-shipments-failed':
    'What had been shipped before the import could not be recorded: {message}. Ship those units in the Commerce order, without a tracking number, and add them to the stock again.',
  'event.status-failed':
    'The status of Order Settings could not be given: {message}. Set the status of the Commerce order by hand.',
  'event.hold-failed':
    'The order could not be put on hold although there is too little in stock: {message}. Put the Commerce order on hold, or decide on it now.',
  'event.completion-failed':
    'Commerce did not bring the order to Complete: {message}. Open the Commerce order and see what is left to do.',

  'blocker.sku-not-in-catalog':
    'SKU {sku} is not in the Commerce catalog{asin, select, none {} other { (ASIN {asin})}}.',
  'remedy.sku-not-in-catalog':
    'Create a product with SKU {sku} in Commerce, or match the SKU to another product. The order is imported as soon as that is done.',
  'blocker.sku-missing':
    'Amazon gave no SKU for order item {amazonOrderItemId}{asin, select, none {} other { (ASIN {asin})}}.',
  'remedy.sku-missing':
    '{asin, select, none {Give the listing a seller SKU in Seller Central, then retry; if the listing is gone, handle this order in Seller Central.} other {Match ASIN {asin} to a product, or give the listing a seller SKU in Seller Central and retry.}}',
  'blocker.product-disabled': 'Product {sku} is disabled in Commerce.',
  'remedy.product-disabled':
    'Enable product {sku} (id {productId}) in Commerce. The order is imported as soon as it is enabled.',
  'blocker.out-of-stock':
    '{salable, select, none {Product {sku} is out of stock: {ordered} ordered, and Commerce has fewer to sell.} other {Product {sku} is out of stock: {ordered} ordered, {salable} can be sold.}}',
  'remedy.out-of-stock':
    'Raise the quantity of {sku} in a source that the website sells from. The order is imported as soon as {ordered} can be sold.',
  'blocker.address-not-importable':
    'The shipping address cannot be used in Commerce. {country, select, none {Missing: {missing}.} other {Commerce has {region, select, none {no such region} other {no region "{region}"}} in {country}{closest, select, none {} other {; it has {closest}}}. Missing: {missing}.}}',
  'remedy.address-not-importable':
    'Correct the shipping address on the page of the order; where you do not know it, ask the buyer in Seller Central. The order is imported as soon as it is saved.',
  'blocker.currency-not-available':
    'The order is in {currency}; the Commerce store view keeps its books in {baseCurrency} and has no rate for it, or does not sell in it.',
  'remedy.currency-not-available':
    'In Commerce allow {currency} for the store view and set a rate from {baseCurrency} (Stores > Currency > Currency Rates), or choose another store view in Order Settings. Then the order is imported by itself.',
  'blocker.product-type-not-supported':
    'Product {sku} is of type {type}, which an Amazon order line cannot stand for.',
  'remedy.product-type-not-supported':
    'Match the SKU to the simple products that are really sent, or give SKU {sku} to one in Commerce. The order is imported as soon as that is done.',
  'blocker.totals-do-not-reconcile':
    "{cause} Amazon's total is {amazonTotal} {currency}, its parts come to {builtTotal} {currency}: a difference of {difference} ({parts}).",
  'remedy.totals-do-not-reconcile':
    'Compare the amounts with Seller Central. If Amazon corrects them, the order is imported by itself; else enter it in Commerce by hand.',
  'blocker.commerce-unavailable': 'Commerce has not answered for 15 minutes. It said: {message}',
  'remedy.commerce-unavailable':
    'Check that the shop is up and its address and credentials are right (`orderferry doctor`). The import is tried again by itself.',
  'blocker.commerce-rejected': 'Commerce refused the order: {message}',
  'remedy.commerce-rejected': 'Mend in Commerce what the message names, then retry.',
  'blocker.prices-missing':
    'Amazon gives no prices for this order, which should have them: the application lacks the role {roles}.',
  'remedy.prices-missing':
    'In Seller Central, under Apps and Services > Develop Apps, give the application the role {roles}; then authorize it again under Manage Your Apps and give Orderferry the new refresh token. The order is imported by itself once Amazon gives its prices.',
  'blocker.amazon-data-unreadable': "Amazon's data of this order cannot be read: {problems}.",
  'remedy.amazon-data-unreadable':
    'Nothing needs to be done when Amazon mends it: the next change is read anew. If it lasts, report it with the order number.',

  'wait.payment-pending': 'Amazon is still checking the payment (Pending).',
  'wait.not-released': 'it is a pre-order that Amazon has not released (Pending Availability).',
  'wait.amazon-has-not-shipped': 'Amazon ships this FBA order itself and has not shipped all of it.',
  'wait.unfulfillable': 'Amazon calls the order Unfulfillable.',
  'wait.status-unknown': 'Amazon gives a status that this version does not know.',
  'wait.channel-unknown': 'Amazon does not say who ships the order.',
  'not-required.import-disabled': 'import is disabled in the Order Settings of this store.',
  'not-required.bought-before-connection': 'it was bought before this store was connected.',
  'not-required.canceled-on-amazon': 'it is canceled on Amazon.',
  'not-required.fba-not-imported': 'Amazon ships it, and Order Settings leave such orders out.',
  'not-required.nothing-ordered': 'every unit of it was canceled.',

  'next.payment-pending':
    'Nothing to do. Once Amazon has the payment the order is imported by itself; if it is canceled it is set aside.',
  'next.not-released': 'Nothing to do. Once Amazon releases the pre-order it goes on by itself.',
  'next.amazon-has-not-shipped':
    'Nothing to do. Once Amazon has shipped everything the order is imported by itself.',
  'next.unfulfillable':
    'See in Seller Central why Amazon cannot fulfill it. If that changes, it goes on by itself.',
  'next.status-unknown':
    'Look at the order in Seller Central. It goes on with the next status; if this one stays, a newer version of Orderferry may know it.',
  'next.channel-unknown':
    'Look at the order in Seller Central. Amazon is asked again who ships it, with each change of the order.',
  'next.import-disabled':
    'Manage it in Seller Central; or enable Import Amazon Orders in the Order Settings, then retry the order.',
  'next.bought-before-connection':
    'Manage it in Seller Central: orders from before the connection stay there.',
  'next.canceled-on-amazon': 'Nothing to do.',
  'next.fba-not-imported': 'Nothing to do; Order Settings can include orders that Amazon ships.',
  'next.nothing-ordered': 'Nothing to do.',
  'difference.canceled': 'The order is canceled on Amazon.',
  'difference.quantity-lowered': '{line}: {imported} were ordered, now {now}.',
  'difference.quantity-raised': '{line}: {now} are ordered now, instead of {imported}.',
  'difference.line-added': '{line} × {quantity} was added.',
  'difference.line-removed': '{line} × {quantity} was removed.',
  'difference.total-restated': 'The total is {now} now, instead of {imported}.',
  'difference.program-added': 'The program {program} was added.',
  'difference.program-removed': 'The program {program} was removed.',
  'difference.address-changed': 'The shipping address is another one; it is shown with the Amazon order.',
  'difference.service-level-changed': 'The service level is {now} now, instead of {imported}.',
  'difference.ship-by-changed': 'It is to be shipped by {now}, instead of {imported}.',
  'difference.cancellation-requested': 'The buyer asks for {line} to be canceled.',

  'guest.email-missing': 'Amazon gives no e-mail address for an account.',
  'guest.name-missing': 'Amazon gives no name for an account.',
  'guest.fixed-customer-not-set': 'Order Settings name no customer.',
  'guest.refused': 'Commerce took no customer: {message}',

  'import-state.notRequired': 'not imported',
  'import-state.waiting': 'waiting',
  'import-state.blocked': 'blocked',
  'import-state.importing': 'importing',
  'import-state.created': 'created in Commerce',

  'status.unknown': 'Unknown',

  'totals.sum-differs': "Amazon's amounts do not add up.",
  'totals.kind-not-known': 'Amazon gives an amount of a kind that has no place in a Commerce order.',
  'totals.currencies-differ': "Amazon's amounts are in more than one currency.",
  'totals.less-than-nothing': 'A discount is more than the amounts that it can be taken from.',
  'amount.added': '{kind} {amount}',
  'amount.taken-off': '{kind} {amount} taken off',
  'amount.inside': '{kind} {amount} inside the prices',
  'amount.not-placed': '{kind} {amount} not counted',
  'amount.order-differs': '{told}, for the whole order {orderAmount}',
  'field.total': 'total',
  'field.cancellation': 'cancellation',
  'field.quantities': 'quantities',
  'field.address': 'address',
  'field.service-level': 'service level',
  'field.latest-ship': 'ship-by date',
  'field.programs': 'programs',
  'field.street': 'street',
  'field.city': 'city',
  'field.region': 'region',
  'field.postcode': 'postal code',
  'field.country': 'country',
  'field.telephone': 'telephone',
  'field.company': 'company',
  'field.email': 'e-mail address',
  'field.shipping-name': 'name of the recipient',
  'field.billing-name': 'name of the buyer',
} as const satisfies Record<CodeKey, string> & Record<string, string>
