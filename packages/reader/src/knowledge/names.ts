import { TERRITORIES } from "./countries.js";

/** Word lists by which names and nominals are told apart. All in lower case; one idea a list. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns for a person, as titles before names and as heads of nominals: "the official", "Foreign Minister Ada Norling". */
export const PERSON_NOUNS = list(`
president premier minister secretary chancellor king queen prince princess emperor sultan emir pope ambassador envoy official diplomat spokesman
spokeswoman spokesperson leader chairman chairwoman chair chief head director governor mayor senator congressman congresswoman lawmaker deputy mp
general colonel major captain admiral commander officer aide adviser advisor economist analyst expert professor author journalist reporter editor
negotiator mediator commissioner judge prosecutor lawyer executive businessman candidate critic activist blogger dissident rebel counterpart successor
predecessor speaker representative delegate coordinator inspector doctor scientist historian pilot engineer farmer fisherman resident witness
minister-designate president-elect adviser-designate advisor-designate chargé attaché consul undersecretary high-commissioner ombudsman
brigadier lieutenant sergeant marshal ayatollah sheikh bishop archbishop cardinal imam patriarch founder owner manager politician president's woman man colleague legislator commodore democrat republican
`);

/** Titles before two names: "Presidents Norling and Amsel", "foreign ministers Ada Noor and Bo Karim". */
export const PLURAL_TITLES: ReadonlyMap<string, string> = new Map(
  "president premier minister secretary chancellor king queen prince ambassador envoy senator general colonel admiral governor lawmaker congressman commissioner professor judge negotiator mediator leader"
    .split(" ")
    .map((title): [string, string] => [title.endsWith("man") ? title.replace(/man$/, "men") : `${title}s`, title])
    .concat([["secretaries", "secretary"]]),
);

/** Before a surname: "Mr Amsel". The gender it tells, if any. */
export const HONORIFICS: ReadonlyMap<string, "m" | "f" | ""> = new Map([
  ["mr", "m"],
  ["mr.", "m"],
  ["mrs", "f"],
  ["mrs.", "f"],
  ["ms", "f"],
  ["ms.", "f"],
  ["miss", "f"],
  ["dr", ""],
  ["dr.", ""],
  ["sir", "m"],
  ["lady", "f"],
  ["lord", "m"],
  ["gen.", ""],
  ["lt.", ""],
  ["col.", ""],
  ["sen.", ""],
  ["rep.", ""],
  ["gov.", ""],
  ["prof.", ""],
  ["capt.", ""],
  ["maj.", ""],
  ["adm.", ""],
  ["sgt.", ""],
  ["rev.", ""],
]);

/** Words that stand between determiner and person noun, or before a lower-case title: "a senior White House official". */
export const TITLE_MODIFIERS = list(`
former ex-president senior top deputy acting vice special foreign prime finance defense defence interior trade economy energy agriculture health justice
education transport environment culture water security national presidential permanent chief high outgoing incoming newly elected new current then
western european african asian arab regional unnamed unidentified military government policy press political general retired assistant under state
ruling opposition joint interim caretaker caretaker's supreme first second third another ministry party army embassy
`);

/** Plural nouns for several: "the two leaders", "both sides". */
export const GROUP_NOUNS = list(`
leaders presidents ministers officials sides parties countries nations governments capitals states diplomats envoys delegations delegates negotiators
rebels troops soldiers forces militias fighters reporters journalists advisers advisors analysts critics workers lawmakers legislators prosecutors allies partners neighbours
neighbors people sources interlocutors servicemen sailors crew hostages prisoners relatives families supporters senators exporters opponents civilians migrants refugees sources experts economists experts' residents protesters commanders mediators ambassadors spokesmen executives monitors inspectors observers teams crowd crowds demonstrators
`);

/** Nouns for bodies: "the ministry", "his government". */
export const BODY_NOUNS = list(`
ministry government agency administration cabinet parliament embassy party company army court delegation commission council bank office
presidency department union bloc alliance organization organisation committee secretariat militia navy
military police opposition team company firm consortium coalition group delegation commission federation congress senate assembly consulate mission junta authority
`);

