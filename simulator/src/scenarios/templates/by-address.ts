import { fba, fbm, type Template } from './template.ts'
import {
  inAustralia,
  inBritain,
  inCanada,
  inGermany,
  inIndia,
  inIreland,
  inJapan,
  inSaudiArabia,
  inSingapore,
  inSpain,
  inTheEmirates,
} from './traits.ts'

/** Where parcels go, written as people write it, in the script that they write in. */
export const templatesByAddress: readonly Template[] = [
  fbm('puerto-rico', 'UNSHIPPED', 'Puerto Rico as a state of the United States.', {
    shipTo: {
      addressLine1: '117 Calle del Cristo',
      city: 'San Juan',
      stateOrRegion: 'PR',
      postalCode: '00901',
      countryCode: 'US',
    },
  }),
  fbm('puerto-rico-as-country', 'UNSHIPPED', 'Puerto Rico as a country of its own, without a region.', {
    shipTo: {
      addressLine1: '42 Calle Luna',
      city: 'Ponce',
      stateOrRegion: null,
      postalCode: '00730',
      countryCode: 'PR',
    },
  }),
  fbm('army-post-office', 'UNSHIPPED', 'An army post office in Europe.', {
    shipTo: {
      addressLine1: 'Unit 2050 Box 4190',
      addressLine2: null,
      city: 'APO',
      stateOrRegion: 'AE',
      postalCode: '09142-2050',
      phone: null,
    },
  }),
  fbm('fleet-post-office', 'UNSHIPPED', 'A fleet post office in the Pacific.', {
    shipTo: {
      addressLine1: 'PSC 477 Box 38',
      addressLine2: null,
      city: 'FPO',
      stateOrRegion: 'AP',
      postalCode: '96306',
    },
  }),
  fbm('region-in-city', 'UNSHIPPED', 'The whole line in the city, and no region.', {
    shipTo: { city: 'Escondido, California 92025', stateOrRegion: null, postalCode: '92025' },
  }),
  fbm('region-by-name', 'UNSHIPPED', "A region's name in capitals instead of its code.", {
    shipTo: { city: 'Asheville', stateOrRegion: 'NORTH CAROLINA', postalCode: '28801' },
  }),
  fbm('region-unknown', 'UNSHIPPED', 'A region that nobody knows.', {
    shipTo: { city: 'Atlantis', stateOrRegion: 'Lower Atlantis', postalCode: '00000' },
  }),
  fbm(
    'region-unneeded',
    'UNSHIPPED',
    'A region that no shop lists, in a country that needs none.',
    inBritain,
    {
      shipTo: { city: 'Truro', stateOrRegion: 'Kernow', postalCode: 'TR1 2HL' },
    },
  ),
  fbm('region-missing', 'UNSHIPPED', 'No region in a country whose addresses have one.', inSpain, {
    shipTo: { city: 'Sevilla', stateOrRegion: null, postalCode: '41001' },
  }),
  fbm('hong-kong', 'UNSHIPPED', 'Hong Kong, which has no postcodes.', {
    shipTo: {
      addressLine1: 'Flat 12B, Harbour Mansion',
      addressLine2: '117 Electric Road',
      city: 'North Point',
      stateOrRegion: 'Hong Kong Island',
      postalCode: null,
      countryCode: 'HK',
      phone: '+852 5550 0117',
    },
  }),
  fbm('no-postcode', 'UNSHIPPED', 'No postcode where there must be one.', { shipTo: { postalCode: null } }),
  fbm('no-street', 'UNSHIPPED', 'No street at all.', { shipTo: { addressLine1: null, addressLine2: null } }),
  fbm('no-phone', 'UNSHIPPED', 'No telephone number.', { shipTo: { phone: null } }),
  fbm('no-recipient', 'UNSHIPPED', 'To be shipped by the merchant, and Amazon does not say where to.', {
    departures: { leftOut: ['recipient'] },
  }),
  fbm('country-uk', 'UNSHIPPED', 'The United Kingdom as UK, which ISO 3166 calls GB.', inBritain, {
    shipTo: { countryCode: 'UK' },
  }),
  fbm('northern-ireland', 'UNSHIPPED', 'Northern Ireland, bought in the Irish marketplace.', inIreland, {
    shipTo: {
      addressLine1: '7 Quay Parade',
      city: 'Derry',
      stateOrRegion: 'Co. Londonderry',
      postalCode: 'BT48 6HJ',
      countryCode: 'GB',
    },
  }),
  fbm('three-street-lines', 'UNSHIPPED', 'A street of three lines.', {
    shipTo: {
      addressLine1: 'Lighthouse Works, Building 4',
      addressLine2: 'Gate 7, Dock C',
      addressLine3: '1 Old Ferry Road',
    },
  }),
  fbm('street-on-second-line', 'UNSHIPPED', 'The first line is a person, the second the street.', inGermany, {
    shipTo: { addressLine1: 'c/o Lindhorst', addressLine2: 'Lindenallee 17' },
  }),
  fbm('long-street', 'UNSHIPPED', 'Street lines of more than 255 characters together.', {
    shipTo: {
      addressLine1: `Warehouse ${'of the Old Harbor Company, Northern Wing, '.repeat(5)}`.trim(),
      addressLine2: 'Third door on the left after the blue crane, ring twice and ask for the night watch',
      addressLine3: '1 Old Ferry Road',
    },
  }),
  fbm('pickup-point', 'UNSHIPPED', 'To an Amazon locker.', inGermany, {
    shipTo: {
      addressLine1: 'Amazon Locker - Leuchtturm',
      addressLine2: 'Lindenallee 17',
      addressType: 'PICKUP_POINT',
    },
  }),
  fbm('freight-forwarder', 'UNSHIPPED', 'To a company that sends it on.', inCanada, {
    shipTo: { companyName: 'Tamarack Freight Forwarding c/o Box 117', addressType: 'COMMERCIAL' },
  }),
  fbm('japanese', 'UNSHIPPED', 'In Japanese, and without a city: it stands in the first line.', inJapan, {
    name: '葉山 千尋',
    shipTo: {
      addressLine1: '渋谷区渋谷1-17-4',
      addressLine2: '灯台マンション305号室',
      city: null,
      stateOrRegion: '東京都',
      postalCode: '150-0002',
    },
  }),
  fbm('arabic', 'UNSHIPPED', 'In Arabic, from right to left.', inSaudiArabia, {
    name: 'عبد الإله القحطاني',
    shipTo: {
      addressLine1: '17 طريق الملك فهد',
      addressLine2: 'حي النخيل',
      city: 'جدة',
      stateOrRegion: 'مكة المكرمة',
      postalCode: '21442',
    },
  }),
  fbm('no-postcode-needed', 'UNSHIPPED', 'Dubai, where nobody has a postcode.', inTheEmirates),
  fbm('hindi', 'UNSHIPPED', 'In Hindi.', inIndia, {
    name: 'मीरा कुलकर्णी',
    shipTo: {
      addressLine1: '४२, गांधी नगर',
      addressLine2: 'डाकघर के पास',
      city: 'Jaipur',
      stateOrRegion: 'RAJASTHAN',
      postalCode: '302001',
    },
  }),
  fbm('chinese', 'UNSHIPPED', 'In Chinese, sent from Singapore to Taipei.', inSingapore, {
    name: '林佳慧',
    shipTo: {
      addressLine1: '中山北路二段17號5樓',
      city: '台北市',
      stateOrRegion: '中山區',
      postalCode: '104',
      countryCode: 'TW',
      phone: '+886 2 5555 0117',
    },
  }),
  fbm('thai', 'UNSHIPPED', 'In Thai, sent from Singapore to Bangkok.', inSingapore, {
    name: 'ณัฐวุฒิ ท่าเรือทอง',
    shipTo: {
      addressLine1: '117/4 ซอยประภาคาร 7',
      addressLine2: 'แขวงคลองเตย',
      city: 'กรุงเทพมหานคร',
      stateOrRegion: 'กรุงเทพมหานคร',
      postalCode: '10110',
      countryCode: 'TH',
      phone: '+66 2 555 0117',
    },
  }),
  fbm('cyrillic', 'UNSHIPPED', 'In Bulgarian, sent from Germany to Sofia.', inGermany, {
    name: 'Цветелина Пристанищна',
    shipTo: {
      addressLine1: 'ул. „Фар“ № 17, вх. Б, ап. 4',
      city: 'София',
      stateOrRegion: 'София-град',
      postalCode: '1000',
      countryCode: 'BG',
      phone: '+359 2 555 0117',
    },
  }),
  fbm('remote-island', 'UNSHIPPED', 'Norfolk Island, bought in Australia.', inAustralia, {
    shipTo: {
      addressLine1: '17 Taylors Road',
      city: 'Burnt Pine',
      stateOrRegion: 'Norfolk Island',
      postalCode: '2899',
      countryCode: 'NF',
    },
  }),
  fba('everything-withheld', 'SHIPPED', 'Shipped by Amazon, which tells neither buyer nor place.', {
    departures: { leftOut: ['buyer', 'recipient'] },
  }),
]
