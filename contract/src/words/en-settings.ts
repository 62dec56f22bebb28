/** Order settings and product matches: what a value may be, and why it is refused; in English. */
import { enSettingLabels } from './en-setting-labels.ts'
import type { SettingKey } from './word-keys.ts'

export const enSettings = {
  ...enSettingLabels,

  'refusal.prefix-without-amazon-number': 'has no effect: Commerce’s own number takes no prefix',
  'refusal.prefix-without-amazon-number.fix': 'Send orderNumberSource amazon with it, or an empty prefix.',
  'refusal.number-too-long':
    'makes numbers of up to {length} characters, and Commerce cuts them off after {width}',
  'refusal.number-too-long.fix': 'Shorten the prefixes by {over} in all.',
  'refusal.processing-status-missing': 'is missing, as orderStatus is custom',
  'refusal.processing-status-missing.fix':
    'Send a status of the state processing; GET /api/v1/commerce/choices lists them.',
  'refusal.fixed-customer-missing': 'is missing, as customerCreation is fixed',
  'refusal.fixed-customer-missing.fix': 'Send the id of a customer in Commerce.',
  'refusal.service-level-repeated': 'names service level {serviceLevel} again',
  'refusal.service-level-repeated.fix': 'Send one entry for each service level.',
  'refusal.marketplace-unknown': 'names {marketplaceId}, which is no marketplace of Amazon’s that is known',
  'refusal.marketplace-unknown.fix': 'Send an id such as ATVPDKIKX0DER, or null to ask for none.',
  'refusal.store-view-not-there': 'names store view {commerceStoreId}, which Commerce does not have',
  'refusal.store-view-not-there.fix': 'Send the id of one of: {offered}.',
  'refusal.website-not-there': 'names website {websiteId}, which Commerce does not have',
  'refusal.website-not-there.fix': 'Send the id of one of: {offered}.',
  'refusal.customer-not-there': 'names customer {customerId}, whom Commerce does not have',
  'refusal.customer-not-there.fix': 'Send the id that Commerce shows under Customers > All Customers.',
  'refusal.group-not-there': 'names customer group {groupId}, which Commerce does not have',
  'refusal.group-not-there.fix': 'Send the id of one of: {offered}; null for Commerce’s default.',
  'refusal.status-not-offered': 'names status {status}, which Commerce has not assigned to the state {state}',
  'refusal.status-not-offered.fix':
    'Send one of: {offered}. Or assign it to the state {state} in Commerce, under Stores > Order Status.',
  'refusal.status-never-seen':
    'names status {status}, which no order in the state {state} has been seen with',
  'refusal.status-never-seen.fix':
    'This Commerce does not list its statuses. Send one of: {offered}. Or give one order in the state {state} this status in Commerce first.',
  'refusal.source-not-there': 'names source {source}, which Commerce does not have, or has switched off',
  'refusal.source-not-there.fix':
    '{offered, select, none {This Commerce has no sources to choose from: send null.} other {Send the code of one of: {offered}; null leaves the choice to Commerce.}}',
  'refusal.module-not-there':
    'cannot be reserve: holding units back without an order needs our module Orderferry_Commerce, which this Commerce does not have',
  'refusal.module-not-there.fix': 'Send do-not-reserve, or install the module in Commerce.',
  'refusal.stock-needs-module':
    'cannot be true: taking units of orders that Amazon ships needs our module Orderferry_Commerce, which this Commerce does not have',
  'refusal.stock-needs-module.fix': 'Send false, or install the module in Commerce.',

  'refusal.product-not-there': 'names SKU {sku}, which is not in the Commerce catalog',
  'refusal.product-not-there.fix': 'Create the product in Commerce, or send the SKU of one that is there.',
  'refusal.product-type-not-supported':
    'names {sku}, which is of type {type} and cannot stand for an order line',
  'refusal.product-type-not-supported.fix':
    'Send simple, virtual or downloadable products; of a bundle or a configurable product, those that it is made of.',
  'refusal.component-repeated': 'names {sku} again',
  'refusal.component-repeated.fix': 'Send one component with the quantities of both.',

  'input.commerce-id': 'is no id of Commerce',
  'input.commerce-id.fix':
    'Send a whole number of 1 or more; GET /api/v1/commerce/choices lists what there is.',
  'input.text-unprintable': 'has characters that cannot be printed',
  'input.text-unprintable.fix': 'Send letters, digits and signs, without line breaks and tabs.',
  'input.hold-days': 'is not a number of days from 1 to 14',
  'input.hold-days.fix': 'Send a whole number from 1 to 14.',
  'input.street-lines': 'is not a number of lines from 1 to 20',
  'input.street-lines.fix':
    'Send the number of street lines that Commerce is configured for, under Customers > Customer Configuration > Name and Address Options.',
  'input.number-prefix': 'has signs that a Commerce order number does not keep',
  'input.number-prefix.fix':
    'Send letters, digits and signs of ASCII, without a blank at the beginning or the end; an empty text for no prefix.',
  'input.status-code': 'is no code of an order status',
  'input.status-code.fix':
    'Send the code, not the label: letters, digits and underscores, such as processing; null for none.',
  'input.shipping-method': 'is no shipping method of Commerce',
  'input.shipping-method.fix': 'Send carrier and method joined by an underscore, such as flatrate_flatrate.',
  'input.country-code': 'is no code of a country',
  'input.country-code.fix': 'Send two capital letters as in ISO 3166-1, such as DE; null to ask for none.',
  'input.list-long': 'has too many entries',
  'input.list-long.fix': 'Send 50 at most.',
  'input.match-key': 'is no Seller SKU and no ASIN',
  'input.match-key.fix':
    'Send a Seller SKU as Amazon spells it, or asin: and the ten signs of an ASIN, such as asin:B0EXAMPLE1.',
  'input.sku-long': 'is too long for a SKU',
  'input.sku-long.fix': 'Send 64 characters at most, as Commerce takes them.',
  'input.kit-quantity': 'is not a quantity from 1 to 1000',
  'input.kit-quantity.fix': 'Send a whole number from 1 to 1000.',
  'input.kit-weight': 'is no weight',
  'input.kit-weight.fix': 'Send a decimal number of zero or more as text, such as "1" or "12.50".',
  'input.kit-size': 'has no products, or too many',
  'input.kit-size.fix': 'Send 1 to 20 components.',
} as const satisfies Record<SettingKey, string> & Record<string, string>