/** Nouns for companies and the like, before their names: "the supplier Estgaz", "the Danish charity Havn". */
export const COMPANY_NOUNS = list(
  "company firm operator supplier brokerage charity airline shipyard carrier utility manufacturer producer maker insurer retailer miner refiner broker consultancy startup giant conglomerate consortium trader shipper contractor lender bank developer builder ngo group movement militia party exporter importer",
);

/** Nouns for outlets: "the newspaper" after it was named. */
export const OUTLET_NOUNS = list(
  "newspaper daily broadcaster outlet publication channel magazine tabloid weekly wire website",
);

/** Nouns for writings that are talked of as such: "a two-page document", "the draft". */
export const DOCUMENT_NOUNS = list(
  "document draft agreement accord treaty pact memorandum communique communiqué resolution letter report memo contract deal text declaration protocol roadmap dossier concession cable transcript report study survey filing",
);

/** Nouns for gatherings: "the summit" after it was named. */
export const GATHERING_NOUNS = list("summit forum conference");

/** Nouns for ships and the like, which news treats as somebody. */
export const VESSEL_NOUNS = list(
  "ship vessel freighter trawler tanker boat ferry frigate destroyer warship submarine carrier drone convoy plane jet helicopter",
);

/** Last words of names of bodies. */
export const BODY_HEADS = list(`
ministry department party agency community bank council court commission parliament congress senate embassy union organization organisation association institute
university army navy group company corp corp. inc inc. ltd front movement office committee authority forces force assembly house administration service
bureau alliance police guard league federation foundation fund secretariat cabinet accord bloc corporation directorate staff guards pact ministers nations
society centre center academy board international watch battery energy lines shipping holdings industries airlines airways motors steel oil petroleum mining minerals
telecom systems partners electronics logistics brigades brigade battalion command regiment diet
`);

/** Last words of names of outlets. */
export const OUTLET_HEADS = list(`
times post news press wire herald tribune dispatch gazette journal review observer chronicle daily radio television tv broadcasting inform shimbun monitor
guardian telegraph courier agency newspaper pool mail standard star independent
`);

/** Outlets and agencies that have no such word, or that need it: extend by one line. */
export const OUTLETS: ReadonlyMap<string, string> = new Map(
  (
    "Reuters Bloomberg Axios Politico BBC CNN AFP AP TASS Xinhua Interfax Anadolu Kommersant Haaretz Yonhap Kyodo DPA ANSA EFE UNN Ukrinform Suspilne " +
    "Sputnik CBS NBC ABC NPR PBS RIA WAFA IRNA SANA Kathimerini Spiegel Bild VOA"
  )
    .split(" ")
    .map((name): [string, string] => [name.toLowerCase(), name === "VOA" ? "Voice of America" : name])
    .concat([
      ["voice of america", "Voice of America"],
      ["associated press", "Associated Press"],
      ["al jazeera", "Al Jazeera"],
      ["al arabiya", "Al Arabiya"],
      ["le monde", "Le Monde"],
      ["el país", "El País"],
      ["deutsche welle", "Deutsche Welle"],
      ["agence france-presse", "AFP"],
      ["financial times", "Financial Times"],
      ["wall street journal", "Wall Street Journal"],
      ["fox news", "Fox News"],
      ["radio free europe", "Radio Free Europe"],
    ]),
);

