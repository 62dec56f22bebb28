import type { Trait } from './trait.ts'

/** Traits that more than one template has. */
export const prime: Trait = {
  programs: ['PRIME'],
  serviceLevel: 'NEXT_DAY',
  eachLine: { charges: { SHIPPING: 0n } },
}

export const business: Trait = {
  programs: ['AMAZON_BUSINESS'],
  buyerIs: 'a-company',
  paymentMethod: 'Invoice',
  eachLine: { isBusinessPrice: true },
}

export const tenPercentOff: Trait = {
  eachLine: { discounts: { ITEM: 1_000n }, promotionIds: ['FERRY-10-PERCENT'] },
}

export const freeShipping: Trait = {
  eachLine: { discounts: { SHIPPING: 10_000n }, promotionIds: ['FREE-SHIPPING'] },
}

export const giftWrapped: Trait = {
  eachLine: {
    charges: { GIFT_WRAP: 399n },
    giftOption: {
      giftMessage: 'Happy birthday! With love from all of us at the harbor.',
      giftWrapLevel: 'Classic',
    },
  },
}

export const severalLines: Trait = { lines: [{}, {}, {}] }

export const soldOut: Trait = { lines: [{ sku: 'VASE-SOLDOUT', quantity: 1 }] }

export const partlyShipped: Trait = { lines: [{ quantity: 3, shippedUnits: 1 }, { quantity: 1 }] }

export const inCanada: Trait = { marketplaceId: 'A2EUQ1WTGCTBG2' }
export const inBrazil: Trait = { marketplaceId: 'A2Q3Y263D00KWC' }
export const inBritain: Trait = { marketplaceId: 'A1F83G8C2ARO7P' }
export const inFrance: Trait = { marketplaceId: 'A13V1IB3VIYZZH' }
export const inGermany: Trait = { marketplaceId: 'A1PA6795UKMFR9' }
export const inIreland: Trait = { marketplaceId: 'A28R8C7NBKEWEA' }
export const inSpain: Trait = { marketplaceId: 'A1RKKUPIHCS9HS' }
export const inTurkey: Trait = { marketplaceId: 'A33AVAJ2PDY3EV' }
export const inSaudiArabia: Trait = { marketplaceId: 'A17E79C6D8DWNP' }
export const inTheEmirates: Trait = { marketplaceId: 'A2VIGQ35RCS4UG' }
export const inIndia: Trait = { marketplaceId: 'A21TJRUUN4KGV' }
export const inSingapore: Trait = { marketplaceId: 'A19VAU5U5O7RUS' }
export const inAustralia: Trait = { marketplaceId: 'A39IBJ37TRP1C6' }
export const inJapan: Trait = { marketplaceId: 'A1VC38T7YXB528' }
