import { type Country, places } from './country.ts'

const india: Country = {
  code: 'IN',
  carrier: 'Delhivery',
  shippingService: 'Surface',
  people: [
    ...['Ananya Deshmukh-Rao', 'अर्जुन भटनागर', 'Kavya Subramaniam', 'Rohan Chatterjee-Sen', 'मीरा कुलकर्णी'],
    ...['Harpreet Gill', 'Zoya Mirza', 'Nandini Pillai-Varma'],
  ],
  companies: ['Ghat Stationers Pvt Ltd', 'Deepstambh Traders LLP'],
  streets: ['MG Road', 'Temple Street', 'Station Road', 'Lake View Layout', 'Gandhi Nagar', '4th Cross Road'],
  streetLine: '{number}, {street}',
  secondLines: ['Flat ***', 'Near Post Office', '2nd Floor'],
  phone: '+91 11 5555 01**',
  places: places(
    ['Mumbai', 'MAHARASHTRA', '400001'],
    ['Bengaluru', 'KARNATAKA', '560001'],
    ['New Delhi', 'DELHI', '110001'],
    ['Chennai', 'Tamil Nadu', '600001'],
    ['Kolkata', 'West Bengal', '700001'],
    ['Kochi', 'KERALA', '682001'],
    ['Jaipur', 'Rajasthan', '302001'],
  ),
  tax: { reading: 'inside', basisPoints: 1800n },
}

const singapore: Country = {
  code: 'SG',
  carrier: 'SingPost',
  shippingService: 'Registered',
  people: [
    ...['Goh Shu Ting', '陈伟杰', 'Nur Aisyah Rahmat', 'Vikneswaran Pillay', '林佳慧', 'Tan Boon Kiat'],
    ...['Marcus Pereira', 'Siti Khadijah Yusof'],
  ],
  companies: ['Harbourfront Mercantile Pte Ltd', '灯塔文具私人有限公司'],
  streets: [
    'Serangoon Avenue 3',
    'Tampines Street 81',
    'Bukit Timah Road',
    'Marine Parade Road',
    'Jalan Besar',
  ],
  streetLine: '{number} {street}',
  secondLines: ['#0*-1**', 'Level *'],
  phone: '+65 6555 01**',
  // Everything is the city; what tells places apart is the postal code.
  places: places(
    ['Singapore', null, '018956'],
    ['Singapore', null, '520481'],
    ['Singapore', 'Singapore', '238801'],
    ['Singapore', null, '449269'],
    ['SINGAPORE', null, '680153'],
    ['Singapore', 'SG', '730888'],
  ),
  tax: { reading: 'inside', basisPoints: 900n },
}

const australia: Country = {
  code: 'AU',
  carrier: 'Australia Post',
  shippingService: 'Parcel Post',
  people: [
    ...['Matilda Hargreave', 'Lachlan Petrakis', 'Jarrah Winmar', 'Isla Nguyen-Foster', 'Beau Rafferty'],
    ...['Talia Baxendale', 'Darcy Quilliam', 'Marama Tawhai'],
  ],
  companies: ['Jetty Road Supplies Pty Ltd', 'Southern Light Stationery Pty Ltd'],
  streets: ['Wattle Street', 'Esplanade', 'Banksia Crescent', 'Station Parade', 'Lighthouse Road'],
  streetLine: '{number} {street}',
  secondLines: ['Unit *', 'Shop **', 'Level *'],
  // The ACMA keeps 5550 0000 to 9999 for fiction.
  phone: '+61 {area} 5550 ****',
  places: places(
    ['Sydney', 'NSW', '2000', '2'],
    ['Melbourne', 'VIC', '3000', '3'],
    ['Brisbane', 'Queensland', '4000', '7'],
    ['Fremantle', 'WA', '6160', '8'],
    ['Hobart', 'TAS', '7000', '3'],
    ['Canberra', 'ACT', '2600', '2'],
    ['Alice Springs', 'NT', '0870', '8'],
  ),
  tax: { reading: 'inside', basisPoints: 1000n },
}

const japan: Country = {
  code: 'JP',
  carrier: 'YAMATO',
  shippingService: 'TA-Q-BIN',
  people: [
    ...['葉山 千尋', '岸本 航', '小松原 美咲', '灘 健太郎', '望月 さくら', '渡海 誠', '汐見 ゆかり'],
    ...['Erika Thompson-Mori', '青柳 蓮'],
  ],
  companies: ['株式会社みなと文具', '合同会社灯台商会'],
  streets: ['本町', '中央', '港町', '桜ヶ丘', '緑が丘', '栄'],
  streetLine: '{street}{number}-*-*',
  secondLines: ['灯台マンション*0*号室', 'みなとビル*F', 'コーポ海風 20*'],
  phone: '+81 3-5555-01**',
  places: places(
    ['渋谷区', '東京都', '150-0002'],
    ['横浜市中区', '神奈川県', '231-0023'],
    ['大阪市北区', '大阪府', '530-0001'],
    ['札幌市中央区', '北海道', '060-0001'],
    ['京都市下京区', '京都府', '600-8216'],
    ['福岡市博多区', '福岡県', '812-0011'],
    ['那覇市', '沖縄県', '900-0015'],
  ),
  tax: { reading: 'inside', basisPoints: 1000n },
}

export const asiaPacific: readonly Country[] = [india, singapore, australia, japan]
