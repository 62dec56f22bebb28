import { type Country, places } from './country.ts'

const spain: Country = {
  code: 'ES',
  carrier: 'Correos',
  shippingService: 'Paq Estándar',
  people: [
    ...['Candela Iturbe Solís', 'Álvaro Bermejo Peña', 'Nerea Zubizarreta', 'Íñigo Cifuentes Mora'],
    ...['Montserrat Ferrà Puig', 'Lucía Quintanar', 'Brais Loureiro Castro', 'Rocío Valdepeñas'],
  ],
  companies: ['Almacenes El Faro S.L.', 'Papelería Ribera S.L.'],
  streets: ['Calle Mayor', 'Avenida de la Constitución', 'Paseo Marítimo', 'Calle del Olivo', 'Plaza Nueva'],
  streetLine: '{street}, {number}',
  secondLines: ['*º B', 'Piso *, puerta *', 'Bajo izquierda'],
  phone: '+34 91 555 01**',
  places: places(
    ['Madrid', 'Madrid', '28013'],
    ['Barcelona', 'Barcelona', '08002'],
    ['Sevilla', 'Sevilla', '41001'],
    ['Valencia', 'Valencia', '46002'],
    ['Málaga', 'Málaga', '29015'],
    ['Palma', 'Baleares', '07001'],
    ['A Coruña', 'A CORUÑA', '15001'],
  ),
  tax: { reading: 'inside', basisPoints: 2100n },
}

const italy: Country = {
  code: 'IT',
  carrier: 'Poste Italiane',
  shippingService: 'Poste Delivery Standard',
  people: [
    ...[
      'Ginevra Montanari',
      'Ludovico Bassetti',
      "Chiara D'Ambrosio",
      'Niccolò Ferrarini',
      'Ottavia Pellizzari',
    ],
    ...['Elia Santacroce', 'Mirella Dell’Acqua', 'Tommaso Righetti'],
  ],
  companies: ['Cartoleria del Porto S.r.l.', 'Lanterna Forniture S.r.l.'],
  streets: ['Via Garibaldi', 'Corso Umberto I', 'Via dei Mille', 'Piazza San Marco', 'Viale delle Rose'],
  streetLine: '{street}, {number}',
  secondLines: ['Scala B, interno *', 'Piano *', 'Int. **'],
  phone: '+39 06 5555 01**',
  places: places(
    ['Milano', 'MI', '20121'],
    ['Roma', 'RM', '00184'],
    ['Napoli', 'NA', '80134'],
    ['Torino', 'TO', '10121'],
    ["L'Aquila", 'AQ', '67100'],
    ['Palermo', 'PA', '90133'],
    ['Bolzano', 'Bolzano', '39100'],
  ),
  tax: { reading: 'inside', basisPoints: 2200n },
}

const sweden: Country = {
  code: 'SE',
  carrier: 'PostNord',
  shippingService: 'MyPack Home',
  people: [
    ...[
      'Åsa Lindqvist',
      'Björn Hallström',
      'Ebba Sjögren',
      'Måns Åkerlund',
      'Tuva Nordenskog',
      'Örjan Wikström',
    ],
    ...['Saga Bergfeldt', 'Viggo Östlund'],
  ],
  companies: ['Hamnboden AB', 'Fyrtorn Papper AB'],
  streets: ['Storgatan', 'Hamnvägen', 'Björkgränd', 'Kungsgatan', 'Skolvägen', 'Södra Strandgatan'],
  streetLine: '{street} {number}',
  secondLines: ['lgh 11**', '* tr', 'c/o Sjögren'],
  // 070-174 06 05 to 99 are kept for fiction.
  phone: '+46 70 174 06 **',
  places: places(
    ['Stockholm', 'Stockholms län', '111 29'],
    ['Göteborg', 'Västra Götalands län', '411 05'],
    ['Malmö', 'Skåne län', '211 22'],
    ['Uppsala', null, '753 20'],
    ['Umeå', null, '903 26'],
    ['Örebro', 'Örebro län', '702 10'],
  ),
  tax: { reading: 'inside', basisPoints: 2500n },
}

const poland: Country = {
  code: 'PL',
  carrier: 'InPost',
  shippingService: 'Kurier Standard',
  people: [
    ...['Zofia Wiśniewska-Kruk', 'Stanisław Gąsior', 'Łucja Jabłońska', 'Bogumił Źrebiec', 'Hanna Świątek'],
    ...['Mieszko Cichoń', 'Ewelina Wójtowicz', 'Kazimierz Dąbek'],
  ],
  companies: ['Przystań Handel sp. z o.o.', 'Latarnia Papier sp. z o.o.'],
  streets: [
    'ul. Lipowa',
    'ul. Długa',
    'al. Jana Pawła II',
    'ul. Portowa',
    'ul. Świętej Anny',
    'os. Słoneczne',
  ],
  streetLine: '{street} {number}',
  secondLines: ['m. **', 'lok. *', 'klatka B'],
  phone: '+48 22 555 01 **',
  places: places(
    ['Warszawa', 'mazowieckie', '00-001'],
    ['Kraków', 'małopolskie', '31-001'],
    ['Gdańsk', 'pomorskie', '80-001'],
    ['Wrocław', null, '50-001'],
    ['Łódź', 'łódzkie', '90-001'],
    ['Rzeszów', null, '35-001'],
  ),
  tax: { reading: 'inside', basisPoints: 2300n },
}

const turkey: Country = {
  code: 'TR',
  carrier: 'PTT Kargo',
  shippingService: 'Standart',
  people: [
    ...['Çağla Yıldırım', 'Tuğrul Şahinbaş', 'İpek Gümüşsoy', 'Ozan Kılıçarslan', 'Şirin Özdemir'],
    ...['Barış Ünlüer', 'Gülşah Işık', 'Ilgaz Doğramacı'],
  ],
  companies: ['Liman Kırtasiye Ltd. Şti.', 'Fener Ticaret A.Ş.'],
  streets: ['Atatürk Caddesi', 'Gül Sokak', 'İstasyon Caddesi', 'Çınar Sokağı', 'Sahil Yolu'],
  streetLine: '{street} No: {number}',
  secondLines: ['Kat *, Daire *', 'D: **', 'B Blok'],
  phone: '+90 212 555 01 **',
  places: places(
    ['Kadıköy', 'İstanbul', '34710'],
    ['Çankaya', 'Ankara', '06420'],
    ['Konak', 'İzmir', '35250'],
    ['Muratpaşa', 'Antalya', '07100'],
    ['Şahinbey', 'Gaziantep', '27010'],
    ['Ortahisar', 'Trabzon', '61030'],
  ),
  tax: { reading: 'inside', basisPoints: 2000n },
}

export const southernAndEasternEurope: readonly Country[] = [spain, italy, sweden, poland, turkey]
