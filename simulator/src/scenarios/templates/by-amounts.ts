import { fba, fbm, type Template } from './template.ts'
import {
  freeShipping,
  giftWrapped,
  inBritain,
  inFrance,
  inGermany,
  inJapan,
  tenPercentOff,
} from './traits.ts'

/** Every way in which Amazon's amounts are known to come. */
export const templatesByAmounts: readonly Template[] = [
  fbm('tax-on-top', 'UNSHIPPED', 'Sales tax of 8.75 % on top of goods and shipping.', {
    tax: { reading: 'on-top', basisPoints: 875n },
  }),
  fbm('untaxed', 'UNSHIPPED', 'No tax at all: Oregon.', { tax: { basisPoints: 0n } }),
  fbm('shipping-untaxed', 'UNSHIPPED', 'Tax on the goods and none on the shipping.', {
    tax: { reading: 'on-top', basisPoints: 875n, levied: 'on-items-only' },
  }),
  fbm('vat-inside', 'UNSHIPPED', 'Prices that hold 19 % VAT, and the VAT told beside them.', inGermany),
  fbm('vat-inside-discount', 'UNSHIPPED', 'VAT inside prices of which 10 % and the shipping are taken off.', {
    ...inGermany,
    eachLine: {
      discounts: { ITEM: 1_000n, SHIPPING: 10_000n },
      promotionIds: ['FERRY-10-PERCENT', 'FREE-SHIPPING'],
    },
  }),
  fbm('vat-told-as-zero', 'UNSHIPPED', 'Prices that hold VAT, which Amazon tells as 0.00.', inFrance, {
    tax: { reading: 'inside-told-as-zero' },
  }),
  fbm('vat-not-told', 'UNSHIPPED', 'Prices that hold VAT, of which Amazon says nothing.', inBritain, {
    tax: { reading: 'inside-not-told' },
  }),
  fbm(
    'discount',
    'UNSHIPPED',
    'A promotion on the items and free shipping by promotion.',
    tenPercentOff,
    freeShipping,
  ),
  fbm('discount-positive', 'UNSHIPPED', 'Discounts as positive amounts.', tenPercentOff, freeShipping, {
    discountSign: 'positive',
  }),
  fbm('shipping-discount', 'UNSHIPPED', 'Half of the shipping is taken off, the goods cost what they cost.', {
    eachLine: { discounts: { SHIPPING: 5_000n }, promotionIds: ['HALF-SHIPPING'] },
  }),
  fbm(
    'free-of-charge',
    'UNSHIPPED',
    'A Vine order: the full price, and a promotion of 100 %.',
    freeShipping,
    {
      eachLine: { discounts: { ITEM: 10_000n }, promotionIds: ['VINE-100-PERCENT'] },
    },
  ),
  fbm('gift-wrap', 'UNSHIPPED', 'Gift-wrapped, with a message and a charge.', giftWrapped),
  fbm('three-for-ten', 'UNSHIPPED', 'Three units for 10.00: the unit price does not divide evenly.', {
    lines: [{ sku: 'CABLE-2M', quantity: 3, unitMinor: 333n, lineMinor: 1000n }],
  }),
  fbm('delivery-tip', 'UNSHIPPED', 'The buyer tips the delivery: an amount of the order, of no line.', {
    tip: 500n,
  }),
  fbm('other-charge', 'UNSHIPPED', 'An amount of the kind OTHER.', {
    eachLine: { charges: { OTHER: 150n } },
  }),
  fbm('unknown-charge', 'UNSHIPPED', 'An amount of a kind that nobody has heard of.', {
    eachLine: { charges: { RECYCLING_FEE: 125n } },
  }),
  fbm('replacement', 'UNSHIPPED', 'A replacement for an earlier order: everything costs nothing.', {
    follows: 'REPLACEMENT_ORIGINAL_ID',
    lines: [{ lineMinor: 0n, charges: { SHIPPING: 0n } }],
  }),
  fbm('exchange', 'UNSHIPPED', 'An exchange for an earlier order, at the price of the goods.', {
    follows: 'EXCHANGE_ORIGINAL_ID',
    eachLine: { charges: { SHIPPING: 0n } },
  }),
  fbm('yen', 'UNSHIPPED', 'Yen, which have no decimals.', inJapan),
  fba('yen-shipped', 'SHIPPED', 'Shipped by Amazon in Japan, and no tax is told.', inJapan, {
    tax: { reading: 'inside-not-told' },
  }),
  fbm('points', 'UNSHIPPED', 'Amazon points granted to the buyer at the cost of the seller.', inJapan, {
    eachLine: { points: 60 },
  }),
  fbm(
    'cash-on-delivery',
    'UNSHIPPED',
    'Cash on delivery with its fee, of which a part is taken off.',
    inJapan,
    {
      paymentMethod: 'COD',
      lines: [
        {
          charges: { COD_FEE: 220n, SHIPPING: 599n },
          discounts: { COD_FEE: 5_000n },
          promotionIds: ['COD-HALF'],
        },
      ],
    },
  ),
  fbm('total-one-cent-off', 'UNSHIPPED', 'The grand total is a cent less than its parts.', {
    departures: { grandTotalOffMinor: -1n },
  }),
  fbm('prices-withheld', 'UNSHIPPED', 'Paid, and Amazon gives no amounts: a role is missing.', {
    departures: { leftOut: ['proceeds'] },
  }),
  fbm('total-without-parts', 'UNSHIPPED', "The order's total is told, its parts by the lines alone.", {
    departures: { leftOut: ['order-breakdowns'] },
  }),
  fbm('line-totals-only', 'UNSHIPPED', 'Totals of order and lines, and no parts anywhere.', {
    departures: { leftOut: ['breakdowns'] },
  }),
  fbm('order-amounts-only', 'UNSHIPPED', 'The amounts of the order, and none of its lines.', {
    lines: [{ quantity: 2 }, { quantity: 1 }],
    departures: { leftOut: ['line-proceeds'] },
  }),
  fbm('foreign-currency', 'UNSHIPPED', 'In Swiss francs, in which nobody sells here.', {
    currencyCode: 'CHF',
  }),
  fbm(
    'tax-collected-by-nobody',
    'UNSHIPPED',
    'A marketplace facilitator collects the tax, and its name is empty.',
    {
      eachLine: { tax: { taxCollections: [{ model: 'MARKETPLACE_FACILITATOR', responsibleParty: '' }] } },
    },
  ),
  fbm('tax-of-the-merchant', 'UNSHIPPED', 'The merchant owes the tax: nobody collects it.', {
    eachLine: { tax: {} },
  }),
  fbm(
    'import-one-stop-shop',
    'UNSHIPPED',
    'Sent into the EU: Amazon has collected the VAT, the parcel needs its number.',
    inGermany,
    {
      eachLine: {
        tax: {
          taxCalculationBreakdowns: [{ reportingScheme: 'IOSS' }],
          taxCollections: [
            { model: 'MARKETPLACE_FACILITATOR', responsibleParty: 'Amazon Services Europe S.a.r.L.' },
          ],
        },
        shipping: { internationalShipping: { iossNumber: 'IM4420000001' } },
      },
    },
  ),
]
