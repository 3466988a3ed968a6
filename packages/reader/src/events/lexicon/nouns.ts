import { byForm, nounForms } from "./forms.js";
import type { NounClass } from "./noun-classes.js";
import type { EventType, Frame } from "./sense.js";

/**
 * Nouns that tell of an event, by themselves ("talks in Oslo") or under a light verb ("held talks").
 * `makes` says when a noun may bring an event into the record of its own: "always" once somebody takes part; "settled"
 * only where a light verb, a date or a place pins it down ("an attack on Monday", not "the risk of an attack");
 * "never" where it only takes up what a verb has told ("the accord").
 */
export interface NounSense {
  readonly lemma: string;
  readonly type: EventType;
  readonly mode?: string;
  readonly frame: Frame;
  readonly makes: "always" | "settled" | "never";
  /** One of these must modify the noun: "phone" in "a phone call". */
  readonly modifier?: ReadonlySet<string>;
  /** None of these may modify it: "news" in "a news conference". */
  readonly unless?: ReadonlySet<string>;
  /** Its "of" phrase is who or what it is done to ("the arrest of two sailors"), not who does it ("the visit of the king"). */
  readonly ofObject?: true;
  /** Its "of" phrase must be of this class: "restoration of relations". */
  readonly ofClass?: NounClass;
  /** An own sentence in which a run of the reader must find this type and mode. */
  readonly example: string;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const PRESS = set(
  "news press media tv television radio phone-in briefing earnings climate job parliamentary debate cabinet board faction party training plenary",
);
type Options = Partial<Pick<NounSense, "modifier" | "unless" | "ofObject" | "ofClass">>;

function noun(
  lemma: string,
  type: EventType,
  mode: string,
  frame: Frame,
  makes: NounSense["makes"],
  example: string,
  options: Options = {},
): NounSense {
  return { lemma, type, frame, makes, example, ...(mode && { mode }), ...options };
}

const meeting = (lemma: string, options: Options = {}) =>
  noun(
    lemma,
    "CONSULT",
    "meet",
    "mutual",
    "always",
    `Peru and Chile held ${/^[aeiou]/.test(lemma) ? "an" : "a"} ${lemma} in Oslo on Monday.`,
    { unless: PRESS, ...options },
  );

export const NOUNS: readonly NounSense[] = [
  noun("talk", "CONSULT", "phone", "mutual", "always", "Peru and Chile held telephone talks on Monday.", {
    modifier: set("phone telephone"),
  }),
  noun("talk", "CONSULT", "meet", "mutual", "always", "Peru and Chile held talks in Oslo on Monday."),
  meeting("meeting"),
  meeting("summit"),
  meeting("negotiation"),
  meeting("consultation"),
  meeting("encounter"),
  meeting("dialogue"),
  meeting("mini-summit"),
  meeting("bilateral"),
  meeting("tête-à-tête"),
  meeting("get-together"),
  noun(
    "round",
    "CONSULT",
    "meet",
    "mutual",
    "always",
    "A round of talks between Peru and Chile took place in Oslo on Monday.",
  ),
  noun(
    "session",
    "CONSULT",
    "meet",
    "mutual",
    "settled",
    "The African Union will hold an emergency session on Monday.",
    { modifier: set("emergency extraordinary special urgent closed-door") },
  ),
  noun(
    "session",
    "CONSULT",
    "meet",
    "mutual",
    "never",
    "Peru and Chile will hold talks in Oslo. The opening session is on Monday.",
  ),
  noun("slot", "CONSULT", "meet", "mutual", "never", "Peru and Chile will hold talks in Oslo. A slot was set aside."),
  noun("discussion", "CONSULT", "meet", "mutual", "settled", "Peru and Chile held discussions in Oslo on Monday.", {
    unless: PRESS,
  }),
  noun(
    "dinner",
    "CONSULT",
    "meet",
    "mutual",
    "settled",
    "President Ana Ruiz and Prime Minister Tomas Lind had a dinner in Oslo on Monday.",
  ),
  noun(
    "lunch",
    "CONSULT",
    "meet",
    "mutual",
    "settled",
    "President Ana Ruiz and Prime Minister Tomas Lind had a lunch in Oslo on Monday.",
  ),
  noun(
    "mediation",
    "CONSULT",
    "third-party",
    "mutual",
    "never",
    "Peru and Chile held talks in Oslo. The mediation ended on Monday.",
  ),
  noun(
    "conversation",
    "CONSULT",
    "phone",
    "mutual",
    "always",
    "President Ana Ruiz had a telephone conversation with Prime Minister Tomas Lind.",
    { modifier: set("phone telephone") },
  ),
  noun(
    "conversation",
    "CONSULT",
    "",
    "mutual",
    "never",
    "President Ana Ruiz met Prime Minister Tomas Lind. The conversation was long.",
  ),
  noun(
    "call",
    "CONSULT",
    "visit",
    "visit",
    "always",
    "Minister Tomas Lind will pay a courtesy call on President Ana Ruiz.",
    { modifier: set("courtesy") },
  ),
  noun(
    "call",
    "CONSULT",
    "video",
    "mutual",
    "always",
    "President Ana Ruiz held a video call with Prime Minister Tomas Lind.",
    { modifier: set("video zoom") },
  ),
  noun(
    "call",
    "CONSULT",
    "phone",
    "mutual",
    "always",
    "President Ana Ruiz held a phone call with Prime Minister Tomas Lind.",
    { modifier: set("phone telephone conference") },
  ),
  noun(
    "call",
    "CONSULT",
    "phone",
    "mutual",
    "never",
    "President Ana Ruiz phoned Prime Minister Tomas Lind on Monday. The call lasted an hour.",
  ),
  noun(
    "videoconference",
    "CONSULT",
    "video",
    "mutual",
    "always",
    "President Ana Ruiz held a videoconference with Prime Minister Tomas Lind.",
  ),
  noun("visit", "CONSULT", "visit", "visit", "always", "President Ana Ruiz paid a visit to Finland on Monday."),
  noun("trip", "CONSULT", "visit", "visit", "always", "President Ana Ruiz made a trip to Finland on Monday."),
  noun("tour", "CONSULT", "visit", "visit", "always", "President Ana Ruiz began a tour of Finland on Monday."),
  noun(
    "stop",
    "CONSULT",
    "visit",
    "visit",
    "never",
    "President Ana Ruiz will visit Finland. The stop may be shortened.",
  ),
  noun("stopover", "CONSULT", "visit", "visit", "always", "President Ana Ruiz made a stopover in Finland on Monday."),
  noun(
    "inspection",
    "CONSULT",
    "visit",
    "visit",
    "settled",
    "United Nations inspectors held an inspection in Iran on Monday.",
  ),
  noun(
    "agreement",
    "AGREE",
    "",
    "mutual",
    "never",
    "Peru and Chile signed a treaty on Monday. The agreement opens the river.",
  ),
  ...["accord", "deal", "pact", "treaty", "memorandum", "document"].map((lemma) =>
    noun(
      lemma,
      "AGREE",
      "",
      "mutual",
      "never",
      `Peru and Chile reached an agreement on Monday. The ${lemma} opens the river.`,
    ),
  ),
  noun(
    "signing",
    "AGREE",
    "",
    "mutual",
    "always",
    "The signing of a treaty between Peru and Chile took place in Oslo on Monday.",
  ),
  noun("ratification", "AGREE", "", "mutual", "settled", "Peru's ratification of the treaty took place on Monday."),
  noun(
    "vote",
    "AGREE",
    "",
    "mutual",
    "never",
    "The Security Council adopted the resolution on Monday. The vote was close.",
  ),
  noun("veto", "REJECT", "", "act", "settled", "Peru cast a veto in the Security Council on Monday."),
  noun(
    "ceasefire",
    "RETREAT",
    "ceasefire",
    "mutual",
    "settled",
    "A ceasefire between Peru and Chile took effect on Monday.",
  ),
  noun(
    "cease-fire",
    "RETREAT",
    "ceasefire",
    "mutual",
    "settled",
    "A cease-fire between Peru and Chile took effect on Monday.",
  ),
  noun("truce", "RETREAT", "ceasefire", "mutual", "settled", "A truce between Peru and Chile took effect on Monday."),
  noun(
    "withdrawal",
    "RETREAT",
    "withdraw",
    "act",
    "always",
    "Chile raised the withdrawal of Peruvian troops from Bolivia.",
    { ofObject: true, unless: set("cash bank") },
  ),
  noun("release", "RETREAT", "release", "act", "always", "Peru demanded the release of two Peruvian sailors.", {
    ofObject: true,
    unless: set("press news"),
  }),
  noun("swap", "RETREAT", "release", "mutual", "settled", "Iran and France held a prisoner swap on Monday.", {
    modifier: set("prisoner hostage captive"),
  }),
  noun("exchange", "RETREAT", "release", "mutual", "settled", "Iran and France held a prisoner exchange on Monday.", {
    modifier: set("prisoner hostage captive"),
  }),
  noun("aid", "AID", "", "give", "never", "Peru sent food aid to Chile on Monday. The aid will last a month."),
  noun("loan", "AID", "", "give", "always", "Peru gave Chile a loan on Monday."),
  noun("sanction", "SANCTION", "", "act", "settled", "New sanctions against Peru took effect on Monday."),
  noun("tariff", "SANCTION", "", "act", "settled", "New tariffs on Peru took effect on Monday."),
  noun("duty", "SANCTION", "", "act", "never", "Peru raised tariffs on Chile on Monday. The duty is steep."),
  noun("embargo", "SANCTION", "", "act", "settled", "An embargo against Peru took effect on Monday."),
  noun(
    "ban",
    "SANCTION",
    "boycott",
    "act",
    "never",
    "Peru banned fish imports from Chile in March. The ban is unlawful.",
  ),
  noun(
    "ultimatum",
    "SANCTION",
    "",
    "act",
    "never",
    "Peru will raise tariffs on Chile on Monday. The ultimatum is harsh.",
  ),
  noun(
    "expulsion",
    "SANCTION",
    "expel",
    "act",
    "always",
    "Peru announced the expulsion of two Chilean diplomats on Monday.",
    { ofObject: true },
  ),
  noun(
    "recall",
    "SANCTION",
    "withdraw",
    "act",
    "never",
    "Peru recalled its ambassador from Chile on Monday. The recall was expected.",
    { ofObject: true },
  ),
  noun(
    "deployment",
    "MOBILIZE",
    "troops",
    "act",
    "always",
    "Chile condemned the deployment of Peruvian troops to Bolivia.",
    { ofObject: true },
  ),
  noun(
    "exercise",
    "COOPERATE",
    "",
    "mutual",
    "always",
    "Peru and Chile held a joint exercise in the Pacific on Monday.",
    { modifier: set("joint military naval live-fire combined") },
  ),
  noun("drill", "COOPERATE", "", "mutual", "always", "Peru and Chile held a joint drill in the Pacific on Monday.", {
    modifier: set("joint military naval live-fire combined"),
  }),
  noun("patrol", "COOPERATE", "", "mutual", "always", "Peru and Chile began joint patrols in the Pacific on Monday.", {
    modifier: set("joint"),
  }),
  noun(
    "manoeuvre",
    "COOPERATE",
    "",
    "mutual",
    "always",
    "Peru and Chile held joint manoeuvres in the Pacific on Monday.",
    { modifier: set("joint military naval combined") },
  ),
  noun(
    "demonstration",
    "PROTEST",
    "demo",
    "act",
    "settled",
    "Chilean students held a demonstration in Santiago on Monday.",
  ),
  noun("protest", "PROTEST", "demo", "act", "settled", "Chilean students held a protest in Santiago on Monday."),
  noun(
    "strike",
    "PROTEST",
    "strike",
    "act",
    "settled",
    "Chilean dockers began a general strike in Santiago on Monday.",
    {
      modifier: set("general hunger work labour labor on"),
    },
  ),
  noun("arrest", "COERCE", "arrest", "act", "settled", "Iran announced the arrest of two French engineers on Monday.", {
    ofObject: true,
  }),
  noun(
    "detention",
    "COERCE",
    "arrest",
    "act",
    "settled",
    "Iran announced the detention of two French engineers on Monday.",
    { ofObject: true },
  ),
  noun("seizure", "COERCE", "seize", "act", "settled", "Iran announced the seizure of two tankers on Monday.", {
    ofObject: true,
  }),
  noun(
    "kidnapping",
    "COERCE",
    "abduct",
    "act",
    "settled",
    "Iran denounced the kidnapping of two engineers on Monday.",
    { ofObject: true },
  ),
  noun("attack", "ASSAULT", "", "act", "settled", "Iran carried out an attack on Qatar on Monday.", {
    unless: set("verbal heart personal"),
  }),
  noun("airstrike", "ASSAULT", "heavy-weapons", "act", "settled", "Iran carried out an airstrike on Qatar on Monday."),
  noun(
    "strike",
    "ASSAULT",
    "heavy-weapons",
    "act",
    "settled",
    "Iran carried out a missile strike on Qatar on Monday.",
    { modifier: set("missile drone air military retaliatory") },
  ),
  noun("shelling", "ASSAULT", "heavy-weapons", "act", "settled", "Iran's shelling of Qatar began on Monday.", {
    ofObject: true,
  }),
  noun("bombing", "ASSAULT", "explosives", "act", "settled", "Iran carried out a bombing in Qatar on Monday.", {
    ofObject: true,
  }),
  noun("raid", "ASSAULT", "", "act", "settled", "Iran carried out a raid on Qatar on Monday."),
  noun("invasion", "ASSAULT", "", "act", "never", "Iran invaded Qatar on Monday. The invasion was swift.", {
    ofObject: true,
  }),
  noun(
    "assassination",
    "ASSAULT",
    "targeted",
    "act",
    "settled",
    "Iran denounced the assassination of its ambassador on Monday.",
    { ofObject: true },
  ),
  noun(
    "appointment",
    "APPOINT",
    "",
    "appoint",
    "settled",
    "Peru announced the appointment of Tomas Lind as foreign minister on Monday.",
    { ofObject: true },
  ),
  noun(
    "nomination",
    "APPOINT",
    "",
    "appoint",
    "settled",
    "Peru announced the nomination of Tomas Lind as foreign minister on Monday.",
    { ofObject: true },
  ),
  noun("resignation", "OFFICE", "", "office", "always", "Tomas Lind's resignation was announced on Monday."),
  noun(
    "dismissal",
    "OFFICE",
    "",
    "appoint",
    "always",
    "Peru announced the dismissal of Foreign Minister Tomas Lind on Monday.",
    { ofObject: true },
  ),
  noun(
    "inauguration",
    "OFFICE",
    "",
    "office",
    "always",
    "The inauguration of President Ana Ruiz of Peru took place on Monday.",
  ),
];

const map = new Map<string, NounSense[]>();
for (const entry of NOUNS) map.set(entry.lemma, [...(map.get(entry.lemma) ?? []), entry]);
export const NOUN_SENSES: ReadonlyMap<string, readonly NounSense[]> = byForm(map, nounForms);
