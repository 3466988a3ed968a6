/**
 * Countries and territories with a code of their own: ISO 3166-1 alpha-2, names (the first is the one we use),
 * adjectives and people's names, capitals and seats of power that stand for the government. Written by hand from
 * general knowledge. One line each: CODE|names|adjectives|capitals. Being listed says nothing about sovereignty.
 */
const LINES = `
AD|Andorra|Andorran|Andorra la Vella
AE|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati|Abu Dhabi
AF|Afghanistan|Afghan|Kabul
AG|Antigua and Barbuda|Antiguan|
AL|Albania|Albanian|Tirana
AM|Armenia|Armenian|Yerevan
AO|Angola|Angolan|Luanda
AR|Argentina|Argentine;Argentinian;Argentinean|Buenos Aires
AT|Austria|Austrian|Vienna
AU|Australia|Australian|Canberra
AZ|Azerbaijan|Azerbaijani;Azeri|Baku
BA|Bosnia and Herzegovina;Bosnia|Bosnian|Sarajevo
BB|Barbados|Barbadian|Bridgetown
BD|Bangladesh|Bangladeshi|Dhaka
BE|Belgium|Belgian|
BF|Burkina Faso|Burkinabe|Ouagadougou
BG|Bulgaria|Bulgarian|Sofia
BH|Bahrain|Bahraini|Manama
BI|Burundi|Burundian|Bujumbura
BJ|Benin|Beninese|Porto-Novo
BN|Brunei|Bruneian|
BO|Bolivia|Bolivian|La Paz
BR|Brazil|Brazilian|Brasilia
BS|Bahamas|Bahamian|Nassau
BT|Bhutan|Bhutanese|Thimphu
BW|Botswana|Botswanan;Batswana|Gaborone
BY|Belarus|Belarusian;Belarussian|Minsk
BZ|Belize|Belizean|Belmopan
CA|Canada|Canadian|Ottawa
CD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;Congo|Congolese|Kinshasa
CF|Central African Republic||Bangui
CG|Republic of the Congo;Congo-Brazzaville||Brazzaville
CH|Switzerland|Swiss|Bern
CI|Ivory Coast;Cote d'Ivoire;Côte d'Ivoire|Ivorian|Yamoussoukro
CL|Chile|Chilean|Santiago
CM|Cameroon|Cameroonian|Yaounde;Yaoundé
CN|China;People's Republic of China;PRC|Chinese|Beijing
CO|Colombia|Colombian|Bogota;Bogotá
CR|Costa Rica|Costa Rican|
CU|Cuba|Cuban|Havana
CV|Cape Verde;Cabo Verde|Cape Verdean|Praia
CY|Cyprus|Cypriot|Nicosia
CZ|Czech Republic;Czechia|Czech|Prague
DE|Germany|German|Berlin
DJ|Djibouti|Djiboutian|
DK|Denmark|Danish;Dane|Copenhagen
DO|Dominican Republic|Dominican|Santo Domingo
DZ|Algeria|Algerian|Algiers
EC|Ecuador|Ecuadorian;Ecuadorean|Quito
EE|Estonia|Estonian|Tallinn
EG|Egypt|Egyptian|Cairo
ER|Eritrea|Eritrean|Asmara
ES|Spain|Spanish;Spaniard|Madrid
ET|Ethiopia|Ethiopian|Addis Ababa
FI|Finland|Finnish;Finn|Helsinki
FJ|Fiji|Fijian|Suva
FM|Micronesia|Micronesian|
FR|France|French|Paris
GA|Gabon|Gabonese|Libreville
GB|United Kingdom;UK;U.K.;Britain;Great Britain|British;Briton|London
GD|Grenada|Grenadian|
GE|Georgia|Georgian|Tbilisi
GH|Ghana|Ghanaian|Accra
GL|Greenland|Greenlandic;Greenlander|Nuuk
GM|Gambia|Gambian|Banjul
GN|Guinea|Guinean|Conakry
GQ|Equatorial Guinea|Equatoguinean|Malabo
GR|Greece|Greek|Athens
GT|Guatemala|Guatemalan|
GW|Guinea-Bissau||Bissau
GY|Guyana|Guyanese|Georgetown
HK|Hong Kong||
HN|Honduras|Honduran|Tegucigalpa
HR|Croatia|Croatian;Croat|Zagreb
HT|Haiti|Haitian|Port-au-Prince
HU|Hungary|Hungarian|Budapest
ID|Indonesia|Indonesian|Jakarta
IE|Ireland;Republic of Ireland|Irish|Dublin
IL|Israel|Israeli|Jerusalem;Tel Aviv
IN|India|Indian|New Delhi;Delhi
IQ|Iraq|Iraqi|Baghdad
IR|Iran;Islamic Republic|Iranian|Tehran;Teheran
IS|Iceland|Icelandic;Icelander|Reykjavik
IT|Italy|Italian|Rome
JM|Jamaica|Jamaican|
JO|Jordan|Jordanian|Amman
JP|Japan|Japanese|Tokyo
KE|Kenya|Kenyan|Nairobi
KG|Kyrgyzstan|Kyrgyz|Bishkek
KH|Cambodia|Cambodian|Phnom Penh
KI|Kiribati|I-Kiribati|Tarawa
KM|Comoros|Comorian|
KP|North Korea;DPRK;Democratic People's Republic of Korea|North Korean|Pyongyang
KR|South Korea;Republic of Korea;ROK|South Korean|Seoul
KW|Kuwait|Kuwaiti|Kuwait City
KZ|Kazakhstan|Kazakh;Kazakhstani|Astana
LA|Laos|Laotian;Lao|Vientiane
LB|Lebanon|Lebanese|Beirut
LI|Liechtenstein||Vaduz
LK|Sri Lanka|Sri Lankan|Colombo
LR|Liberia|Liberian|Monrovia
LS|Lesotho|Basotho|Maseru
LT|Lithuania|Lithuanian|Vilnius
LU|Luxembourg|Luxembourgish|
LV|Latvia|Latvian|Riga
LY|Libya|Libyan|Tripoli
MA|Morocco|Moroccan|Rabat
MC|Monaco|Monegasque|
MD|Moldova|Moldovan|Chisinau
ME|Montenegro|Montenegrin|Podgorica
MG|Madagascar|Malagasy|Antananarivo
MH|Marshall Islands|Marshallese|Majuro
MK|North Macedonia;Macedonia|Macedonian|Skopje
ML|Mali|Malian|Bamako
MM|Myanmar;Burma|Burmese|Naypyidaw;Naypyitaw
MN|Mongolia|Mongolian|Ulaanbaatar;Ulan Bator
MR|Mauritania|Mauritanian|Nouakchott
MT|Malta|Maltese|Valletta
MU|Mauritius|Mauritian|Port Louis
MV|Maldives|Maldivian|Male
MW|Malawi|Malawian|Lilongwe
MX|Mexico|Mexican|Mexico City
MY|Malaysia|Malaysian|Kuala Lumpur;Putrajaya
MZ|Mozambique|Mozambican|Maputo
NA|Namibia|Namibian|Windhoek
NE|Niger|Nigerien|Niamey
NG|Nigeria|Nigerian|Abuja
NI|Nicaragua|Nicaraguan|Managua
NL|Netherlands;Holland|Dutch|The Hague;Amsterdam
NO|Norway|Norwegian|Oslo
NP|Nepal|Nepali;Nepalese|Kathmandu
NR|Nauru|Nauruan|
NZ|New Zealand|New Zealander|Wellington
OM|Oman|Omani|Muscat
PA|Panama|Panamanian|Panama City
PE|Peru|Peruvian|Lima
PG|Papua New Guinea|Papua New Guinean|Port Moresby
PH|Philippines|Philippine;Filipino|Manila
PK|Pakistan|Pakistani|Islamabad
PL|Poland|Polish;Pole|Warsaw
PS|Palestine;Palestinian Authority;State of Palestine|Palestinian|Ramallah
PT|Portugal|Portuguese|Lisbon
PW|Palau|Palauan|
PY|Paraguay|Paraguayan|Asuncion;Asunción
QA|Qatar|Qatari|Doha
RO|Romania|Romanian|Bucharest
RS|Serbia|Serbian;Serb|Belgrade
RU|Russia;Russian Federation|Russian|Moscow
RW|Rwanda|Rwandan|Kigali
SA|Saudi Arabia|Saudi;Saudi Arabian|Riyadh
SB|Solomon Islands|Solomon Islander|Honiara
SC|Seychelles|Seychellois|Victoria
SD|Sudan|Sudanese|Khartoum
SE|Sweden|Swedish;Swede|Stockholm
SG|Singapore|Singaporean|
SI|Slovenia|Slovenian;Slovene|Ljubljana
SK|Slovakia|Slovak;Slovakian|Bratislava
SL|Sierra Leone|Sierra Leonean|Freetown
SM|San Marino||
SN|Senegal|Senegalese|Dakar
SO|Somalia|Somali|Mogadishu
SR|Suriname|Surinamese|Paramaribo
SS|South Sudan|South Sudanese|Juba
ST|Sao Tome and Principe||
SV|El Salvador|Salvadoran|San Salvador
SY|Syria|Syrian|Damascus
SZ|Eswatini;Swaziland|Swazi|Mbabane
TD|Chad|Chadian|N'Djamena
TG|Togo|Togolese|Lome;Lomé
TH|Thailand|Thai|Bangkok
TJ|Tajikistan|Tajik|Dushanbe
TL|East Timor;Timor-Leste|Timorese|Dili
TM|Turkmenistan|Turkmen|Ashgabat
TN|Tunisia|Tunisian|Tunis
TO|Tonga|Tongan|Nuku'alofa
TR|Turkey;Türkiye;Turkiye|Turkish;Turk|Ankara
TT|Trinidad and Tobago|Trinidadian|Port of Spain
TV|Tuvalu|Tuvaluan|Funafuti
TW|Taiwan|Taiwanese|Taipei
TZ|Tanzania|Tanzanian|Dodoma
UA|Ukraine|Ukrainian|Kyiv;Kiev
UG|Uganda|Ugandan|Kampala
US|United States;United States of America;US;U.S.;USA;U.S.A.;America|American|Washington
UY|Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan|Uzbek|Tashkent
VA|Vatican;Holy See|Vatican|
VE|Venezuela|Venezuelan|Caracas
VN|Vietnam;Viet Nam|Vietnamese|Hanoi
VU|Vanuatu|Vanuatuan|Port Vila
WS|Samoa|Samoan|Apia
XK|Kosovo|Kosovar|Pristina
YE|Yemen|Yemeni|Sanaa;Sana'a
ZA|South Africa|South African|Pretoria
ZM|Zambia|Zambian|Lusaka
ZW|Zimbabwe|Zimbabwean|Harare
`;

