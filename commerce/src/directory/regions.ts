/**
 * The regions of countries. Ids of the United States and Germany are Magento's own, recorded; of Canada, Spain and
 * Brazil as Magento installs them. Ids of the others are ours: on a Magento they depend on its version.
 */
export interface Region {
  readonly id: number
  readonly countryId: string
  readonly code: string
  readonly name: string
}

const UNITED_STATES = `AL:Alabama|AK:Alaska|AS:American Samoa|AZ:Arizona|AR:Arkansas|AE:Armed Forces Africa|
AA:Armed Forces Americas|AE:Armed Forces Canada|AE:Armed Forces Europe|AE:Armed Forces Middle East|
AP:Armed Forces Pacific|CA:California|CO:Colorado|CT:Connecticut|DE:Delaware|DC:District of Columbia|
FM:Federated States Of Micronesia|FL:Florida|GA:Georgia|GU:Guam|HI:Hawaii|ID:Idaho|IL:Illinois|IN:Indiana|IA:Iowa|
KS:Kansas|KY:Kentucky|LA:Louisiana|ME:Maine|MH:Marshall Islands|MD:Maryland|MA:Massachusetts|MI:Michigan|
MN:Minnesota|MS:Mississippi|MO:Missouri|MT:Montana|NE:Nebraska|NV:Nevada|NH:New Hampshire|NJ:New Jersey|
NM:New Mexico|NY:New York|NC:North Carolina|ND:North Dakota|MP:Northern Mariana Islands|OH:Ohio|OK:Oklahoma|
OR:Oregon|PW:Palau|PA:Pennsylvania|PR:Puerto Rico|RI:Rhode Island|SC:South Carolina|SD:South Dakota|TN:Tennessee|
TX:Texas|UT:Utah|VT:Vermont|VI:Virgin Islands|VA:Virginia|WA:Washington|WV:West Virginia|WI:Wisconsin|WY:Wyoming`

const CANADA = `AB:Alberta|BC:British Columbia|MB:Manitoba|NL:Newfoundland and Labrador|NB:New Brunswick|
NS:Nova Scotia|NT:Northwest Territories|NU:Nunavut|ON:Ontario|PE:Prince Edward Island|QC:Quebec|SK:Saskatchewan|
YT:Yukon Territory`

const GERMANY = `NDS:Niedersachsen|BAW:Baden-Württemberg|BAY:Bayern|BER:Berlin|BRG:Brandenburg|BRE:Bremen|HAM:Hamburg|
HES:Hessen|MEC:Mecklenburg-Vorpommern|NRW:Nordrhein-Westfalen|RHE:Rheinland-Pfalz|SAR:Saarland|SAS:Sachsen|
SAC:Sachsen-Anhalt|SCN:Schleswig-Holstein|THE:Thüringen`

const SPAIN = `A Coruña:A Coruña|Alava:Alava|Albacete:Albacete|Alicante:Alicante|Almeria:Almeria|Asturias:Asturias|
Avila:Avila|Badajoz:Badajoz|Baleares:Baleares|Barcelona:Barcelona|Burgos:Burgos|Caceres:Caceres|Cadiz:Cadiz|
Cantabria:Cantabria|Castellon:Castellon|Ceuta:Ceuta|Ciudad Real:Ciudad Real|Cordoba:Cordoba|Cuenca:Cuenca|
Girona:Girona|Granada:Granada|Guadalajara:Guadalajara|Guipuzcoa:Guipuzcoa|Huelva:Huelva|Huesca:Huesca|Jaen:Jaen|
La Rioja:La Rioja|Las Palmas:Las Palmas|Leon:Leon|Lleida:Lleida|Lugo:Lugo|Madrid:Madrid|Malaga:Malaga|
Melilla:Melilla|Murcia:Murcia|Navarra:Navarra|Ourense:Ourense|Palencia:Palencia|Pontevedra:Pontevedra|
Salamanca:Salamanca|Santa Cruz de Tenerife:Santa Cruz de Tenerife|Segovia:Segovia|Sevilla:Sevilla|Soria:Soria|
Tarragona:Tarragona|Teruel:Teruel|Toledo:Toledo|Valencia:Valencia|Valladolid:Valladolid|Vizcaya:Vizcaya|
Zamora:Zamora|Zaragoza:Zaragoza`

const BRAZIL = `AC:Acre|AL:Alagoas|AP:Amapá|AM:Amazonas|BA:Bahia|CE:Ceará|ES:Espírito Santo|GO:Goiás|MA:Maranhão|
MT:Mato Grosso|MS:Mato Grosso do Sul|MG:Minas Gerais|PA:Pará|PB:Paraíba|PR:Paraná|PE:Pernambuco|PI:Piauí|
RJ:Rio de Janeiro|RN:Rio Grande do Norte|RS:Rio Grande do Sul|RO:Rondônia|RR:Roraima|SC:Santa Catarina|
SP:São Paulo|SE:Sergipe|TO:Tocantins|DF:Distrito Federal`

