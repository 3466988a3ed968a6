/**
 * Classes of nouns that decide what an ambiguous verb means: to "raise tariffs" is SANCTION, to "raise an issue" is not.
 * Lemmas, lower case. Collected from the CAMEO and PLOVER codebooks' verb patterns and from our own stories.
 */
import { words } from "./words.js";

export const NOUN_CLASSES = {
  talks: words(
    "talk meeting summit conference negotiation consultation discussion conversation dialogue round session encounter gathering dinner lunch breakfast forum parley mediation tete-a-tete",
  ),
  calls: words("call phone telephone conversation videoconference teleconference"),
  hotlines: words("hotline line"),
  wars: words("war battle conflict skirmish"),
  trip: words("visit trip tour stopover journey"),
  relations: words(
    "relation tie link contact relationship recognition diplomacy representation channel hotline communication",
  ),
  cooperation: words(
    "cooperation contact dialogue talk negotiation aid assistance membership delivery supply trade flight import export patrol participation agreement treaty accord pact deal visa funding shipment programme program concession license licence asset account regime visa purchase certification approval accreditation project payment service credit accession loan talks negotiation transit exchange scheme intake order operation",
  ),
  penalties: words(
    "sanction tariff duty toll embargo ban restriction penalty levy quota curb moratorium blacklist surcharge suspension freeze closure sanctions blacklist list control barrier check blockade import export",
  ),
  agreement: words(
    "agreement deal pact treaty accord memorandum document contract convention protocol declaration truce ceasefire cease-fire communique armistice settlement charter compact understanding mou paper text",
  ),
  resolution: words("resolution draft amendment measure motion bill text proposal statute law legislation"),
  forces: words(
    "troop soldier force serviceman warship navy fighter jet aircraft bomber missile tank marine battalion brigade unit carrier drone gun artillery destroyer frigate gunboat army regiment guard coastguard commando militia militiaman paramilitary peacekeeper fleet submarine reservist police helicopter",
  ),
  aid: words(
    "aid assistance loan grant food medicine relief weapon arm arms ammunition equipment credit fund funding tent blanket package million billion dollar euro wheat asylum donation tonne ton grain rice flour vaccine generator",
  ),
  diplomats: words(
    "ambassador diplomat envoy attaché attache consul chargé charge staff correspondent official officer",
  ),
  delegation: words(
    "delegation negotiator team mission minister envoy representative inspector delegate emissary diplomat",
  ),
  posts: words(
    "president minister ambassador envoy secretary chancellor premier governor commissioner chairman chairwoman head chief leader king queen director commander speaker mayor senator general",
  ),
  letters: words(
    "letter message telegram cable note telegramme missive greeting greetings condolence condolences congratulation congratulations",
  ),
  missions: words("embassy consulate mission office"),
  permits: words("visa licence license accreditation permit passport clearance"),
  election: words("election presidency runoff"),
  officials: words(
    "minister president premier king queen leader counterpart colleague ambassador envoy council chancellor secretary",
  ),
  positions: words("position"),
  observers: words("observer monitor peacekeeper staff personnel inspector adviser advisor"),
  trade: words("import export trade shipment delivery sale purchase flight supply fuel gas"),
  sides: words("delegation side team"),
  office: words("office post power oath helm reins presidency premiership command job duties"),
  captives: words(
    "prisoner hostage detainee captive sailor crew seaman hostages journalist activist pilot fisherman soldier citizen dissident worker engineer convict inmate geologist aid-worker tourist",
  ),
  territory: words("airspace water waters territory border sea strait zone exclave enclave crossing canal"),
  craft: words(
    "ship vessel tanker freighter trawler boat cargo aircraft plane plant building town city village port airport bridge territory property asset",
  ),
  exercise: words("exercise drill patrol manoeuvre maneuver operation"),
  road: words("road street highway bridge border crossing traffic railway port entrance square motorway"),
  violence: words(
    "attack strike raid assault offensive bombardment shelling airstrike bombing missile rocket shell invasion ambush mortar incursion",
  ),
  fire: words("fire hostilities hostility fighting"),
  vote: words("vote ballot poll referendum"),
  protest: words("protest demonstration rally march strike sit-in vigil boycott blockade"),
  agents: words(
    "government side police military authority parliament court ministry president company people rebel militant guerrilla gunboat gunman fighter citizen leader spokesman coalition cabinet administration intelligence official student worker farmer protester kingdom republic ship vessel trawler",
  ),
  mandates: words("mandate mission operation truce ceasefire deadline"),
  blocs: words("alliance bloc union treaty pact group member membership organization organisation coalition"),
  ground: words(
    "town city village district province region base airport airfield position outpost capital island hill",
  ),
  outlaws: words("terrorist terrorism organization organisation group sponsor"),
  "riot-gear": words("gas cannon bullet grenade"),
  chambers: words("parliament congress assembly senate legislature"),
  measures: words("curfew emergency law siege censorship crackdown"),
} as const;

export type NounClass = keyof typeof NOUN_CLASSES;