/** Where outlets of note have their seat. */
export const OUTLET_SEATS: ReadonlyMap<string, string> = new Map(
  (
    "reuters:GB bloomberg:US axios:US politico:US bbc:GB cnn:US afp:FR ap:US associated_press:US tass:RU xinhua:CN interfax:RU anadolu:TR kommersant:RU haaretz:IL yonhap:KR kyodo:JP dpa:DE " +
    "ansa:IT efe:ES unn:UA ukrinform:UA suspilne:UA sputnik:RU cbs:US nbc:US abc:US npr:US pbs:US ria:RU wafa:PS irna:IR sana:SY kathimerini:GR spiegel:DE bild:DE voice_of_america:US al_jazeera:QA " +
    "al_arabiya:SA le_monde:FR el_país:ES deutsche_welle:DE financial_times:GB wall_street_journal:US fox_news:US radio_free_europe:US new_york_times:US washington_post:US guardian:GB the_guardian:GB"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string])
    .map(([name, code]): [string, string] => [name.replaceAll("_", " "), code]),
);

/** Words that make the name they end (or begin) a place. */
export const PLACE_HEADS = list(`
sea strait straits river island islands gulf bay airport mount mountain lake palace square street hotel province region city hall canal valley desert ocean
peninsula port cape fort dam pass field plant autonomy avenue base basin delta district harbour harbor tower bridge prison park stadium road coast corridor
`);
export const PLACE_OPENERS = list("port lake mount cape fort san santa saint st. mto el hotel palais");

/** Words for gatherings. */
export const OCCASION_HEADS = list(
  "summit conference forum dialogue games congress assembly session meeting ceremony festival exhibition olympics council",
);

/** Words for documents that have names. */
export const DOCUMENT_HEADS = list(
  "treaty agreement convention charter accord accords resolution act declaration protocol memorandum pact communique plan code",
);

/** Bodies known by name or letters: form, canonical name, country of its seat where it belongs to one. One line each. */
export const BODIES: ReadonlyMap<string, { readonly name: string; readonly country?: string }> = new Map(
  `
un|United Nations|
u.n.|United Nations|
united nations|United Nations|
eu|European Union|
e.u.|European Union|
european union|European Union|
european commission|European Commission|
european community|European Community|
ec|European Community|
brussels|European Union|
nato|NATO|
african union|African Union|
arab league|Arab League|
asean|ASEAN|
apec|APEC|
g7|G7|
g20|G20|
brics|BRICS|
opec|OPEC|
iaea|IAEA|
imf|International Monetary Fund|
world bank|World Bank|
wto|World Trade Organization|
who|World Health Organization|
osce|OSCE|
ecowas|ECOWAS|
security council|UN Security Council|
general assembly|UN General Assembly|
un general assembly|UN General Assembly|
u.n. general assembly|UN General Assembly|
united nations general assembly|UN General Assembly|
un security council|UN Security Council|
u.n. security council|UN Security Council|
united nations security council|UN Security Council|
white house|White House|US
kremlin|Kremlin|RU
house|House|US
downing street|Downing Street|GB
whitehall|Whitehall|GB
elysee|Élysée|FR
élysée|Élysée|FR
quai d'orsay|Quai d'Orsay|FR
zhongnanhai|Zhongnanhai|CN
blue house|Blue House|KR
pentagon|Pentagon|US
state department|State Department|US
cia|CIA|US
fbi|FBI|US
hamas|Hamas|PS
plo|PLO|PS
palestine liberation organization|PLO|PS
fatah|Fatah|PS
hezbollah|Hezbollah|LB
hizbollah|Hezbollah|LB
hizbullah|Hezbollah|LB
taliban|Taliban|AF
red cross|Red Cross|
bundestag|Bundestag|DE
knesset|Knesset|IL
duma|State Duma|RU
verkhovna rada|Verkhovna Rada|UA
`
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("who|"))
    .map((line) => {
      const [form, name, country] = line.split("|");
      return [form!, { name: name!, ...(country && { country }) }];
    }),
);