const INDIA = `AN:Andaman and Nicobar Islands|AP:Andhra Pradesh|AR:Arunachal Pradesh|AS:Assam|BR:Bihar|CH:Chandigarh|
CT:Chhattisgarh|DN:Dadra and Nagar Haveli|DD:Daman and Diu|DL:Delhi|GA:Goa|GJ:Gujarat|HR:Haryana|HP:Himachal Pradesh|
JK:Jammu and Kashmir|JH:Jharkhand|KA:Karnataka|KL:Kerala|LD:Lakshadweep|MP:Madhya Pradesh|MH:Maharashtra|MN:Manipur|
ML:Meghalaya|MZ:Mizoram|NL:Nagaland|OR:Odisha|PY:Puducherry|PB:Punjab|RJ:Rajasthan|SK:Sikkim|TN:Tamil Nadu|
TG:Telangana|TR:Tripura|UP:Uttar Pradesh|UT:Uttarakhand|WB:West Bengal`

const AUSTRALIA = `ACT:Australian Capital Territory|NSW:New South Wales|VIC:Victoria|QLD:Queensland|SA:South Australia|
TAS:Tasmania|WA:Western Australia|NT:Northern Territory`

const ITALY = `AG:Agrigento|AL:Alessandria|AN:Ancona|AO:Aosta|AR:Arezzo|AP:Ascoli Piceno|AT:Asti|AV:Avellino|BA:Bari|
BT:Barletta-Andria-Trani|BL:Belluno|BN:Benevento|BG:Bergamo|BI:Biella|BO:Bologna|BZ:Bolzano|BS:Brescia|BR:Brindisi|
CA:Cagliari|CL:Caltanissetta|CB:Campobasso|CE:Caserta|CT:Catania|CZ:Catanzaro|CH:Chieti|CO:Como|CS:Cosenza|
CR:Cremona|KR:Crotone|CN:Cuneo|EN:Enna|FM:Fermo|FE:Ferrara|FI:Firenze|FG:Foggia|FC:Forlì-Cesena|FR:Frosinone|
GE:Genova|GO:Gorizia|GR:Grosseto|IM:Imperia|IS:Isernia|AQ:L'Aquila|SP:La Spezia|LT:Latina|LE:Lecce|LC:Lecco|
LI:Livorno|LO:Lodi|LU:Lucca|MC:Macerata|MN:Mantova|MS:Massa-Carrara|MT:Matera|ME:Messina|MI:Milano|MO:Modena|
MB:Monza e della Brianza|NA:Napoli|NO:Novara|NU:Nuoro|OR:Oristano|PD:Padova|PA:Palermo|PR:Parma|PV:Pavia|PG:Perugia|
PU:Pesaro e Urbino|PE:Pescara|PC:Piacenza|PI:Pisa|PT:Pistoia|PN:Pordenone|PZ:Potenza|PO:Prato|RG:Ragusa|RA:Ravenna|
RC:Reggio Calabria|RE:Reggio Emilia|RI:Rieti|RN:Rimini|RM:Roma|RO:Rovigo|SA:Salerno|SS:Sassari|SV:Savona|SI:Siena|
SR:Siracusa|SO:Sondrio|SU:Sud Sardegna|TA:Taranto|TE:Teramo|TR:Terni|TO:Torino|TP:Trapani|TN:Trento|TV:Treviso|
TS:Trieste|UD:Udine|VA:Varese|VE:Venezia|VB:Verbano-Cusio-Ossola|VC:Vercelli|VR:Verona|VV:Vibo Valentia|VI:Vicenza|
VT:Viterbo`

const MEXICO = `AGU:Aguascalientes|BCN:Baja California|BCS:Baja California Sur|CAM:Campeche|CHP:Chiapas|CHH:Chihuahua|
CMX:Ciudad de México|COA:Coahuila|COL:Colima|DUR:Durango|MEX:Estado de México|GUA:Guanajuato|GRO:Guerrero|HID:Hidalgo|
JAL:Jalisco|MIC:Michoacán|MOR:Morelos|NAY:Nayarit|NLE:Nuevo León|OAX:Oaxaca|PUE:Puebla|QUE:Querétaro|ROO:Quintana Roo|
SLP:San Luis Potosí|SIN:Sinaloa|SON:Sonora|TAB:Tabasco|TAM:Tamaulipas|TLA:Tlaxcala|VER:Veracruz|YUC:Yucatán|
ZAC:Zacatecas`

function regionsOf(countryId: string, firstId: number, list: string): readonly Region[] {
  return list.split('|').map((entry, at) => {
    const [code = '', name = ''] = entry.trim().split(':')
    return { id: firstId + at, countryId, code, name }
  })
}

export const REGIONS: readonly Region[] = [
  ...regionsOf('US', 1, UNITED_STATES),
  ...regionsOf('CA', 66, CANADA),
  ...regionsOf('DE', 79, GERMANY),
  ...regionsOf('ES', 130, SPAIN),
  ...regionsOf('BR', 485, BRAZIL),
  ...regionsOf('IN', 533, INDIA),
  ...regionsOf('AU', 569, AUSTRALIA),
  ...regionsOf('MX', 700, MEXICO),
  ...regionsOf('IT', 800, ITALY),
]

const BY_ID: ReadonlyMap<number, Region> = new Map(REGIONS.map((region) => [region.id, region]))

/** The code of a region, which an address shows beside the id that it stores. */
export function regionCode(regionId: number): string | null {
  return BY_ID.get(regionId)?.code ?? null
}
