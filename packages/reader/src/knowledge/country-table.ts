/**
 * Made by scripts/countries.ts; never edited by hand. Codes, names and capitals: countries-list 3.4.1 (MIT, Annexare
 * Studio); aliases and adjectives: scripts/countries.additions.txt. Being listed says nothing about sovereignty.
 */

/** CODE|names, the first the one we use|adjectives and people's names|capitals. */
export const COUNTRY_LINES = `
AD|Andorra|Andorran|Andorra la Vella
AE|United Arab Emirates;UAE;Emirates;U.A.E.|Emirati|Abu Dhabi
AF|Afghanistan|Afghan|Kabul
AG|Antigua and Barbuda|Antiguan;Barbudan|
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
BI|Burundi|Burundian|Gitega;Bujumbura
BJ|Benin|Beninese|Porto-Novo
BN|Brunei|Bruneian|Bandar Seri Begawan
BO|Bolivia|Bolivian|Sucre;La Paz
BR|Brazil|Brazilian|Brasília;Brasilia
BS|Bahamas|Bahamian|Nassau
BT|Bhutan|Bhutanese|Thimphu
BW|Botswana|Botswanan;Batswana;Motswana|Gaborone
BY|Belarus;Byelorussia;Belorussia|Belarusian;Belarussian|Minsk
BZ|Belize|Belizean|Belmopan
CA|Canada|Canadian|Ottawa
CD|Democratic Republic of the Congo;Congo-Kinshasa;DR Congo;DRC;Democratic Republic of Congo;Congo|Congolese|Kinshasa
CF|Central African Republic|Central African|Bangui
CG|Republic of the Congo;Congo-Brazzaville||Brazzaville
CH|Switzerland|Swiss|Bern
CI|Ivory Coast;Cote d'Ivoire;Côte d'Ivoire|Ivorian|Yamoussoukro
CK|Cook Islands|Cook Islander|Avarua
CL|Chile|Chilean|Santiago
CM|Cameroon|Cameroonian|Yaoundé;Yaounde
CN|China;People's Republic of China;PRC|Chinese|Beijing
CO|Colombia|Colombian|Bogotá;Bogota
CR|Costa Rica|Costa Rican|
CU|Cuba|Cuban|Havana
CV|Cape Verde;Cabo Verde|Cape Verdean|Praia
CY|Cyprus|Cypriot|Nicosia
CZ|Czech Republic;Czechia|Czech|Prague
DE|Germany|German|Berlin
DJ|Djibouti|Djiboutian|Djibouti
DK|Denmark|Danish;Dane|Copenhagen
DM|Dominica|Dominiquais|Roseau
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
FM|Micronesia|Micronesian|Palikir
FR|France|French|Paris
GA|Gabon|Gabonese|Libreville
GB|United Kingdom;UK;Britain;Great Britain;U.K.|British;Briton|London
GD|Grenada|Grenadian|
GE|Georgia|Georgian|Tbilisi
GH|Ghana|Ghanaian|Accra
GL|Greenland|Greenlandic;Greenlander|Nuuk
GM|Gambia|Gambian|Banjul
GN|Guinea|Guinean|Conakry
GQ|Equatorial Guinea|Equatoguinean;Equatorial Guinean|Malabo
GR|Greece|Greek|Athens
GT|Guatemala|Guatemalan|Guatemala City
GW|Guinea-Bissau|Bissau-Guinean|Bissau
GY|Guyana|Guyanese|Georgetown
HK|Hong Kong|Hong Konger;Hongkonger|
HN|Honduras|Honduran|Tegucigalpa
HR|Croatia|Croatian;Croat|Zagreb
HT|Haiti|Haitian|Port-au-Prince
HU|Hungary|Hungarian|Budapest
ID|Indonesia|Indonesian|Jakarta
IE|Ireland;Republic of Ireland|Irish|Dublin
IL|Israel|Israeli|Tel Aviv
IN|India|Indian|New Delhi;Delhi
IQ|Iraq|Iraqi|Baghdad
IR|Iran;Islamic Republic|Iranian|Tehran;Teheran
IS|Iceland|Icelandic;Icelander|Reykjavik
IT|Italy|Italian|Rome
JM|Jamaica|Jamaican|Kingston
JO|Jordan|Jordanian|Amman
JP|Japan|Japanese|Tokyo
KE|Kenya|Kenyan|Nairobi
KG|Kyrgyzstan;Kyrgyz Republic|Kyrgyz|Bishkek
KH|Cambodia|Cambodian|Phnom Penh
KI|Kiribati|I-Kiribati|South Tarawa;Tarawa
KM|Comoros|Comorian|Moroni
KN|Saint Kitts and Nevis;St. Kitts and Nevis;St Kitts and Nevis;Saint Kitts;St. Kitts;St Kitts|Kittitian|Basseterre
KP|North Korea;DPRK;Democratic People's Republic of Korea|North Korean|Pyongyang
KR|South Korea;Republic of Korea;ROK|South Korean|Seoul
KW|Kuwait|Kuwaiti|Kuwait City
KZ|Kazakhstan|Kazakh;Kazakhstani|Astana
LA|Laos;Lao PDR|Laotian;Lao|Vientiane
LB|Lebanon|Lebanese|Beirut
LC|Saint Lucia;St. Lucia;St Lucia|Saint Lucian;St. Lucian|
LI|Liechtenstein|Liechtensteiner|Vaduz
LK|Sri Lanka|Sri Lankan|Colombo
LR|Liberia|Liberian|Monrovia
LS|Lesotho|Basotho;Mosotho|Maseru
LT|Lithuania|Lithuanian|Vilnius
LU|Luxembourg|Luxembourgish;Luxembourger|Luxembourg
LV|Latvia|Latvian|Riga
LY|Libya|Libyan|Tripoli
MA|Morocco|Moroccan|Rabat
MC|Monaco|Monegasque|Monaco
MD|Moldova|Moldovan|Chișinău;Chisinau
ME|Montenegro|Montenegrin|Podgorica
MG|Madagascar|Malagasy|Antananarivo
MH|Marshall Islands|Marshallese|Majuro
MK|North Macedonia;Macedonia;FYROM|Macedonian|Skopje
ML|Mali|Malian|Bamako
MM|Myanmar;Burma|Burmese|Naypyidaw;Naypyitaw
MN|Mongolia|Mongolian|Ulan Bator;Ulaanbaatar
MO|Macao;Macau|Macanese|
MR|Mauritania|Mauritanian|Nouakchott
MT|Malta|Maltese|Valletta
MU|Mauritius|Mauritian|Port Louis
MV|Maldives|Maldivian|Malé
MW|Malawi|Malawian|Lilongwe
MX|Mexico|Mexican|Mexico City
MY|Malaysia|Malaysian|Kuala Lumpur;Putrajaya
MZ|Mozambique|Mozambican|Maputo
NA|Namibia|Namibian|Windhoek
NE|Niger|Nigerien|Niamey
NG|Nigeria|Nigerian|Abuja
NI|Nicaragua|Nicaraguan|Managua
NL|Netherlands;Holland|Dutch|Amsterdam;The Hague
NO|Norway|Norwegian|Oslo
NP|Nepal|Nepali;Nepalese|Kathmandu
NR|Nauru|Nauruan|Yaren
NU|Niue|Niuean|Alofi
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
PW|Palau|Palauan|Ngerulmud
PY|Paraguay|Paraguayan|Asunción;Asuncion
QA|Qatar|Qatari|Doha
RO|Romania|Romanian|Bucharest
RS|Serbia|Serbian;Serb|Belgrade
RU|Russia;Russian Federation|Russian|Moscow
RW|Rwanda|Rwandan|Kigali
SA|Saudi Arabia|Saudi;Saudi Arabian|Riyadh
SB|Solomon Islands|Solomon Islander|Honiara
SC|Seychelles|Seychellois|
SD|Sudan|Sudanese|Khartoum
SE|Sweden|Swedish;Swede|Stockholm
SG|Singapore|Singaporean|Singapore
SI|Slovenia|Slovenian;Slovene|Ljubljana
SK|Slovakia|Slovak;Slovakian|Bratislava
SL|Sierra Leone|Sierra Leonean|Freetown
SM|San Marino|Sammarinese|
SN|Senegal|Senegalese|Dakar
SO|Somalia|Somali|Mogadishu
SR|Suriname|Surinamese;Surinamer|Paramaribo
SS|South Sudan|South Sudanese|Juba
ST|Sao Tome and Principe|Sao Tomean;Santomean|São Tomé;Sao Tome
SV|El Salvador|Salvadoran|San Salvador
SY|Syria;Syrian Arab Republic|Syrian|Damascus
SZ|Eswatini;Swaziland|Swazi|Lobamba;Mbabane
TD|Chad|Chadian|N'Djamena
TG|Togo|Togolese|Lomé;Lome
TH|Thailand|Thai|Bangkok
TJ|Tajikistan|Tajik|Dushanbe
TL|East Timor;Timor-Leste|Timorese;East Timorese|Dili
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
US|United States;US;USA;America;United States of America;U.S.;U.S.A.|American|Washington
UY|Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan|Uzbek;Uzbekistani|Tashkent
VA|Vatican;Vatican City;Holy See|Vatican|
VC|Saint Vincent and the Grenadines;St. Vincent and the Grenadines;St Vincent and the Grenadines;Saint Vincent;St. Vincent;St Vincent|Vincentian|
VE|Venezuela|Venezuelan|Caracas
VN|Vietnam;Viet Nam|Vietnamese|Hanoi
VU|Vanuatu|Vanuatuan;Ni-Vanuatu|Port Vila
WS|Samoa|Samoan|Apia
XK|Kosovo|Kosovar|Pristina
YE|Yemen|Yemeni|Sana'a;Sanaa
ZA|South Africa|South African|Pretoria
ZM|Zambia|Zambian|Lusaka
ZW|Zimbabwe|Zimbabwean|Harare
`;