/** States, provinces and regions of a country, one country a line: "a former governor of Ohio". */
export const PROVINCES: ReadonlyMap<string, string> = new Map(
  `
US|Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia;Wisconsin;Wyoming
CA|Ontario;Quebec;Québec;Manitoba;Saskatchewan;Alberta;British Columbia;Nova Scotia;New Brunswick;Newfoundland;Yukon;Nunavut
AU|New South Wales;Queensland;Tasmania;Western Australia;South Australia
GB|England;Scotland;Wales;Northern Ireland
DE|Bavaria;Saxony;Thuringia;Brandenburg;Hesse;Lower Saxony;North Rhine-Westphalia;Schleswig-Holstein;Rhineland-Palatinate
ES|Catalonia;Andalusia;Galicia;Basque Country
IT|Lombardy;Sicily;Sardinia;Tuscany;Veneto;Piedmont
FR|Brittany;Normandy;Corsica;Alsace;Provence
IN|Gujarat;Maharashtra;Punjab;Rajasthan;Tamil Nadu;Kerala;Assam;Manipur;Uttar Pradesh;West Bengal;Bihar;Ladakh
PK|Balochistan;Sindh;Khyber Pakhtunkhwa
CN|Sichuan;Yunnan;Guangdong;Fujian;Zhejiang;Jiangsu;Shandong;Hunan;Hubei;Inner Mongolia
RU|Chechnya;Dagestan;Tatarstan;Bashkortostan;Ingushetia;Yakutia;Kamchatka;Sakhalin
UA|Zaporizhzhia;Kherson;Zakarpattia
MD|Gagauzia;Gagauz
ET|Tigray;Amhara;Oromia
NG|Borno;Kaduna
SD|Darfur
CD|North Kivu;South Kivu;Ituri;Katanga
PH|Mindanao;Luzon;Palawan
ID|Papua;Aceh;Java;Sumatra;Sulawesi
TR|Anatolia
BR|Amazonas;Bahia
IQ|Kurdistan Region
`
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [code, names] = line.split("|");
      return names!.split(";").map((name): [string, string] => [name.toLowerCase(), code!]);
    }),
);

/**
 * Towns and regions that are no capitals, with their country, and territories with their own code. Where states dispute
 * a place and the United Nations leave it open (Kashmir, Jerusalem), no country is given: decision 0040.
 */
