import { type Country, places } from './country.ts'

const ireland: Country = {
  code: 'IE',
  carrier: 'An Post',
  shippingService: 'Tracked',
  people: [
    ...['Caoimhe Ní Dhonnchadha', 'Fiachra Brosnan', 'Saoirse Mulvihill', 'Oisín Tiernan', 'Gráinne Hession'],
    ...['Donncha Kilbride', 'Aoibheann Scully', 'Tadhg Ruane'],
  ],
  companies: ['Quayside Stationers Ltd', 'Shannon Harbour Goods DAC'],
  streets: ['Abbey Row', 'Quay Street', 'Merchants Walk', 'Chapel Lane', 'Strand Road', "O'Brien's Terrace"],
  streetLine: '{number} {street}',
  secondLines: ['Apartment *', 'Flat **', 'Unit *'],
  phone: '+353 20 91* ****',
  places: places(
    ['Dublin 2', 'Dublin', 'D02 X285'],
    ['Cork', 'Cork', 'T12 W8KP'],
    ['Galway', 'Galway', 'H91 E2R8'],
    ['Limerick', null, 'V94 T9PX'],
    ['Waterford', 'Co. Waterford', 'X91 PK15'],
    ['Sligo', 'Sligo', 'F91 W9T2'],
  ),
  tax: { reading: 'inside', basisPoints: 2300n },
}

const unitedKingdom: Country = {
  code: 'GB',
  carrier: 'Royal Mail',
  shippingService: 'Royal Mail Tracked 48',
  people: [
    ...['Imogen Fairclough', 'Rhys Llewellyn-Pugh', 'Morag Kinloch', 'Jago Trevithick', 'Tabitha Oyelaran'],
    ...['Callum Strachan', 'Priya Wetherby', "Fergus O'Hagan", 'Elowen Pascoe'],
  ],
  companies: ['Tidewharf Trading Ltd', 'Copper Kettle Supplies Ltd', 'Pennine Paper Co Ltd'],
  streets: ['Church Lane', 'Victoria Terrace', 'Mill Road', 'Station Approach', 'Bramble Close', 'Quayside'],
  streetLine: '{number} {street}',
  secondLines: ['Flat *', 'Flat **', 'Unit *'],
  // Ofcom keeps 07700 900000 to 900999 for drama.
  phone: '+44 7700 900***',
  places: places(
    ['London', null, 'EC1A 1BB'],
    ['Edinburgh', 'Midlothian', 'EH1 1YZ'],
    ['Cardiff', 'South Glamorgan', 'CF10 1EP'],
    ['Belfast', 'County Antrim', 'BT1 5GS'],
    ['Leeds', 'West Yorkshire', 'LS1 4DY'],
    ['Truro', 'Cornwall', 'TR1 2HL'],
    ['Bristol', null, 'BS1 5TR'],
  ),
  tax: { reading: 'inside', basisPoints: 2000n },
}

const france: Country = {
  code: 'FR',
  carrier: 'La Poste',
  shippingService: 'Colissimo',
  people: [
    ...['Apolline Vasseur', 'Côme Delaunay', 'Héloïse Marchadier', 'Loïc Kerouédan', 'Ninon Castelnau'],
    ...['Gaëtan Bouvier', 'Solène Peyrat', 'Aurèle Tissandier'],
  ],
  companies: ['Papeterie du Quai SARL', 'Maison Lanterne SAS'],
  streets: [
    'rue des Tilleuls',
    'avenue de la Gare',
    'quai des Pêcheurs',
    'impasse du Moulin',
    'boulevard Carnot',
  ],
  streetLine: '{number} {street}',
  secondLines: ['Bâtiment B', '*e étage', 'Appartement **'],
  phone: '+33 6 39 98 ** **',
  places: places(
    ['Paris', null, '75011'],
    ['Lyon', 'Rhône', '69002'],
    ['Marseille', null, '13001'],
    ['Rennes', null, '35000'],
    ['Strasbourg', 'Bas-Rhin', '67000'],
    ['Bayonne', null, '64100'],
  ),
  tax: { reading: 'inside', basisPoints: 2000n },
}

