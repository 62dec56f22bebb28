import { fbm, type Template } from './template.ts'
import { business, inBrazil, inBritain, inFrance, inGermany, inIndia, inTurkey, prime } from './traits.ts'

/** Who buys, and under which of Amazon's programs. */
export const templatesByBuyer: readonly Template[] = [
  fbm('prime', 'UNSHIPPED', 'Seller-fulfilled Prime.', prime),
  fbm('premium', 'UNSHIPPED', 'A premium order, to be delivered on the second day.', {
    programs: ['PREMIUM'],
    serviceLevel: 'SECOND_DAY',
  }),
  fbm('same-day', 'UNSHIPPED', 'To be delivered on the same day.', {
    programs: ['PRIME', 'PREMIUM'],
    serviceLevel: 'SAME_DAY',
  }),
  fbm('preorder', 'UNSHIPPED', 'A pre-order that was released and paid.', { programs: ['PREORDER'] }),
  fbm(
    'business',
    'UNSHIPPED',
    'An Amazon Business order with company, purchase order and business prices.',
    business,
  ),
  fbm(
    'invoice-by-amazon',
    'UNSHIPPED',
    'Amazon itself buys from the merchant and invoices the company.',
    inFrance,
    business,
    {
      programs: ['INVOICE_BY_AMAZON'],
    },
  ),
  fbm('company-with-vat-number', 'UNSHIPPED', 'A company that gave its VAT number.', inGermany, business, {
    taxRegistrations: [
      {
        entityType: 'BUYER',
        legalName: 'Hafenkontor GmbH',
        taxRegistrationType: 'VAT',
        taxRegistrationNumber: 'DE000000017',
      },
    ],
  }),
  fbm(
    'company-with-tax-office',
    'UNSHIPPED',
    'A Turkish company with tax number and tax office.',
    inTurkey,
    business,
    {
      taxRegistrations: [
        {
          entityType: 'BUYER',
          legalName: 'Liman Kırtasiye Ltd. Şti.',
          taxRegistrationType: 'BUSINESS',
          taxRegistrationNumber: '0000000017',
          taxRegistrationAttributes: [{ key: 'TAX_OFFICE', value: 'Beyoğlu' }],
        },
      ],
    },
  ),
  fbm(
    'delivered-by-amazon',
    'UNSHIPPED',
    'Brazil: Amazon fetches the parcel; the address comes in its fields too.',
    inBrazil,
    {
      programs: ['DELIVERY_BY_AMAZON'],
      shipTo: {
        addressLine1: 'Rua das Acácias, 117',
        addressLine2: 'Apto 42',
        extendedFields: {
          streetName: 'Rua das Acácias',
          streetNumber: '117',
          complement: 'Apto 42',
          neighborhood: 'Bela Vista',
        },
      },
      taxRegistrations: [
        { entityType: 'BUYER', taxRegistrationType: 'CPF', taxRegistrationNumber: '00000000191' },
      ],
    },
  ),
  fbm('easy-ship', 'UNSHIPPED', 'India: Amazon Easy Ship.', inIndia, { programs: ['AMAZON_EASY_SHIP'] }),
  fbm('ship-plus', 'UNSHIPPED', 'Ship+: Amazon refuses a shipment confirmation.', {
    programs: ['FBM_SHIP_PLUS'],
  }),
  fbm('subscription', 'UNSHIPPED', 'Subscribed, and each unit carries a transparency code.', {
    eachLine: { programs: ['SUBSCRIBE_AND_SAVE', 'TRANSPARENCY'] },
  }),
  fbm('in-store-pick-up', 'UNSHIPPED', 'To be picked up in a shop.', {
    programs: ['IN_STORE_PICK_UP'],
    buyer: { buyerName: null, buyerEmail: null },
    shipTo: { name: 'Ferry Goods Store #12', companyName: 'Ferry Goods Store', addressType: 'COMMERCIAL' },
  }),
  fbm('gift-message', 'UNSHIPPED', 'A gift message of three lines, and no wrapping.', {
    eachLine: { giftOption: { giftMessage: 'Get well soon!\nThe kettle is on.\nYours, Tamsin & Bram' } },
  }),
  fbm('gift-to-somebody-else', 'UNSHIPPED', 'The buyer sends it to another person.', {
    shipTo: { name: 'Rosalind Kettering' },
  }),
  fbm('no-email', 'UNSHIPPED', 'Amazon gives no address for mail.', inBritain, {
    buyer: { buyerEmail: null },
  }),
  fbm('emoji-name', 'UNSHIPPED', 'Four-byte characters in the names of buyer and recipient.', {
    name: 'Marisol 🌊 Underhill 𠮷野',
  }),
  fbm('one-word-name', 'UNSHIPPED', 'A name of one word.', { name: 'Zephyrine' }),
  fbm('long-name', 'UNSHIPPED', 'Names of more than 128 characters.', {
    name: `Maximiliana ${'Theodora-Wilhelmina '.repeat(12).trim()} von der Pennyfeather-Ravensdale`,
  }),
  fbm('name-of-signs', 'UNSHIPPED', 'A name with signs that shops do not take in names.', {
    name: 'Wren <Oakhurst> {c/o} "Harbor" #7 %',
  }),
]
