import type { UserGuide } from './user-guide.ts'

export const enUserGuide: UserGuide = {
  title: 'User guide',
  lead: 'How Amazon orders come into Commerce, and what to do when one does not.',
  contents: 'Contents',
  sections: {
    way: {
      title: 'The way of an Amazon order',
      text: [
        'A buyer orders on Amazon. Within minutes the order stands in Recent Orders and All Orders, at first as Pending: Amazon is checking the payment and gives neither name nor prices yet.',
        'Once Amazon has the payment the order becomes Unshipped, and Orderferry creates the Commerce order with the same totals, to the cent. Stock is reserved and an invoice is made as the order settings say.',
        'You ship in Commerce with carrier and tracking number. Orderferry tells Amazon, Amazon tells the buyer, and the order becomes Shipped and then Completed.',
        'Orders that Amazon ships itself (FBA) are entered once they are shipped, and leave the stock of Commerce alone.',
        'The number of an order opens its Commerce order once there is one, and Amazon Order Details until then.',
      ],
    },
    statuses: {
      title: 'What each status means',
      text: [],
      terms: [
        {
          id: 'status.error',
          term: 'Error',
          text: 'Cannot be imported; somebody has to act. The order note says why.',
        },
        { id: 'status.pending', term: 'Pending', text: 'Amazon is checking the payment. Nothing to do.' },
        {
          id: 'status.pending-availability',
          term: 'Pending Availability',
          text: 'A pre-order that Amazon has not released yet.',
        },
        { id: 'status.unshipped', term: 'Unshipped', text: 'Paid, and waiting for you to ship.' },
        {
          id: 'status.partially-shipped',
          term: 'Partially Shipped',
          text: 'Some units are on their way, others are still to be shipped.',
        },
        { id: 'status.shipped', term: 'Shipped', text: 'Everything is on its way.' },
        { id: 'status.completed', term: 'Completed', text: 'Shipped on Amazon and complete in Commerce.' },
        { id: 'status.canceled', term: 'Canceled', text: 'Canceled on Amazon. Reserved stock is released.' },
        { id: 'status.unfulfillable', term: 'Unfulfillable', text: 'Amazon cannot fulfill this FBA order.' },
        {
          id: 'status.unknown',
          term: 'Unknown',
          text: 'Amazon gave a status that this version does not know. The order waits and is shown.',
        },
      ],
    },
    blockers: {
      title: 'When an order cannot be imported',
      text: [
        'A red line on top of every page names the stores with such orders. Open the order: its page lists each cause with the button that mends it. Once the cause is gone the order is imported by itself, also when you mend it in Commerce; Retry now only saves the wait.',
      ],
      terms: [
        {
          id: 'blocker.sku-not-in-catalog',
          term: 'The SKU is not in the catalog',
          text: 'Match the Seller SKU to the product that it stands for, or create the product.',
        },
        {
          id: 'blocker.sku-missing',
          term: 'Amazon gave no SKU',
          text: 'Match the ASIN to a product, or give the listing a SKU in Seller Central.',
        },
        { id: 'blocker.product-disabled', term: 'The product is disabled', text: 'Enable it.' },
        {
          id: 'blocker.out-of-stock',
          term: 'There is too little in stock',
          text: 'Raise the quantity of a source that the website sells from.',
        },
        {
          id: 'blocker.address-not-importable',
          term: 'The address cannot be used',
          text: 'Correct it on the page of the order. Amazon is not told.',
        },
        {
          id: 'blocker.currency-not-available',
          term: 'The currency is not offered',
          text: 'Allow it for the store view in Commerce and give it a rate, or choose another store view in the order settings.',
        },
        {
          id: 'blocker.product-type-not-supported',
          term: 'The product is a bundle, a set or the like',
          text: 'Match the SKU to the simple products that are really sent.',
        },
        {
          id: 'blocker.totals-do-not-reconcile',
          term: 'The amounts do not add up',
          text: 'Compare them with Seller Central. Nothing is imported that differs by a cent.',
        },
        {
          id: 'blocker.prices-missing',
          term: 'Amazon gives no prices',
          text: 'The application lacks a role. The page of the order names it, and where it is given.',
        },
        {
          id: 'blocker.commerce-unavailable',
          term: 'Commerce does not answer',
          text: 'See whether the shop is up. The import is tried again by itself.',
        },
        {
          id: 'blocker.commerce-rejected',
          term: 'Commerce refused the order',
          text: 'Mend in Commerce what its message names.',
        },
        {
          id: 'blocker.amazon-data-unreadable',
          term: 'The data of Amazon cannot be read',
          text: 'Wait for the next change on Amazon. If it lasts, report it with the order number.',
        },
      ],
    },
    matching: {
      title: 'Seller SKUs and products',
      text: [
        'A Seller SKU stands for the Commerce product of the same SKU. Where they differ, match it once: on the page of a blocked order, or for all waiting orders under Catalog Matching. The match is remembered for the store, and every order that waited for it is imported.',
        'A set on Amazon can be several products in Commerce: say how many units one unit on Amazon is.',
      ],
    },
    address: {
      title: 'Correcting an address',
      text: [
        'The form shows what goes to Commerce beside the original of Amazon. A mark tells which field is in order; a bad one says what is wrong. Save Order tries the import at once.',
        'A correction stays when Amazon sends the order again. The arrow beside a field brings the original back. Amazon is never told of a correction, so check the label of the parcel.',
      ],
    },
    shipping: {
      title: 'Shipping and tracking',
      text: [
        'Make the shipment in Commerce, with carrier and tracking number. Within half a minute it is on its way to Amazon. The Tracking tab shows each package and what Amazon said of it.',
        'Late and Ship today on the dashboard go by the latest ship date that Amazon gives.',
      ],
    },
    settings: {
      title: 'Order settings',
      text: [
        'Each store has its own. The page says what a change does before it is saved. Changes hold for orders imported from then on; orders that are in Commerce stay as they are.',
        'With Import Amazon Orders disabled, orders are still shown here, and their numbers open Seller Central.',
      ],
    },
    'read-only': {
      title: 'Read-Only Mode',
      text: [
        'While it is on, orders are still read, and nothing is written to Amazon or Commerce. It switches itself on when the database looks like a copy, so that a test system never ships twice. What waits goes out when an operator switches it off.',
      ],
    },
    people: {
      title: 'Who may do what',
      text: [
        'Owners manage connections and people. Operators change settings. Clerks work with orders. Viewers see orders without the names and addresses of buyers. Each may be limited to some Amazon stores. Your own rights stand under Your account.',
      ],
    },
    keys: {
      title: 'By keyboard',
      text: [],
      terms: [
        { id: 'key.search', term: '/', text: 'Search orders, from every page.' },
        { id: 'key.tab', term: 'Tab', text: 'To the next field, list or table.' },
        { id: 'key.arrows', term: '↑ ↓ ← →', text: 'Within a list, a menu or a table.' },
        { id: 'key.space', term: 'Space', text: 'Tick a row.' },
        { id: 'key.escape', term: 'Esc', text: 'Close a dialog; in a table, untick all rows.' },
      ],
    },
  },
}