/** Territories with a code of their own that news does not speak of as actors: CODE|names. */
export const TERRITORY_LINES = `
AI|Anguilla
AQ|Antarctica
AS|American Samoa
AW|Aruba
AX|Aland;Åland
BL|Saint Barthelemy;St. Barthelemy;St Barthelemy
BM|Bermuda
BQ|Bonaire
CC|Cocos (Keeling) Islands
CW|Curacao;Curaçao
CX|Christmas Island
EH|Western Sahara
FK|Falkland Islands;Falklands
FO|Faroe Islands
GF|French Guiana
GG|Guernsey
GI|Gibraltar
GP|Guadeloupe
GU|Guam
IM|Isle of Man
JE|Jersey
KY|Cayman Islands
MF|Saint Martin;St. Martin;St Martin
MP|Northern Mariana Islands
MQ|Martinique
MS|Montserrat
NC|New Caledonia
NF|Norfolk Island
PF|French Polynesia
PM|Saint Pierre and Miquelon;St. Pierre and Miquelon;St Pierre and Miquelon
PN|Pitcairn Islands
PR|Puerto Rico
RE|Réunion
SH|Saint Helena;St. Helena;St Helena
SJ|Svalbard and Jan Mayen
SX|Sint Maarten
TC|Turks and Caicos Islands
TK|Tokelau
VG|British Virgin Islands
VI|U.S. Virgin Islands;US Virgin Islands
WF|Wallis and Futuna
YT|Mayotte
`;
