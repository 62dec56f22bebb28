import { enSettingLabels } from '../en-setting-labels.ts'

/** What the admin says on Order Settings, in English; labels and options are those of the API. */
export const enOrderSettings = {
  ...enSettingLabels,
  'settings.title': 'Order settings',
  'settings.back': 'Back',
  'settings.save': 'Save order settings',
  'settings.saved': 'Order settings saved. They count for orders from now on.',
  'settings.unsaved': '{count, plural, one {# change} other {# changes}} not saved',
  'settings.nothing-changed': 'Nothing changed yet',
  'settings.undo': 'Undo changes',
  'settings.not-loaded': 'The order settings could not be loaded.',
  'settings.read-only': 'You can look at these settings. Changing them needs the role Operator or Owner.',
  'settings.import-off': 'Not used while Import Amazon Orders is Disabled.',
  'settings.has-problems': '{count, plural, one {One field needs} other {# fields need}} another value.',
  'settings.not-saved': 'The order settings were not saved.',
  'settings.choices-missing':
    'Commerce did not say what it offers, so only what is set now can be shown. Import can still be switched off.',

  'settings.leave': 'Leave without saving?',
  'settings.leave.why':
    '{count, plural, one {One change is} other {# changes are}} not saved and would be lost.',
  'settings.leave.stay': 'Stay here',
  'settings.leave.go': 'Leave',

  'settings.meanwhile': 'Somebody else changed these settings',
  'settings.meanwhile.why': 'What you typed is still here. Look at what is new, then save.',
  'settings.meanwhile.seen': 'Seen',
  'settings.from-to': '{label}: {from} → {to}',

  'settings.effect': 'What your changes do',
  'settings.effect.none': 'Change a setting, and what it does is shown here before you save.',
  'settings.effect.scope': 'Counts for orders imported from now on. Orders that exist stay as they are.',
  'settings.effect.numbers': 'Order numbers',
  'settings.effect.sample': 'On an order of yours',
  'settings.effect.sample-order': 'Order',
  'settings.effect.no-order': 'This store has no order yet to try the settings on.',
  'settings.effect.same': '{value} (as before)',
  'settings.effect.because': '{storeView}: {because}',
  'settings.effect.checking': 'Looking at what changes …',
  'settings.effect.unknown': 'What the changes do could not be found out: {reason}',

  'settings.group.import': 'Import',
  'settings.group.import.why': 'Whether Amazon orders become Commerce orders, and where they belong.',
  'settings.group.customer': 'Customer and number',
  'settings.group.customer.why': 'Who the Commerce order belongs to, and which number it carries.',
  'settings.group.stock': 'Stock and status',
  'settings.group.stock.why':
    'What happens to stock while Amazon confirms payment, and the status a new order gets.',
  'settings.group.shipping': 'Shipping',
  'settings.group.shipping.why': 'What shipped orders look like in Commerce.',
  'settings.group.exceptions': 'Invoice, missing stock and missing products',
  'settings.group.exceptions.why': 'What happens at once, and what happens when something is not there.',
  'settings.group.fba': 'Orders that Amazon ships (FBA)',
  'settings.group.fba.why': 'Amazon’s warehouse ships them; Commerce keeps the books.',
  'settings.group.prefixes': 'Number prefixes',
  'settings.group.prefixes.why': 'Written before Amazon’s number, so that you tell orders apart at a glance.',
  'settings.group.customers': 'New and fixed customers',
  'settings.group.customers.why': 'Details of Customer Creation.',
  'settings.group.rules': 'Store view by rule',
  'settings.group.rules.why':
    'The first rule that fits an order names its store view; if none fits, the one chosen under Import counts.',
  'settings.group.methods': 'Shipping method by service level',
  'settings.group.methods.why':
    'Which Commerce shipping method stands for which of Amazon’s service levels. Those not listed keep their name.',
  'settings.group.details': 'Address, tax and comments',
  'settings.group.details.why': 'How Amazon’s facts are written into the Commerce order.',
  'settings.differs':
    '{count, plural, one {# setting differs from the usual} other {# settings differ from the usual}}',

  'settings.help.importAmazonOrders.true':
    'New Amazon orders become Commerce orders. Those that came while import was disabled stay as they are.',
  'settings.help.importAmazonOrders.false':
    'Disabled: no Commerce orders are created. Amazon orders stay visible here, read-only, and are managed in Seller Central. Commerce orders that exist go on.',
  'settings.help.commerceStoreId': 'Shown on each order as “Purchased From”.',
  'settings.help.customerCreation.guest': 'As at a checkout without an account.',
  'settings.help.customerCreation.build':
    'The customer with the buyer’s e-mail address is used, or made. A Magento mails new customers a welcome: switch that mail off in Commerce first.',
  'settings.help.customerCreation.fixed': 'Choose the customer under “New and fixed customers” below.',
  'settings.help.orderNumberSource.commerce': 'Commerce counts: each order gets its next number.',
  'settings.help.orderNumberSource.amazon':
    'The Commerce order carries Amazon’s number; if another order has it, -2, -3 … follows. Applies to orders imported from now on.',
  'settings.help.pendingOrders':
    'Holds the quantity of Pending orders you ship yourself until Amazon releases or cancels them.',
  'settings.why-not.pendingOrders':
    'Reserving needs the module Orderferry_Commerce in Commerce, which is not installed there.',
  'settings.help.pendingHoldDays':
    'If Amazon still says Pending after so many days (1 to 14), the quantity goes back on sale.',
  'settings.why-not.pendingHoldDays': 'Choose Reserve Quantity first.',
  'settings.help.orderStatus.default': 'New orders get the default status of the state processing.',
  'settings.help.orderStatus.custom': 'New orders get the status beside, once they are invoiced.',
  'settings.help.processingStatus': 'Statuses that Commerce assigns to the state processing.',
  'settings.help.statuses-unlisted':
    'This Commerce does not list its statuses; these are known from its orders.',
  'settings.why-not.processingStatus': 'Choose Custom Order Status first.',
  'settings.choose': 'Choose …',
  'settings.help.shippedStatus': 'A status of the state complete.',
  'settings.commerce-own': 'Commerce’s own',
  'settings.help.shipmentSource': 'The inventory source of shipments that are made for you.',
  'settings.source-by-commerce': 'Commerce chooses',
  'settings.why-not.shipmentSource': 'This Commerce has no sources to choose from.',
  'settings.help.invoiceAutomatically.true': 'At once and offline: the buyer has paid Amazon.',
  'settings.help.invoiceAutomatically.false':
    'Staff invoice. Shipped orders stay open in Commerce until they are invoiced.',
  'settings.help.insufficientStock.block':
    'The order waits as Error until there is enough, and is then imported by itself. Orders that you ship only.',
  'settings.help.insufficientStock.backorder':
    'The order is imported and takes more than there is. Orders that you ship only.',
  'settings.help.insufficientStock.on-hold':
    'The order is imported and put on hold in Commerce. Orders that you ship only.',
  'settings.help.unknownProduct.block': 'The order waits as Error until a product is matched or made.',
  'settings.help.unknownProduct.placeholder':
    'A disabled product without stock is made for the SKU, and the order is imported.',
  'settings.help.importFbaOrders.at-shipped': 'Once Amazon has shipped them, whatever Commerce has in stock.',
  'settings.help.importFbaOrders.when-in-stock':
    'Once Amazon has shipped them; without stock in Commerce they are left out.',
  'settings.help.importFbaOrders.no': 'They are shown here, and no Commerce orders are made.',
  'settings.help.fbaStoreId': 'Keeps what Amazon ships apart from what you ship.',
  'settings.same-store-view': 'The same as of other orders',
  'settings.help.fbaChangesStock.true': 'Each order takes its units from Commerce’s stock.',
  'settings.help.fbaChangesStock.false':
    'Commerce’s stock stays as it is: the units lie in Amazon’s warehouse.',
  'settings.why-not.fbaChangesStock':
    'This needs the module Orderferry_Commerce in Commerce, which is not installed there.',
  'settings.prefix.all': 'Every order',
  'settings.prefix.fba': 'FBA orders',
  'settings.prefix.prime': 'Prime orders',
  'settings.prefix.business': 'Business orders',
  'settings.why-not.numberPrefix':
    'Choose Build Using Amazon Order Number first: Commerce’s own number takes no prefix.',
  'settings.help.numberPrefix':
    'That for every order comes first, then those that fit: up to 29 characters together.',
  'settings.help.fixedCustomerId': 'The id that Commerce shows under Customers > All Customers.',
  'settings.why-not.fixedCustomerId': 'Choose One customer for all orders first.',
  'settings.help.newCustomerGroupId': 'Prices and tax of the group do not touch Amazon’s amounts.',
  'settings.why-not.newCustomer': 'Choose Build New Customer Account first.',
  'settings.default-group': 'Commerce’s default',
  'settings.website-of-view': 'That of the store view',
  'settings.help.newCustomerWebsiteId': 'Where a new customer can sign in.',
  'settings.help.facilitatorTax.take':
    'The Commerce order shows the tax that Amazon collects and pays for you.',
  'settings.help.facilitatorTax.leave-out':
    'The Commerce order is without that tax, and its total is Amazon’s less the tax.',
  'settings.help.companyFromFirstLine':
    'For business addresses that name no company and have a second street line.',
  'settings.help.streetLines':
    'As Commerce is set under Customers > Customer Configuration (1 to 20). What does not fit is joined.',
  'settings.help.importUnknownRegion.true':
    'Where the country does without a region, the order is imported with Amazon’s words.',
  'settings.help.importUnknownRegion.false': 'The order waits as Error until the region is corrected.',
  'settings.help.amazonFactsComment': 'Gift message, ship-by date and the like; the buyer does not see it.',

  'settings.rule': 'Rule {number}',
  'settings.rules.none': 'No rules: every order goes to the store view chosen under Import.',
  'settings.rules.add': 'Add a rule',
  'settings.rules.remove': 'Remove rule {number}',
  'settings.rules.up': 'Move rule {number} up',
  'settings.rules.count': '{count, plural, =0 {no rules} one {# rule} other {# rules}}',
  'settings.rules.any': 'Any',
  'settings.rules.marketplace': 'Marketplace',
  'settings.rules.channel': 'Shipped by',
  'settings.rules.channel.FBM': 'You (FBM)',
  'settings.rules.channel.FBA': 'Amazon (FBA)',
  'settings.rules.business': 'Business order',
  'settings.rules.prime': 'Prime order',
  'settings.rules.sku': 'Seller SKU of any line',
  'settings.rules.country': 'Country of the recipient',
  'settings.rules.country.help': 'Two letters, such as DE.',
  'settings.rules.store-view': 'Goes to',
  'settings.methods.none': 'No entries: every service level keeps its own name.',
  'settings.methods.entry': 'Entry {number}',
  'settings.methods.add': 'Add a service level',
  'settings.methods.remove': 'Remove entry {number}',
  'settings.methods.count': '{count, plural, =0 {no entries} one {# entry} other {# entries}}',
  'settings.methods.level': 'Amazon’s service level',
  'settings.methods.level.help': 'As Amazon writes it, such as NEXT_DAY.',
  'settings.methods.method': 'Commerce shipping method',
  'settings.methods.method.help': 'Carrier and method, such as ups_01.',
  'settings.methods.title': 'Title on the order',

  'settings.refused.prefix-without-amazon-number':
    'Commerce’s own number takes no prefix. Empty this, or choose Build Using Amazon Order Number.',
  'settings.refused.number-too-long':
    'Numbers of up to {length} characters would come about, and Commerce keeps {width}. Shorten the prefixes by {over} in all.',
  'settings.refused.processing-status-missing': 'Choose the status that new orders get.',
  'settings.refused.fixed-customer-missing':
    'Give the id of the customer, or choose another Customer Creation.',
  'settings.refused.service-level-repeated':
    'There is an entry for {serviceLevel} already. Remove one of them.',
  'settings.refused.marketplace-unknown':
    '{marketplaceId} is no marketplace that is known. Choose one, or Any.',
  'settings.refused.empty': 'Fill this in, or remove the entry.',
} as const