/** How a form names its country. */
export interface CountryForm {
  readonly code: string;
  readonly name: string;
  readonly form: "name" | "adjective" | "capital";
}

const byForm = new Map<string, CountryForm>();
let longest = 1;

for (const line of LINES.trim().split("\n")) {
  const [code, names, adjectives, capitals] = line
    .split("|")
    .map((part) => part.split(";").filter((form) => form !== ""));
  const name = names![0]!;
  const add = (forms: readonly string[], form: CountryForm["form"]): void => {
    for (const text of forms) {
      const key = text.toLowerCase();
      longest = Math.max(longest, key.split(" ").length);
      if (!byForm.has(key)) byForm.set(key, { code: code![0]!, name, form });
      if (form === "adjective" && !/(?:ese|ish|ch|ss)$/.test(key) && !byForm.has(`${key}s`))
        byForm.set(`${key}s`, { code: code![0]!, name, form });
    }
  };
  add(names!, "name");
  add(adjectives!, "adjective");
  add(capitals!, "capital");
}

/** Words of the longest form, so that a look-up knows how far to reach. */
export const LONGEST_COUNTRY = longest;

/**
 * The country that a form (in lower case, words joined by a space) names.
 * @example countryOf("norwegian") // { code: "NO", name: "Norway", form: "adjective" }
 */
export const countryOf = (form: string): CountryForm | undefined => byForm.get(form);
