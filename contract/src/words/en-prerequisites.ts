/** What orders rest on, and what to do where it is not so; in English. */
import type { PrerequisiteKey } from './word-keys.ts'

export const enPrerequisites = {
  'check.scheduler-runs': 'The scheduler runs.',
  'check.scheduler-silent':
    '{minutes, select, none {The scheduler has never run.} other {The scheduler has not run for {minutes} minutes.}}',
  'check.scheduler-silent.fix':
    'Start a process with the role worker (ORDERFERRY_ROLES=worker): without one no order is read.',
  'check.base-url-set': 'People reach Orderferry at {url}.',
  'check.base-url-missing': 'The address under which people reach Orderferry is not set.',
  'check.base-url-missing.fix':
    'Set ORDERFERRY_BASE_URL: links in mails and the way back from Amazon rest on it.',
  'check.commerce-answers': 'Commerce answers, with {count, plural, one {one website} other {# websites}}.',
  'check.commerce-unreachable': 'Commerce does not answer: {message}',
  'check.commerce-unreachable.fix': 'See that the shop is up and that COMMERCE_URL is its address.',
  'check.commerce-refuses': 'Commerce refuses: {message}',
  'check.commerce-refuses.fix':
    'Renew the integration in Commerce under System > Integrations, and set its COMMERCE_… variables.',
  'check.commerce-permits': 'The integration may read what orders need.',
  'check.commerce-forbids': 'The integration may not use: {resources}.',
  'check.commerce-forbids.fix':
    'Give these resources to it in Commerce under System > Integrations > API, and activate it again.',
  'check.commerce-permits-unknown':
    'It could not be seen whether the integration may use {resources}: {message}',
  'check.commerce-permits-unknown.fix': 'Check again in a while.',
  'check.stock-module': 'Stock is reserved and released exactly: Commerce has our module.',
  'check.stock-none':
    'Commerce has not our module: orders reserve no stock, and shipping or cancelling them makes more sellable than there is.',
  'check.stock-none.fix':
    'Install Orderferry_Commerce, or let Magento’s cron run bin/magento inventory:reservation:create-compensations, and import knowing that.',
  'check.stock-unknown': 'It could not be seen whether Commerce has our module: {message}',
  'check.stock-unknown.fix':
    'Check again in a while; where Commerce refuses, let the integration read the list of modules.',
  'check.amazon-authorized':
    'Amazon authorizes account {about} for {days, plural, one {one more day} other {# more days}}.',
  'check.amazon-ends':
    '{days, plural, =0 {The authorization of account {about} ends today.} one {The authorization of account {about} ends in one day.} other {The authorization of account {about} ends in # days.}}',
  'check.amazon-ends.fix': 'Renew it from the Action menu of one of its stores.',
  'check.amazon-ended': 'The authorization of account {about} has ended: no order is read.',
  'check.amazon-ended.fix': 'Renew it from the Action menu of one of its stores.',
  'check.amazon-refuses': 'Amazon refuses account {about}: {message}',
  'check.amazon-refuses.fix':
    'Renew its authorization from the Action menu of one of its stores; look in Seller Central whether the application is still listed.',
  'check.amazon-unreachable': 'Amazon did not answer for account {about}: {message}',
  'check.amazon-unreachable.fix': 'Check again in a while; orders that came meanwhile are caught up.',
  'check.roles-complete': 'Amazon gives all that orders need for account {about}.',
  'check.roles-missing': 'For account {about} Amazon withholds {dataSets}.',
  'check.roles-missing.fix':
    'Give the application the role {roles} in Seller Central under Apps and Services > Develop Apps, then renew the authorization.',
  'check.marketplace-open': '{about} may sell in its marketplace.',
  'check.marketplace-closed': 'The seller of {about} does not take part in its marketplace.',
  'check.marketplace-closed.fix':
    'A Professional seller account that is approved there is needed: look at Account Info in Seller Central.',
  'check.listings-suspended': 'Amazon has suspended listings of {about}.',
  'check.listings-suspended.fix': 'Look at Account Health in Seller Central.',
  'check.currency-same': 'Commerce keeps its books for {about} in {currency}, as Amazon does.',
  'check.currency-rate': 'Orders of {about} in {currency} are booked at {rate} to one {base}.',
  'check.currency-missing': 'Commerce has no rate for {currency}, in which {about} sells.',
  'check.currency-missing.fix':
    'Enable {currency} for store view {view} under Stores > Configuration > Currency Setup, and set a rate under Stores > Currency Rates.',
  'check.currency-unknown': 'It could not be seen in which currencies Commerce sells for {about}.',
  'check.currency-unknown.fix': 'Look at its store view in the Order Settings, then check again.',
  'check.advice-seller-central':
    'Return policy, tax settings and shipping templates are yours to set in Seller Central.',
  'check.advice-seller-central.fix': 'Look whether the account is approved and without restrictions.',
  'check.advice-vat': 'In the United Kingdom Amazon’s VAT Calculation Service is recommended.',
  'check.advice-vat.fix': 'Enrol in Seller Central; it takes 10 to 14 days.',
  'check.advice-vacation': 'While you set things up, no order should come in.',
  'check.advice-vacation.fix': 'Set the listings of the region to inactive (vacation) in Seller Central.',
} as const satisfies Record<PrerequisiteKey, string>