const belgium: Country = {
  code: 'BE',
  carrier: 'Bpost',
  shippingService: 'Bpost 24h',
  people: [
    ...[
      'Lotte Verstraeten',
      'Wout Claeskens',
      'Maëlys Dehousse',
      'Corentin Lambrechts',
      'Fleur Van Overstraete',
    ],
    ...['Jorn Huysmans', 'Clémence Watelet', 'Siebe De Ruyter'],
  ],
  companies: ['Havenmeester BV', 'Papeterie du Canal SRL'],
  streets: ['Lindestraat', 'Rue du Marché', 'Kaaistraat', 'Avenue des Platanes', 'Molenweg', 'Rue Haute'],
  streetLine: '{street} {number}',
  secondLines: ['bus *', 'Bte **'],
  phone: '+32 2 555 01 **',
  places: places(
    ['Bruxelles', null, '1000'],
    ['Antwerpen', 'Antwerpen', '2000'],
    ['Gent', null, '9000'],
    ['Liège', null, '4000'],
    ['Brugge', 'West-Vlaanderen', '8000'],
    ['Namur', null, '5000'],
  ),
  tax: { reading: 'inside', basisPoints: 2100n },
}

const netherlands: Country = {
  code: 'NL',
  carrier: 'PostNL',
  shippingService: 'Standaardpakket',
  people: [
    ...[
      'Femke van der Horst',
      'Bas Nieuwenhuis',
      'Sanne Dijkgraaf',
      'Joris ten Broeke',
      "Marijke in 't Veld",
    ],
    ...['Thijs Oosterling', 'Roos Waterman', 'Pim de Graauw'],
  ],
  companies: ['Kade 7 Handel B.V.', 'Lantaarn Papier B.V.'],
  streets: ['Kerkstraat', 'Havenkade', 'Prinsenlaan', 'Molendijk', 'Zonnebloemweg', 'Oude Gracht'],
  streetLine: '{street} {number}',
  secondLines: ['* hoog', 'Huis', 'App. **'],
  phone: '+31 20 555 01**',
  places: places(
    ['Amsterdam', null, '1012 AB'],
    ['Rotterdam', null, '3011 AA'],
    ['Utrecht', 'Utrecht', '3511 AX'],
    ['Groningen', null, '9711 LM'],
    ['Maastricht', 'Limburg', '6211 CC'],
    ["'s-Hertogenbosch", null, '5211 JX'],
  ),
  tax: { reading: 'inside', basisPoints: 2100n },
}

const germany: Country = {
  code: 'DE',
  carrier: 'DHL',
  shippingService: 'DHL Paket',
  people: [
    ...[
      'Annegret Büttner-Scholl',
      'Jörg Weißenborn',
      'Käthe Lindhorst',
      'Malte Osterkamp',
      'Svenja Grützmacher',
    ],
    ...['Ole Petersdorf', 'Friederike von Hollen', 'Ümit Karakaş', 'Liesel Amrhein'],
  ],
  companies: ['Hafenkontor GmbH', 'Müller & Söhne Papierwaren GmbH', 'Leuchtfeuer Handels UG'],
  streets: ['Lindenallee', 'Am Alten Hafen', 'Schützenstraße', 'Birkenweg', 'Marktplatz', 'Große Bleiche'],
  streetLine: '{street} {number}',
  secondLines: ['Hinterhaus', '*. OG links', 'c/o Lindhorst'],
  // The Federal Network Agency keeps 030 23125 000 to 999 for fiction.
  phone: '+49 30 23125 ***',
  places: places(
    ['Berlin', 'Berlin', '10115'],
    ['Hamburg', null, '20095'],
    ['München', 'Bayern', '80331'],
    ['Köln', 'Nordrhein-Westfalen', '50667'],
    ['Leipzig', null, '04109'],
    ['Freiburg im Breisgau', 'Baden-Württemberg', '79098'],
    ['Halle (Saale)', 'Sachsen-Anhalt', '06108'],
  ),
  tax: { reading: 'inside', basisPoints: 1900n },
}

export const westernEurope: readonly Country[] = [
  ireland,
  unitedKingdom,
  france,
  belgium,
  netherlands,
  germany,
]
