/**
 * The regions that Magento installs, those of the marketplaces' countries and their neighbours, as they were in 2.4.7
 * and, where they changed, as they are since. Ids are ours. Tests only.
 * https://github.com/magento/magento2/tree/2.4-develop/app/code/Magento/Directory/Setup/Patch/Data
 */
import type { CountryRegions } from '../commerce/catalog.ts'

const LISTS: readonly (readonly [name: string, countryCode: string, list: string])[] = [
  [
    'US',
    'US',
    `
    AL:Alabama|AK:Alaska|AS:American Samoa|AZ:Arizona|AR:Arkansas|AE:Armed Forces Africa|
    AA:Armed Forces Americas|AE:Armed Forces Canada|AE:Armed Forces Europe|AE:Armed Forces Middle East|
    AP:Armed Forces Pacific|CA:California|CO:Colorado|CT:Connecticut|DE:Delaware|DC:District of Columbia|
    FM:Federated States Of Micronesia|FL:Florida|GA:Georgia|GU:Guam|HI:Hawaii|ID:Idaho|IL:Illinois|
    IN:Indiana|IA:Iowa|KS:Kansas|KY:Kentucky|LA:Louisiana|ME:Maine|MH:Marshall Islands|MD:Maryland|
    MA:Massachusetts|MI:Michigan|MN:Minnesota|MS:Mississippi|MO:Missouri|MT:Montana|NE:Nebraska|NV:Nevada|
    NH:New Hampshire|NJ:New Jersey|NM:New Mexico|NY:New York|NC:North Carolina|ND:North Dakota|
    MP:Northern Mariana Islands|OH:Ohio|OK:Oklahoma|OR:Oregon|PW:Palau|PA:Pennsylvania|PR:Puerto Rico|
    RI:Rhode Island|SC:South Carolina|SD:South Dakota|TN:Tennessee|TX:Texas|UT:Utah|VT:Vermont|
    VI:Virgin Islands|VA:Virginia|WA:Washington|WV:West Virginia|WI:Wisconsin|WY:Wyoming`,
  ],
  [
    'CA',
    'CA',
    `
    AB:Alberta|BC:British Columbia|MB:Manitoba|NL:Newfoundland and Labrador|NB:New Brunswick|NS:Nova Scotia|
    NT:Northwest Territories|NU:Nunavut|ON:Ontario|PE:Prince Edward Island|QC:Quebec|SK:Saskatchewan|
    YT:Yukon Territory`,
  ],
  [
    'MX',
    'MX',
    `
    AGU:Aguascalientes|BCN:Baja California|BCS:Baja California Sur|CAM:Campeche|CHP:Chiapas|CHH:Chihuahua|
    CMX:Ciudad de México|COA:Coahuila|COL:Colima|DUR:Durango|MEX:Estado de México|GUA:Guanajuato|
    GRO:Guerrero|HID:Hidalgo|JAL:Jalisco|MIC:Michoacán|MOR:Morelos|NAY:Nayarit|NLE:Nuevo León|OAX:Oaxaca|
    PUE:Puebla|QUE:Querétaro|ROO:Quintana Roo|SLP:San Luis Potosí|SIN:Sinaloa|SON:Sonora|TAB:Tabasco|
    TAM:Tamaulipas|TLA:Tlaxcala|VER:Veracruz|YUC:Yucatán|ZAC:Zacatecas`,
  ],
  [
    'BR',
    'BR',
    `
    AC:Acre|AL:Alagoas|AP:Amapá|AM:Amazonas|BA:Bahia|CE:Ceará|ES:Espírito Santo|GO:Goiás|MA:Maranhão|
    MT:Mato Grosso|MS:Mato Grosso do Sul|MG:Minas Gerais|PA:Pará|PB:Paraíba|PR:Paraná|PE:Pernambuco|
    PI:Piauí|RJ:Rio de Janeiro|RN:Rio Grande do Norte|RS:Rio Grande do Sul|RO:Rondônia|RR:Roraima|
    SC:Santa Catarina|SP:São Paulo|SE:Sergipe|TO:Tocantins|DF:Distrito Federal`,
  ],
  [
    'AT',
    'AT',
    `
    WI:Wien|NO:Niederösterreich|OO:Oberösterreich|SB:Salzburg|KN:Kärnten|ST:Steiermark|TI:Tirol|
    BL:Burgenland|VB:Vorarlberg`,
  ],
  [
    'BE',
    'BE',
    `
    VAN:Antwerpen|WBR:Brabant wallon|BRU:Brussels-Capital Region|WHT:Hainaut|VLI:Limburg|WLG:Liège|
    WLX:Luxembourg|WNA:Namur|VOV:Oost-Vlaanderen|VBR:Vlaams-Brabant|VWV:West-Vlaanderen`,
  ],
  [
    'CH',
    'CH',
    `
    AG:Aargau|AI:Appenzell Innerrhoden|AR:Appenzell Ausserrhoden|BE:Bern|BL:Basel-Landschaft|BS:Basel-Stadt|
    FR:Freiburg|GE:Genf|GL:Glarus|GR:Graubünden|JU:Jura|LU:Luzern|NE:Neuenburg|NW:Nidwalden|OW:Obwalden|
    SG:St. Gallen|SH:Schaffhausen|SO:Solothurn|SZ:Schwyz|TG:Thurgau|TI:Tessin|UR:Uri|VD:Waadt|VS:Wallis|
    ZG:Zug|ZH:Zürich`,
  ],
  [
    'DE',
    'DE',
    `
    NDS:Niedersachsen|BAW:Baden-Württemberg|BAY:Bayern|BER:Berlin|BRG:Brandenburg|BRE:Bremen|HAM:Hamburg|
    HES:Hessen|MEC:Mecklenburg-Vorpommern|NRW:Nordrhein-Westfalen|RHE:Rheinland-Pfalz|SAR:Saarland|
    SAS:Sachsen|SAC:Sachsen-Anhalt|SCN:Schleswig-Holstein|THE:Thüringen`,
  ],
  [
    'DE, by ISO',
    'DE',
    `
    BW:Baden-Württemberg|BY:Bayern|BE:Berlin|HB:Bremen|BB:Brandenburg|HH:Hamburg|HE:Hessen|
    MV:Mecklenburg-Vorpommern|NI:Niedersachsen|NW:Nordrhein-Westfalen|RP:Rheinland-Pfalz|ST:Sachsen-Anhalt|
    SL:Saarland|SN:Sachsen|SH:Schleswig-Holstein|TH:Thüringen`,
  ],
  [
    'ES',
    'ES',
    `
    A Coruca:A Coruña|Alava:Alava|Albacete:Albacete|Alicante:Alicante|Almeria:Almeria|Asturias:Asturias|
    Avila:Avila|Badajoz:Badajoz|Baleares:Baleares|Barcelona:Barcelona|Burgos:Burgos|Caceres:Caceres|
    Cadiz:Cadiz|Cantabria:Cantabria|Castellon:Castellon|Ceuta:Ceuta|Ciudad Real:Ciudad Real|Cordoba:Cordoba|
    Cuenca:Cuenca|Girona:Girona|Granada:Granada|Guadalajara:Guadalajara|Guipuzcoa:Guipuzcoa|Huelva:Huelva|
    Huesca:Huesca|Jaen:Jaen|La Rioja:La Rioja|Las Palmas:Las Palmas|Leon:Leon|Lleida:Lleida|Lugo:Lugo|
    Madrid:Madrid|Malaga:Malaga|Melilla:Melilla|Murcia:Murcia|Navarra:Navarra|Ourense:Ourense|
    Palencia:Palencia|Pontevedra:Pontevedra|Salamanca:Salamanca|
    Santa Cruz de Tenerife:Santa Cruz de Tenerife|Segovia:Segovia|Sevilla:Sevilla|Soria:Soria|
    Tarragona:Tarragona|Teruel:Teruel|Toledo:Toledo|Valencia:Valencia|Valladolid:Valladolid|Vizcaya:Vizcaya|
    Zamora:Zamora|Zaragoza:Zaragoza`,
  ],
  [
    'ES, by ISO',
    'ES',
    `
    ES-C:A Coruña [La Coruña]|ES-VI:Araba|ES-AB:Albacete|ES-A:Alacant|ES-AL:Almería|
    ES-AS:Asturias, Principado de|ES-AV:Ávila|ES-BA:Badajoz|ES-IB:Illes Balears [Islas Baleares]|
    ES-B:Barcelona|ES-BU:Burgos|ES-CC:Cáceres|ES-CA:Cádiz|ES-CB:Cantabria|ES-CS:Castellón|ES-CE:Ceuta|
    ES-CR:Ciudad Real|ES-CO:Córdoba|ES-CU:Cuenca|ES-GI:Girona [Gerona]|ES-GR:Granada|ES-GU:Guadalajara|
    ES-SS:Gipuzkoa|ES-H:Huelva|ES-HU:Huesca|ES-J:Jaén|ES-LO:La Rioja|ES-GC:Las Palmas|ES-LE:León|
    ES-L:Lleida [Lérida]|ES-LU:Lugo|ES-MD:Madrid, Comunidad de|ES-MA:Málaga|ES-ML:Melilla|ES-MU:Murcia|
    ES-NA:Navarra|ES-OR:Ourense [Orense]|ES-P:Palencia|ES-PO:Pontevedra|ES-SA:Salamanca|
    ES-TF:Santa Cruz de Tenerife|ES-SG:Segovia|ES-SE:Sevilla|ES-SO:Soria|ES-T:Tarragona|ES-TE:Teruel|
    ES-TO:Toledo|ES-VC:Valenciana, Comunidad|ES-VA:Valladolid|Vizcaya:Vizcaya|ES-ZA:Zamora|ES-Z:Zaragoza`,
  ],
  [
    'FR',
    'FR',
    `
    1:Ain|2:Aisne|3:Allier|4:Alpes-de-Haute-Provence|5:Hautes-Alpes|6:Alpes-Maritimes|7:Ardèche|8:Ardennes|
    9:Ariège|33:Gironde|69:Rhône|75:Paris|78:Yvelines|92:Hauts-de-Seine`,
  ],
  [
    'IE',
    'IE',
    `
    CW:Carlow|CN:Cavan|CE:Clare|CO:Cork|DL:Donegal|D:Dublin|G:Galway|KY:Kerry|KE:Kildare|KK:Kilkenny|
    LS:Laois|LM:Leitrim|LK:Limerick|LD:Longford|LH:Louth|MO:Mayo|MH:Meath|MN:Monaghan|OY:Offaly|
    RN:Roscommon|SO:Sligo|TA:Tipperary|WD:Waterford|WH:Westmeath|WX:Wexford|WW:Wicklow`,
  ],
  [
    'IT',
    'IT',
    `
    AG:Agrigento|AL:Alessandria|AN:Ancona|AO:Aosta|AQ:L'Aquila|AR:Arezzo|AP:Ascoli-Piceno|AT:Asti|
    AV:Avellino|BA:Bari|BT:Barletta-Andria-Trani|BL:Belluno|BN:Benevento|BG:Bergamo|BI:Biella|BO:Bologna|
    BZ:Bolzano|BS:Brescia|BR:Brindisi|CA:Cagliari|CL:Caltanissetta|CB:Campobasso|CE:Caserta|CT:Catania|
    CZ:Catanzaro|CH:Chieti|CO:Como|CS:Cosenza|CR:Cremona|KR:Crotone|CN:Cuneo|EN:Enna|FM:Fermo|FE:Ferrara|
    FI:Firenze|FG:Foggia|FC:Forli-Cesena|FR:Frosinone|GE:Genova|GO:Gorizia|GR:Grosseto|IM:Imperia|
    IS:Isernia|SP:La-Spezia|LT:Latina|LE:Lecce|LC:Lecco|LI:Livorno|LO:Lodi|LU:Lucca|MC:Macerata|MN:Mantova|
    MS:Massa-Carrara|MT:Matera|ME:Messina|MI:Milano|MO:Modena|MB:Monza-Brianza|NA:Napoli|NO:Novara|NU:Nuoro|
    OR:Oristano|PD:Padova|PA:Palermo|PR:Parma|PV:Pavia|PG:Perugia|PU:Pesaro-Urbino|PE:Pescara|PC:Piacenza|
    PI:Pisa|PT:Pistoia|PN:Pordenone|PZ:Potenza|PO:Prato|RG:Ragusa|RA:Ravenna|RC:Reggio-Calabria|
    RE:Reggio-Emilia|RI:Rieti|RN:Rimini|RM:Roma|RO:Rovigo|SA:Salerno|SS:Sassari|SV:Savona|SI:Siena|
    SR:Siracusa|SO:Sondrio|SU:Sud Sardegna|TA:Taranto|TE:Teramo|TR:Terni|TO:Torino|TP:Trapani|TN:Trento|
    TV:Treviso|TS:Trieste|UD:Udine|VA:Varese|VE:Venezia|VB:Verbania|VC:Vercelli|VR:Verona|VV:Vibo-Valentia|
    VI:Vicenza|VT:Viterbo`,
  ],
  [
    'IT, with its regions',
    'IT',
    `
    AG:Agrigento|AL:Alessandria|AN:Ancona|AO:Aosta|AQ:L'Aquila|AR:Arezzo|AP:Ascoli-Piceno|AT:Asti|
    AV:Avellino|BA:Bari|BT:Barletta-Andria-Trani|BL:Belluno|BN:Benevento|BG:Bergamo|BI:Biella|BO:Bologna|
    BZ:Bolzano|BS:Brescia|BR:Brindisi|CA:Cagliari|CL:Caltanissetta|CB:Campobasso|CE:Caserta|CT:Catania|
    CZ:Catanzaro|CH:Chieti|CO:Como|CS:Cosenza|CR:Cremona|KR:Crotone|CN:Cuneo|EN:Enna|FM:Fermo|FE:Ferrara|
    FI:Firenze|FG:Foggia|FC:Forli-Cesena|FR:Frosinone|GE:Genova|GO:Gorizia|GR:Grosseto|IM:Imperia|
    IS:Isernia|SP:La-Spezia|LT:Latina|LE:Lecce|LC:Lecco|LI:Livorno|LO:Lodi|LU:Lucca|MC:Macerata|MN:Mantova|
    MS:Massa-Carrara|MT:Matera|ME:Messina|MI:Milano|MO:Modena|MB:Monza-Brianza|NA:Napoli|NO:Novara|NU:Nuoro|
    OR:Oristano|PD:Padova|PA:Palermo|PR:Parma|PV:Pavia|PG:Perugia|PU:Pesaro-Urbino|PE:Pescara|PC:Piacenza|
    PI:Pisa|PT:Pistoia|PN:Pordenone|PZ:Potenza|PO:Prato|RG:Ragusa|RA:Ravenna|RC:Reggio-Calabria|
    RE:Reggio-Emilia|RI:Rieti|RN:Rimini|RM:Roma|RO:Rovigo|SA:Salerno|SS:Sassari|SV:Savona|SI:Siena|
    SR:Siracusa|SO:Sondrio|SU:Sud Sardegna|TA:Taranto|TE:Teramo|TR:Terni|TO:Torino|TP:Trapani|TN:Trento|
    TV:Treviso|TS:Trieste|UD:Udine|VA:Varese|VE:Venezia|VB:Verbania|VC:Vercelli|VR:Verona|VV:Vibo-Valentia|
    VI:Vicenza|VT:Viterbo|21:Piemonte|23:Valle d'Aosta|25:Lombardia|32:Trentino-Alto Adige|34:Veneto|
    36:Friuli Venezia Giulia|42:Liguria|45:Emilia-Romagna|52:Toscana|55:Umbria|57:Marche|62:Lazio|
    65:Abruzzo|67:Molise|72:Campania|75:Puglia|77:Basilicata|78:Calabria|82:Sicilia|88:Sardegna`,
  ],
  [
    'PL',
    'PL',
    `
    PL-02:dolnośląskie|PL-04:kujawsko-pomorskie|PL-06:lubelskie|PL-08:lubuskie|PL-10:łódzkie|
    PL-12:małopolskie|PL-14:mazowieckie|PL-16:opolskie|PL-18:podkarpackie|PL-20:podlaskie|PL-22:pomorskie|
    PL-24:śląskie|PL-26:świętokrzyskie|PL-28:warmińsko-mazurskie|PL-30:wielkopolskie|
    PL-32:zachodniopomorskie`,
  ],
  [
    'SE',
    'SE',
    `
    SE-K:Blekinge län|SE-W:Dalarnas län|SE-I:Gotlands län|SE-X:Gävleborgs län|SE-N:Hallands län|
    SE-Z:Jämtlands län|SE-F:Jönköpings län|SE-H:Kalmar län|SE-G:Kronobergs län|SE-BD:Norrbottens län|
    SE-M:Skåne län|SE-AB:Stockholms län|SE-D:Södermanlands län|SE-C:Uppsala län|SE-S:Värmlands län|
    SE-AC:Västerbottens län|SE-Y:Västernorrlands län|SE-U:Västmanlands län|SE-O:Västra Götalands län|
    SE-T:Örebro län|SE-E:Östergötlands län`,
  ],
  [
    'AU',
    'AU',
    `
    ACT:Australian Capital Territory|NSW:New South Wales|VIC:Victoria|QLD:Queensland|SA:South Australia|
    TAS:Tasmania|WA:Western Australia|NT:Northern Territory`,
  ],
  [
    'IN',
    'IN',
    `
    AN:Andaman and Nicobar Islands|AP:Andhra Pradesh|AR:Arunachal Pradesh|AS:Assam|BR:Bihar|CH:Chandigarh|
    CT:Chhattisgarh|DN:Dadra and Nagar Haveli|DD:Daman and Diu|DL:Delhi|GA:Goa|GJ:Gujarat|HR:Haryana|
    HP:Himachal Pradesh|JK:Jammu and Kashmir|JH:Jharkhand|KA:Karnataka|KL:Kerala|LD:Lakshadweep|
    MP:Madhya Pradesh|MH:Maharashtra|MN:Manipur|ML:Meghalaya|MZ:Mizoram|NL:Nagaland|OR:Odisha|PY:Puducherry|
    PB:Punjab|RJ:Rajasthan|SK:Sikkim|TN:Tamil Nadu|TG:Telangana|TR:Tripura|UP:Uttar Pradesh|UT:Uttarakhand|
    WB:West Bengal`,
  ],
  [
    'IN, as renamed',
    'IN',
    `
    AN:Andaman and Nicobar Islands|AP:Andhra Pradesh|AR:Arunachal Pradesh|AS:Assam|BR:Bihar|CH:Chandigarh|
    CG:Chhattisgarh|DH:Dādra and Nagar Haveli and Damān and Diu|DL:Delhi|GA:Goa|GJ:Gujarat|HR:Haryana|
    HP:Himachal Pradesh|JK:Jammu and Kashmir|JH:Jharkhand|KA:Karnataka|KL:Kerala|LD:Lakshadweep|
    MP:Madhya Pradesh|MH:Maharashtra|MN:Manipur|ML:Meghalaya|MZ:Mizoram|NL:Nagaland|OD:Odisha|PY:Puducherry|
    PB:Punjab|RJ:Rajasthan|SK:Sikkim|TN:Tamil Nadu|TS:Telangana|TR:Tripura|UP:Uttar Pradesh|UK:Uttarakhand|
    WB:West Bengal|LA:Ladakh`,
  ],
  [
    'SA',
    'SA',
    `
    SA-01:Riyadh|SA-02:Makkah|SA-03:Madinah|SA-04:Eastern Province|SA-05:Qassim|SA-06:Hail|SA-07:Tabuk|
    SA-08:Northern Borders|SA-09:Jazan|SA-10:Najran|SA-11:Baha|SA-12:Jouf|SA-14:Asir`,
  ],
]

/** By the country, and what sets it apart where Magento changed it. */
export const magentoRegions: ReadonlyMap<string, CountryRegions> = new Map(
  LISTS.map(([name, countryCode, list]) => [name, { countryCode, regions: readRegions(list) }]),
)

function readRegions(list: string): CountryRegions['regions'] {
  return list.split('|').map((entry, at) => {
    const [code = '', name = ''] = entry.trim().split(':')
    return { regionId: at + 1, code, name }
  })
}
