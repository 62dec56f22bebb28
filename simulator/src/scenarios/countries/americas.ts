import { type Country, fullNames, places, taxedPlaces } from './country.ts'

const unitedStates: Country = {
  code: 'US',
  carrier: 'USPS',
  shippingService: 'USPS Ground Advantage',
  people: fullNames(
    [
      ...['Alma', 'Bram', 'Carys', 'Dashiell', 'Edda', 'Fennimore', 'Greer', 'Hollis', 'Ines', 'Jory'],
      ...['Kestrel', 'Linnea', 'Merritt', 'Nico', 'Odalys', 'Perrin', 'Quill', 'Rosalind', 'Soren'],
      ...['Tamsin', 'Ulla', 'Wren'],
    ],
    [
      ...['Abernath', 'Brightwell', 'Calloway', 'Dunmere', 'Eastlake', 'Fairbourne', 'Greystone', 'Hartwick'],
      ...['Ivershaw', 'Juniper', 'Kettering', 'Larkmoor', 'Millbrook', 'Northcott', 'Oakhurst'],
      ...['Pennyfeather', 'Quarles', 'Ravensdale', 'Silverton', 'Thornbury', 'Underhill', 'Wexcombe'],
    ],
  ),
  companies: ['Bluewater Supply LLC', 'Granite Supply LLC', 'Copperfield Supply LLC', 'Evergreen Supply LLC'],
  streets: [
    ...['Maple Avenue', 'Harbor Road', 'Orchard Lane', 'Mill Street', 'Lakeview Drive', 'Chestnut Court'],
    ...['Old Ferry Road', 'Juniper Way', 'Prospect Street', 'Willow Bend', 'Quarry Hill Road'],
    'Sunset Terrace',
  ],
  streetLine: '{number} {street}',
  secondLines: ['Apt **', 'Unit *', 'Suite ***'],
  // 555-0100 to 555-0199 are kept for fiction.
  phone: '+1 {area}-555-01**',
  places: taxedPlaces(
    ['Portland', 'ME', '04101', '207', 550n],
    ['Burlington', 'VT', '05401', '802', 700n],
    ['Albany', 'NY', '12207', '518', 800n],
    ['Savannah', 'GA', '31401', '912', 700n],
    ['Duluth', 'MN', '55802', '218', 888n],
    ['Boulder', 'CO', '80302', '303', 904n],
    ['Santa Fe', 'NM', '87501', '505', 819n],
    ['Tacoma', 'WA', '98402', '253', 1030n],
    ['Eugene', 'OR', '97401', '541', 0n],
    ['Galveston', 'TX', '77550', '409', 825n],
    ['Asheville', 'NC', '28801', '828', 700n],
    ['Madison', 'WI', '53703', '608', 550n],
    ['Honolulu', 'HI', '96813', '808', 450n],
    ['San Juan', 'PR', '00901', '787', 1150n],
  ),
  tax: { reading: 'on-top', basisPoints: 700n },
}

const canada: Country = {
  code: 'CA',
  carrier: 'Canada Post',
  shippingService: 'Expedited Parcel',
  people: [
    ...['Maëlle Desrosiers', 'Théo Lafontaine', 'Océane Beauregard', 'Rowan MacAllister', 'Skye Drummond'],
    ...['Beckett Thorsteinson', 'Ainsley Kowalchuk', 'Noor Whitecloud', 'Émile Gagnon-Roy'],
  ],
  companies: ['Laurentide Papeterie inc.', 'Tamarack Outfitters Ltd.', 'Northern Loon Goods Ltd.'],
  streets: [
    'Rue des Érables',
    'Spadina Crescent',
    'Granville Row',
    'Chemin du Lac',
    'Portage Lane',
    'Signal Street',
  ],
  streetLine: '{number} {street}',
  secondLines: ['Unit **', 'App. *', 'Suite ***'],
  phone: '+1 {area}-555-01**',
  places: taxedPlaces(
    ['Toronto', 'ON', 'M5V 2T6', '416', 1300n],
    ['Montréal', 'QC', 'H2Y 1C6', '514', 1498n],
    ['Vancouver', 'British Columbia', 'V6B 1A1', '604', 1200n],
    ['Calgary', 'AB', 'T2P 1J9', '403', 500n],
    ['Halifax', 'NS', 'B3J 1S9', '902', 1500n],
    ['Winnipeg', 'MB', 'R3C 0V8', '204', 1200n],
    ['Whitehorse', 'YT', 'Y1A 1C4', '867', 500n],
  ),
  tax: { reading: 'on-top', basisPoints: 500n },
}

const mexico: Country = {
  code: 'MX',
  carrier: 'Estafeta',
  shippingService: 'Terrestre',
  people: [
    ...['Ximena Arrieta Lozano', 'Emiliano Quiroga Paz', 'Renata Villaseñor', 'Leonel Ibarrola Núñez'],
    ...['Citlali Montalvo', 'Iker Zaldívar Ríos', 'Dulce María Oropeza', 'Fabián Peñaloza Güemes'],
  ],
  companies: ['Papelería El Muelle S.A. de C.V.', 'Faro Norte Comercial S. de R.L.'],
  streets: ['Calle Jacarandas', 'Avenida Juárez', 'Calle del Puerto', 'Privada Las Palmas', 'Calle Morelos'],
  streetLine: '{street} {number}',
  secondLines: ['Int. *', 'Col. Centro', 'Depto. **'],
  phone: '+52 {area} 5555 01**',
  places: places(
    ['Ciudad de México', 'Ciudad de México', '06000', '55'],
    ['Guadalajara', 'Jalisco', '44100', '33'],
    ['Monterrey', 'Nuevo León', '64000', '81'],
    ['Mérida', 'Yucatán', '97000', '99'],
    ['Puebla', 'Puebla', '72000', '22'],
    ['Querétaro', 'QUERETARO', '76000', '44'],
  ),
  tax: { reading: 'inside', basisPoints: 1600n },
}

const brazil: Country = {
  code: 'BR',
  carrier: 'Correios',
  shippingService: 'SEDEX',
  people: [
    ...['Thaís Albuquerque Prado', 'Caetano Figueira', 'Luana Sampaio de Sá', 'Davi Monteverde'],
    ...['Iracema Bittencourt', 'Otávio Carneiro Luz', 'Yasmin Rezende', 'Júlio César Vasques'],
  ],
  companies: ['Cais do Porto Comércio Ltda', 'Farol Papelaria Ltda'],
  streets: ['Rua das Acácias', 'Avenida Beira-Mar', 'Rua do Comércio', 'Alameda dos Ipês', 'Rua São Bento'],
  streetLine: '{street}, {number}',
  secondLines: ['Apto **', 'Bloco B, Apto *', 'Casa *'],
  phone: '+55 {area} 95555-01**',
  places: places(
    ['São Paulo', 'SP', '01310-100', '11'],
    ['Rio de Janeiro', 'RJ', '20040-002', '21'],
    ['Belo Horizonte', 'MG', '30130-000', '31'],
    ['Salvador', 'BA', '40020-000', '71'],
    ['Curitiba', 'PR', '80010-000', '41'],
    ['Florianópolis', 'Santa Catarina', '88010-000', '48'],
  ),
  tax: { reading: 'inside', basisPoints: 1700n },
}

export const americas: readonly Country[] = [unitedStates, canada, mexico, brazil]