export const CITIES: ReadonlyMap<string, string> = new Map(
  (
    "Geneva:CH Zurich:CH Davos:CH Istanbul:TR Izmir:TR Antalya:TR Dubai:AE Sharm_el-Sheikh:EG Alexandria:EG New_York:US Los_Angeles:US Chicago:US San_Francisco:US Boston:US Houston:US " +
    "Miami:US Camp_David:US Munich:DE Hamburg:DE Frankfurt:DE Bonn:DE Milan:IT Naples:IT Venice:IT Barcelona:ES Strasbourg:FR Marseille:FR Lyon:FR Nice:FR Cannes:FR Brussels:BE Antwerp:BE Rotterdam:NL " +
    "Edinburgh:GB Manchester:GB Glasgow:GB Belfast:GB Bergen:NO Tromsø:NO Tromso:NO Vardø:NO Kirkenes:NO Svalbard:NO Gothenburg:SE Malmo:SE Turku:FI Krakow:PL Gdansk:PL Odesa:UA Odessa:UA Lviv:UA Kharkiv:UA Mariupol:UA " +
    "Crimea:UA Donetsk:UA Luhansk:UA Kherson:UA St._Petersburg:RU Sochi:RU Murmansk:RU Vladivostok:RU Kazan:RU Grozny:RU Shanghai:CN Shenzhen:CN Guangzhou:CN Wuhan:CN Tianjin:CN Xinjiang:CN Tibet:CN Osaka:JP Hiroshima:JP Kyoto:JP " +
    "Okinawa:JP Busan:KR Mumbai:IN Kolkata:IN Chennai:IN Bangalore:IN Goa:IN Karachi:PK Lahore:PK Peshawar:PK Ho_Chi_Minh_City:VN Bali:ID Surabaya:ID Sydney:AU Melbourne:AU Perth:AU Auckland:NZ " +
    "Toronto:CA Montreal:CA Vancouver:CA Sao_Paulo:BR Rio_de_Janeiro:BR Medellin:CO Cali:CO Guayaquil:EC Cusco:PE Valparaiso:CL Cordoba:AR Cancun:MX Tijuana:MX Johannesburg:ZA Cape_Town:ZA Durban:ZA Lagos:NG Mombasa:KE " +
    "Naivasha:KE Kisumu:KE Entebbe:UG Arusha:TZ Dar_es_Salaam:TZ Goma:CD Casablanca:MA Marrakesh:MA Benghazi:LY Aleppo:SY Idlib:SY Mosul:IQ Basra:IQ Erbil:IQ Isfahan:IR Jeddah:SA Mecca:SA Gaza:PS Gaza_Strip:PS West_Bank:PS Haifa:IL " +
    "Aden:YE Hodeidah:YE Samarkand:UZ Almaty:KZ Herat:AF Kandahar:AF Balboa:PA " +
    // Ports, crossings and places of talks too small for the list of cities, or written otherwise there.
    "Poti:GE Batumi:GE Gori:GE Zugdidi:GE Meghri:AM Kapan:AM Lachin:AZ Nakhchivan:AZ Shusha:AZ Aktau:KZ Khorgos:KZ Termez:UZ Khujand:TJ Murghab:TJ Torkham:PK Chaman:PK Gwadar:PK Wagah:IN Leh:IN Siachen:IN Kargil:IN " +
    "El_Alto:BO Arica:CL Iquique:CL Punta_Arenas:CL Ushuaia:AR Puerto_Iguazu:AR Tumbes:PE Ilo:PE Cucuta:CO Leticia:CO San_Cristobal:VE Boa_Vista:BR Pacaraima:BR Colon:PA Limon:CR Tapachula:MX Matamoros:MX Guantanamo:CU Port-de-Paix:HT Lethem:GY " +
    "Keta:GH Tema:GH Takoradi:GH Aflao:GH Kara:TG San-Pedro:CI Bobo-Dioulasso:BF Kidal:ML Gao:ML Agadez:NE Diffa:NE Maroua:CM Limbe:CM Ziguinchor:SN Nouadhibou:MR Tindouf:DZ Tobruk:LY Sirte:LY Zuwara:LY Misrata:LY Rafah:PS Ismailia:EG Port_Said:EG Suez:EG El-Arish:EG " +
    "Port_Sudan:SD El_Fasher:SD Gedaref:SD Malakal:SS Nimule:SS Gambela:ET Moyale:KE Lamu:KE Garissa:KE Lodwar:KE Assab:ER Massawa:ER Berbera:SO Bosaso:SO Kismayo:SO Obock:DJ Bukavu:CD Uvira:CD Beni:CD Bunia:CD Rubavu:RW Gisenyi:RW Gulu:UG Kigoma:TZ Nacala:MZ Pemba:MZ Palma:MZ Beira:MZ Livingstone:ZM Walvis_Bay:NA Kasane:BW " +
    "Latakia:SY Tartus:SY Qamishli:SY Daraa:SY Quneitra:SY Tyre:LB Sidon:LB Naqoura:LB Aqaba:JO Eilat:IL Ashdod:IL Metula:IL Mukalla:YE Mokha:YE Marib:YE Salalah:OM Sohar:OM Duqm:OM Fujairah:AE Chabahar:IR Bandar_Abbas:IR Bushehr:IR Natanz:IR Fordow:IR Umm_Qasr:IQ Sinjar:IQ " +
    "Kirkwall:GB Lerwick:GB Dover:GB Calais:FR Évian:FR Biarritz:FR Como:IT Lampedusa:IT Rapallo:IT Ceuta:ES Melilla:ES Alexandroupoli:GR Lesbos:GR Piraeus:GR Narva:EE Paldiski:EE Liepāja:LV Ventspils:LV Klaipėda:LT Visaginas:LT Rzeszow:PL Rzeszów:PL Sopot:PL Uzhhorod:UA Izmail:UA Chornobyl:UA Berdyansk:UA Bakhmut:UA " +
    "Constanta:RO Constanța:RO Galati:RO Burgas:BG Giurgiulesti:MD Giurgiulești:MD Tiraspol:MD Comrat:MD Vulcănești:MD Bar:ME Ohrid:MK Mitrovica:XK Neum:BA Brcko:BA Brčko:BA Ploče:HR Bihać:BA Hammerfest:NO Longyearbyen:NO Rovaniemi:FI Åland:FI Visby:SE Kiruna:SE Akureyri:IS Keflavik:IS Skagen:DK Rønne:DK " +
    "Kaesong:KP Panmunjom:KR Rason:KP Sinuiju:KP Dandong:CN Sanya:CN Nakhodka:RU Pevek:RU Anadyr:RU Beslan:RU Nemuro:JP Naha:JP Subic_Bay:PH Puerto_Princesa:PH Tagaytay:PH Cam_Ranh:VN Sihanoukville:KH Poipet:KH Mae_Sot:TH Myawaddy:MM Muse:MM Sittwe:MM Cox's_Bazar:BD Teknaf:BD Hambantota:LK Trincomalee:LK Darwin:AU Cairns:AU Waitangi:NZ Honiara:SB Dili:TL"
  )
    .split(" ")
    .map((pair) => pair.split(":").map((part) => part.replaceAll("_", " ")) as [string, string])
    .map(([name, code]): [string, string] => [name.toLowerCase(), code])
    .concat([...PROVINCES, ...TERRITORIES]),
);

