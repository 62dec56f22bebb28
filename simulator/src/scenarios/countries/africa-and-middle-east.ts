import { type Country, places } from './country.ts'

const southAfrica: Country = {
  code: 'ZA',
  carrier: 'The Courier Guy',
  shippingService: 'Economy Road',
  people: [
    ...['Naledi Mokgadi', 'Pieter van Schalkwyk', 'Thandeka Zwane', 'Riaan Oosthuizen', 'Lerato Phiri-Nkosi'],
    ...['Anneke du Preez', 'Sipho Mthembisi', 'Kavitha Naicker'],
  ],
  companies: ['Harbour Bay Traders (Pty) Ltd', 'Vuurtoring Papier (Edms) Bpk'],
  streets: ['Protea Road', 'Kerkstraat', 'Long Beach Avenue', 'Jacaranda Street', 'Loop Lane'],
  streetLine: '{number} {street}',
  secondLines: ['Unit *', 'Flat **', 'Gardens'],
  phone: '+27 11 555 01**',
  places: places(
    ['Cape Town', 'Western Cape', '8001'],
    ['Johannesburg', 'Gauteng', '2001'],
    ['Durban', 'KwaZulu-Natal', '4001'],
    ['Gqeberha', 'Eastern Cape', '6001'],
    ['Bloemfontein', 'Free State', '9301'],
    ['Polokwane', 'Limpopo', '0699'],
  ),
  tax: { reading: 'inside', basisPoints: 1500n },
}

const egypt: Country = {
  code: 'EG',
  carrier: 'Egypt Post',
  shippingService: 'Parcel',
  people: [
    ...['نورهان السيوفي', 'Karim Abdelhady', 'ياسمين الدمرداش', 'Salma El-Batrawy', 'عمرو الشرقاوي'],
    ...['Hossam Ghoneim', 'مريم عبد النور', 'Tarek Mansour-Aly'],
  ],
  companies: ['Delta Harbor Trading', 'شركة المنارة للتجارة'],
  streets: ['شارع النيل', 'Tahrir Street', 'شارع الجمهورية', 'Corniche Road', 'شارع الزهور'],
  streetLine: '{number} {street}',
  secondLines: ['شقة **', 'Floor *', 'الدور *'],
  phone: '+20 2 5555 01**',
  places: places(
    ['Cairo', 'Cairo', '11511'],
    ['الإسكندرية', 'الإسكندرية', '21511'],
    ['Giza', 'Giza', '12511'],
    ['Luxor', 'Luxor', '85511'],
    ['بورسعيد', 'بورسعيد', '42511'],
    ['Aswan', 'Aswan', '81511'],
  ),
  tax: { reading: 'inside', basisPoints: 1400n },
}

const saudiArabia: Country = {
  code: 'SA',
  carrier: 'SPL',
  shippingService: 'Domestic Parcel',
  people: [
    ...['عبد الإله القحطاني', 'Reem Al-Harbash', 'فهد العنزان', 'Layan Al-Zamel', 'سارة المطرف'],
    ...['Turki Al-Dossari', 'نوف الشمراني', 'Majed Al-Yami'],
  ],
  companies: ['Marsa Trading Est.', 'مؤسسة الفنار التجارية'],
  streets: ['طريق الملك فهد', 'Prince Sultan Street', 'شارع الأمير محمد', 'Olaya Street', 'شارع التحلية'],
  streetLine: '{number} {street}',
  secondLines: ['Unit **', 'حي النخيل', 'Floor *'],
  phone: '+966 11 555 01**',
  places: places(
    ['Riyadh', 'Riyadh', '11564'],
    ['جدة', 'مكة المكرمة', '21442'],
    ['Dammam', 'Eastern Province', '31411'],
    ['Medina', 'Medina', '41311'],
    ['Abha', 'Asir', '61321'],
    ['تبوك', 'تبوك', '71421'],
  ),
  tax: { reading: 'inside', basisPoints: 1500n },
}

const unitedArabEmirates: Country = {
  code: 'AE',
  carrier: 'Aramex',
  shippingService: 'Domestic',
  people: [
    ...['Hessa Al Marzooqi', 'راشد الفلاسي', 'Meera Krishnan-Iyer', 'Omar Haddadin', 'شيخة المنصوري'],
    ...['Joaquin Valderama', 'خلفان الكعبي', 'Anita Fernandes-Rego'],
  ],
  companies: ['Creekside General Trading LLC', 'الميناء للتجارة العامة'],
  streets: ['Al Wasl Road', 'Corniche Street', 'شارع الشيخ زايد', 'Palm Lane', 'Harbour View Road'],
  streetLine: 'Villa {number}, {street}',
  secondLines: ['Apartment ***', 'Tower B, Floor **', 'Office **'],
  phone: '+971 4 555 01**',
  // The Emirates have no postal codes.
  places: places(
    ['Dubai', 'Dubai', null],
    ['Abu Dhabi', 'Abu Dhabi', null],
    ['الشارقة', 'الشارقة', null],
    ['Ajman', 'Ajman', null],
    ['Ras Al Khaimah', 'Ras Al Khaimah', null],
    ['Al Ain', 'Abu Dhabi', null],
  ),
  tax: { reading: 'inside', basisPoints: 500n },
}

export const africaAndMiddleEast: readonly Country[] = [southAfrica, egypt, saudiArabia, unitedArabEmirates]