/** Regions and waters that news names without a word for what they are. */
export const REGIONS = list(
  "arctic antarctic balkans caucasus sahel maghreb levant scandinavia bosphorus dardanelles transnistria donbas kashmir jerusalem sinai golan siberia sahara mediterranean baltics crimea",
);
export const REGION_NAMES: ReadonlySet<string> = new Set([
  "middle east",
  "central asia",
  "southeast asia",
  "south asia",
  "east asia",
  "latin america",
  "central america",
  "south america",
  "north america",
  "eastern europe",
  "western europe",
  "central europe",
  "north africa",
  "west africa",
  "east africa",
  "southern africa",
  "horn of africa",
  "persian gulf",
  "western sahara",
  "black sea",
  "red sea",
  "far east",
  "asia",
  "europe",
  "africa",
  "oceania",
]);

/** Capitals that name nobody: faiths, peoples without a state, feasts, directions. */
export const NO_NAMES = list(
  "christmas easter ramadan eid indigenous islamic islamist muslim muslims democrat democrats republican republicans sunni shia shiite arab arabs jewish jews kurdish kurds catholic orthodox christian christians european europeans african africans asian asians western latin covid covid-19 internet god",
);

/** What officials are for: "Minister of Foreign Affairs", "Special Envoy for European Energy". */
export const PORTFOLIO = list(
  "foreign affairs energy defence defense economy economic trade finance interior justice health agriculture european security relations development environment culture education transport industry commerce water labour labor integration reintegration state policy cooperation co-operation water_resources emergencies information",
);

/** Small words inside names: "Corazon de la Vega", "Voice of America". */
export const NAME_PARTICLES = list("al bin ibn van der den de del della di da dos la le von du el ter zu ben abu");

/** Words after which "of" goes on with a name: "Voice of America", "Secretary of State". */
export const BEFORE_OF = list(
  "voice community association confederation federation alliance group conference ministry department bank republic university house council secretary party sea gulf bay strait kingdom state office court union commission organization league institute chamber board army ministers isle cape",
);

/** Words after which "for" goes on with a body's name: "Organisation for Fisheries Cooperation". */
export const BEFORE_FOR = list(
  "organization organisation centre center institute association agency commission committee council ministry office fund bank movement alliance coalition campaign foundation department network directorate secretariat society board",
);

/** Calendar words: capitals without being names. */
export const CALENDAR = list(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. gmt utc est jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun",
);
