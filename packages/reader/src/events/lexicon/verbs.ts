import { CODED } from "./coded.js";
import { byForm, verbForms } from "./forms.js";
import { bySenseLemma, type Sense, sense } from "./sense.js";

/**
 * Verbs that tell of an event. The first sense of a lemma whose conditions hold is taken, so the narrow stand first.
 * Types and modes are those of PLOVER 2.0 (openeventdata/PLOVER, CC BY-SA 4.0); lemmas are general knowledge, checked
 * against counts over the type-coded corpora.
 */
export const VERBS: readonly Sense[] = [
  // CONSULT
  sense(
    "meet",
    "CONSULT",
    "meet",
    "mutual",
    "President Ana Ruiz of Peru met President Tomas Lind of Finland on Monday.",
  ),
  sense("reconvene", "CONSULT", "meet", "host", "The envoy will reconvene Peru and Chile in October."),
  sense("confer", "CONSULT", "meet", "mutual", "Peru's president conferred with Chile's foreign minister.", {
    pair: true,
  }),
  sense("consult", "CONSULT", "meet", "mutual", "France consulted Germany on Monday.", { pair: true }),
  sense("negotiate", "CONSULT", "meet", "mutual", "Peru and Chile negotiated in Geneva on Monday.", { pair: true }),
  sense("mediate", "CONSULT", "third-party", "mutual", "Oman mediated between Peru and Chile.", { pair: true }),
  sense("huddle", "CONSULT", "meet", "mutual", "President Ana Ruiz huddled with Prime Minister Tomas Lind.", {
    pair: true,
  }),
  sense("visit", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind visited Peru on Monday."),
  sense("travel", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind will travel to Peru on Monday.", {
    preposition: ["to"],
    actorNeeded: true,
  }),
  sense(
    "travel",
    "CONSULT",
    "visit",
    "visit",
    "Prime Minister Tomas Lind of Finland will visit Peru on Monday. He travels there with two ministers.",
    {
      joins: true,
      actorNeeded: true,
    },
  ),
  sense("fly", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind flew to Lima on Monday.", {
    preposition: ["to", "into"],
    actorNeeded: true,
  }),
  sense("arrive", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind arrived in Lima on Monday.", {
    preposition: ["in", "at"],
    actorNeeded: true,
  }),
  sense("arrive", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind will visit Peru. He arrives on Monday.", {
    joins: true,
    actorNeeded: true,
  }),
  sense("expect", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind is expected in Lima on Monday.", {
    preposition: ["in", "at"],
    goal: true,
    actorNeeded: true,
    standing: "expected",
  }),
  sense("tour", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind toured Peru."),
  sense("head", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind headed to Lima for talks.", {
    preposition: ["to"],
    actorNeeded: true,
  }),
  sense("go", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind will go to Lima on Monday.", {
    preposition: ["to"],
    actorNeeded: true,
  }),
  sense("inspect", "CONSULT", "visit", "visit", "United Nations inspectors inspected Iran's plant on Monday.", {
    actorNeeded: true,
  }),
  sense("invite", "CONSULT", "visit", "host", "President Ana Ruiz invited Prime Minister Tomas Lind to Lima.", {
    preposition: ["to"],
    standing: "possible",
  }),
  sense("summon", "CONSULT", "", "act", "Peru summoned Chile's ambassador on Monday."),
  sense("host", "CONSULT", "host", "host", "President Ana Ruiz hosted Prime Minister Tomas Lind on Monday."),
  sense("receive", "CONSULT", "host", "host", "President Ana Ruiz received Prime Minister Tomas Lind on Monday.", {
    pair: true,
  }),
  sense("send", "APPOINT", "", "appoint", "Peru will send Tomas Lind to Chile as ambassador in May.", {
    preposition: ["as"],
    oblique: ["posts"],
    personNeeded: true,
  }),
  sense("send", "CONSULT", "visit", "visit", "Peru will send negotiators to Chile on Monday.", {
    object: ["delegation"],
  }),
  sense("welcome", "CONSULT", "host", "host", "President Ana Ruiz welcomed Prime Minister Tomas Lind on Monday.", {
    pair: true,
    personNeeded: true,
  }),
  sense("sit", "CONSULT", "meet", "mutual", "President Ana Ruiz sat down with Prime Minister Tomas Lind on Monday.", {
    particle: "down",
    preposition: ["with"],
    pair: true,
  }),
  sense("brief", "CONSULT", "meet", "mutual", "Prime Minister Tomas Lind briefed Chile's president on Monday.", {
    pair: true,
    object: ["officials"],
  }),
  sense("phone", "CONSULT", "phone", "mutual", "President Ana Ruiz phoned Prime Minister Tomas Lind.", { pair: true }),
  sense("telephone", "CONSULT", "phone", "mutual", "President Ana Ruiz telephoned Prime Minister Tomas Lind.", {
    pair: true,
  }),
  ...["speak", "talk", "tell", "congratulate", "discuss", "assure", "thank", "ask", "confer"].map((lemma) =>
    sense(
      lemma,
      "CONSULT",
      "phone",
      "mutual",
      `President Ana Ruiz ${({ speak: "spoke with", talk: "talked to", tell: "told", congratulate: "congratulated", discuss: "discussed the border with", assure: "assured", thank: "thanked", ask: "asked", confer: "conferred with" } as Record<string, string>)[lemma]} Prime Minister Tomas Lind by phone on Sunday.`,
      {
        preposition: ["by", "over", "on", "via"],
        oblique: ["calls"],
        pair: true,
      },
    ),
  ),
  ...["speak", "talk"].map((lemma) =>
    sense(
      lemma,
      "CONSULT",
      "video",
      "mutual",
      `President Ana Ruiz ${lemma === "speak" ? "spoke" : "talked"} with Prime Minister Tomas Lind by video.`,
      { preposition: ["by", "via"], pair: true },
    ),
  ),
  sense("speak", "CONSULT", "", "mutual", "Peru's president spoke with Chile's president on Sunday.", {
    preposition: ["with"],
    pair: true,
  }),
  sense(
    "speak",
    "CONSULT",
    "phone",
    "mutual",
    "President Ana Ruiz of Peru spoke to President Tomas Lind of Finland over a hotline.",
    {
      preposition: ["over", "on", "via"],
      oblique: ["hotlines"],
      pair: true,
    },
  ),
  sense("discuss", "CONSULT", "", "mutual", "President Ana Ruiz met Prime Minister Tomas Lind to discuss trade.", {
    joins: true,
  }),
  sense("lead", "CONSULT", "", "mutual", "Peru and Chile held talks in Oslo. Tomas Lind led Peru's delegation.", {
    object: ["sides"],
    joins: true,
  }),
  sense(
    "write",
    "CONSULT",
    "letter",
    "mutual",
    "President Ana Ruiz of Peru wrote to President Tomas Lind of Finland on Monday.",
    {
      preposition: ["to"],
      pair: true,
    },
  ),
  ...["send", "address", "deliver", "dispatch", "convey", "cable", "hand"].map((lemma) =>
    sense(
      lemma,
      "CONSULT",
      "letter",
      "give",
      `President Ana Ruiz ${({ send: "sent", address: "addressed", deliver: "delivered", dispatch: "dispatched", convey: "conveyed", cable: "cabled", hand: "handed" } as Record<string, string>)[lemma]} a message to Prime Minister Tomas Lind on Monday.`,
      { object: ["letters"], pair: true },
    ),
  ),
  sense(
    "exchange",
    "CONSULT",
    "letter",
    "mutual",
    "President Ana Ruiz and Prime Minister Tomas Lind exchanged telegrams on Monday.",
    { object: ["letters"] },
  ),
  sense(
    "receive",
    "CONSULT",
    "letter",
    "act",
    "President Ana Ruiz received a letter from Prime Minister Tomas Lind on Monday.",
    { object: ["letters"], pair: true },
  ),
  sense("call", "CONSULT", "phone", "mutual", "President Ana Ruiz called Prime Minister Tomas Lind.", {
    bare: true,
    pair: true,
    personNeeded: true,
  }),
  sense("ring", "CONSULT", "phone", "mutual", "President Ana Ruiz rang Prime Minister Tomas Lind.", {
    bare: true,
    pair: true,
  }),
  ...["leave", "depart"].map((lemma) =>
    sense(
      lemma,
      "CONSULT",
      "visit",
      "visit",
      `Prime Minister Tomas Lind ${lemma === "leave" ? "leaves" : "departs"} for Lima on Monday.`,
      { preposition: ["for"], actorNeeded: true },
    ),
  ),
  sense("return", "CONSULT", "visit", "visit", "United Nations inspectors returned to Iran on Monday.", {
    subject: ["delegation"],
    preposition: ["to"],
    actorNeeded: true,
  }),
  sense("gather", "CONSULT", "meet", "mutual", "The leaders of Peru and Chile gathered in Oslo on Monday.", {
    actorNeeded: true,
    preposition: ["in", "at"],
  }),
  sense(
    "convene",
    "CONSULT",
    "meet",
    "host",
    "President Ana Ruiz convened the ministers of Peru and Chile on Monday.",
    { actorNeeded: true },
  ),
  sense("attend", "CONSULT", "meet", "mutual", "President Ana Ruiz attended the summit in Oslo on Monday.", {
    object: ["talks"],
    joins: true,
  }),
  sense(
    "join",
    "CONSULT",
    "meet",
    "mutual",
    "Peru and Chile will hold talks in Oslo. Tomas Lind will join the talks.",
    { object: ["talks"], joins: true },
  ),
  sense("greet", "CONSULT", "host", "host", "President Ana Ruiz greeted Prime Minister Tomas Lind on Monday.", {
    pair: true,
  }),
  // AGREE
  sense("sign", "AGREE", "", "mutual", "Peru and Chile signed a treaty on Monday.", { object: ["agreement"] }),
  sense("sign", "AGREE", "", "mutual", "Peru and Chile signed on Monday.", { pair: true }),
  sense("initial", "AGREE", "", "mutual", "Peru and Chile initialled a treaty on Monday.", { object: ["agreement"] }),
  sense("conclude", "AGREE", "", "mutual", "Peru and Chile concluded a treaty on Monday.", { object: ["agreement"] }),
  sense("reach", "AGREE", "", "mutual", "Peru and Chile reached an agreement on Monday.", { object: ["agreement"] }),
  sense("strike", "AGREE", "", "mutual", "Peru struck a deal with Chile on Monday.", { object: ["agreement"] }),
  sense("clinch", "AGREE", "", "mutual", "Peru and Chile clinched a deal on Monday.", { object: ["agreement"] }),
  sense("ratify", "AGREE", "", "mutual", "Peru ratified the treaty on Monday.", { object: ["agreement"] }),
  sense("endorse", "AGREE", "", "mutual", "The Security Council endorsed the resolution on Monday.", {
    object: ["agreement", "resolution"],
  }),
  sense("agree", "AGREE", "", "mutual", "Peru and Chile agreed on Monday to share the river.", { actorNeeded: true }),
  sense("adopt", "AGREE", "", "mutual", "The Security Council adopted the resolution on Monday.", {
    object: ["resolution", "agreement"],
  }),
  sense("approve", "AGREE", "", "mutual", "The Security Council approved the resolution on Monday.", {
    object: ["resolution", "agreement"],
  }),
  sense("pass", "AGREE", "", "mutual", "The Security Council passed a resolution on Monday.", {
    object: ["resolution"],
  }),
  sense("vote", "AGREE", "", "mutual", "The Security Council adopted the resolution on Monday. Peru voted for it.", {
    joins: true,
  }),
  // SUPPORT
  sense("exchange", "SUPPORT", "relations", "mutual", "Peru and Chile exchanged ambassadors on Monday.", {
    object: ["diplomats"],
  }),
  sense("restore", "SUPPORT", "", "mutual", "Peru and Chile restored diplomatic relations on Monday.", {
    object: ["relations", "diplomats", "missions"],
  }),
  sense("resume", "SUPPORT", "", "mutual", "Peru and Chile resumed diplomatic relations on Monday.", {
    object: ["relations"],
  }),
  sense("normalize", "SUPPORT", "", "mutual", "Peru and Chile normalized relations on Monday.", {
    object: ["relations"],
  }),
  sense("normalise", "SUPPORT", "", "mutual", "Peru and Chile normalised relations on Monday.", {
    object: ["relations"],
  }),
  sense("re-establish", "SUPPORT", "", "mutual", "Peru and Chile re-established diplomatic relations on Monday.", {
    object: ["relations"],
  }),
  sense("establish", "SUPPORT", "", "mutual", "Peru and Chile established diplomatic relations on Monday.", {
    object: ["relations"],
  }),
  sense("resume", "SUPPORT", "", "mutual", "Diplomatic relations between Peru and Chile resumed on Monday.", {
    subject: ["relations"],
  }),
  ...["upgrade", "renew", "reinstate"].map((lemma) =>
    sense(
      lemma,
      "SUPPORT",
      "relations",
      "mutual",
      `Peru and Chile ${lemma === "renew" ? "renewed" : `${lemma}d`} diplomatic relations on Monday.`,
      {
        object: ["relations"],
      },
    ),
  ),
  sense("return", "SUPPORT", "relations", "act", "Peru's ambassador returned to Chile on Monday.", {
    subject: ["diplomats"],
  }),
  sense("return", "SUPPORT", "relations", "act", "Peru returned its ambassador to Chile on Monday.", {
    object: ["diplomats"],
  }),
  sense("send", "SUPPORT", "relations", "act", "Peru sent its ambassador back to Chile on Monday.", {
    object: ["diplomats"],
    particle: "back",
  }),
  ...["reopen", "open", "re-open"].map((lemma) =>
    sense(lemma, "SUPPORT", "relations", "act", `Peru ${lemma}ed its embassy in Chile on Monday.`, {
      object: ["missions"],
    }),
  ),
  sense("recognize", "SUPPORT", "", "act", "Peru recognized Kosovo on Monday."),
  sense("recognise", "SUPPORT", "", "act", "Peru recognised Kosovo on Monday."),
  sense("praise", "SUPPORT", "", "act", "Peru praised Chile on Monday.", { speech: true }),
  sense("welcome", "SUPPORT", "", "act", "Peru welcomed the move by Chile.", { speech: true }),
  sense("congratulate", "SUPPORT", "", "act", "Peru congratulated Chile on Monday.", { speech: true }),
  sense("back", "SUPPORT", "", "act", "Peru backed Chile on Monday.", { speech: true }),
  sense("support", "SUPPORT", "", "act", "Peru supports Chile.", { speech: true }),
  sense("thank", "SUPPORT", "", "act", "Peru thanked Chile on Monday.", { speech: true }),
  sense("defend", "SUPPORT", "", "act", "Peru defended Chile on Monday.", { speech: true }),
  sense("forgive", "SUPPORT", "", "act", "Peru forgave Chile on Monday.", { speech: true }),
  sense("hail", "SUPPORT", "", "act", "Peru hailed Chile on Monday.", { speech: true }),
  sense("laud", "SUPPORT", "", "act", "Peru lauded Chile on Monday.", { speech: true }),
  // CONCEDE
  sense("concede", "CONCEDE", "", "act", "President Ana Ruiz conceded on Sunday.", { actorNeeded: true }),
  sense("apologize", "CONCEDE", "", "act", "Peru apologized to Chile on Monday.", { speech: true }),
  sense("apologise", "CONCEDE", "", "act", "Peru apologised to Chile on Monday.", { speech: true }),
  ...["allow", "let"].map((lemma) =>
    sense(
      lemma,
      "CONCEDE",
      "access",
      "act",
      `Iran ${lemma === "let" ? "let" : "allowed"} United Nations inspectors back on Monday.`,
      { particle: "back" },
    ),
  ),
  sense("readmit", "CONCEDE", "access", "act", "Iran readmitted United Nations inspectors on Monday."),
  sense("re-admit", "CONCEDE", "access", "act", "Iran re-admitted United Nations inspectors on Monday."),
  // COOPERATE
  sense("cooperate", "COOPERATE", "", "mutual", "Peru cooperated with Chile on Monday.", {
    preposition: ["with"],
    pair: true,
    speech: true,
  }),
  sense("extradite", "COOPERATE", "", "give", "Peru extradited a banker to Chile on Monday."),
  sense("share", "COOPERATE", "", "give", "Peru shared intelligence with Chile on Monday.", {
    preposition: ["with"],
    speech: true,
  }),
  // AID
  ...["provide", "donate", "deliver", "send", "give", "grant", "ship", "supply"].map((lemma) =>
    sense(
      lemma,
      "AID",
      "",
      "give",
      `Peru ${({ provide: "provided", donate: "donated", deliver: "delivered", send: "sent", give: "gave", grant: "granted", ship: "shipped", supply: "supplied" } as Record<string, string>)[lemma]} humanitarian aid to Chile on Monday.`,
      { object: ["aid"], actorNeeded: true },
    ),
  ),
  ...["lend", "finance", "fund", "extend", "contribute", "allocate", "pledge", "disburse", "commit"].map((lemma) =>
    sense(
      lemma,
      "AID",
      "",
      "give",
      `Peru ${({ lend: "lent" } as Record<string, string>)[lemma] ?? `${lemma}${lemma.endsWith("e") ? "d" : "ed"}`} a loan of five million dollars to Chile on Monday.`,
      { object: ["aid"], actorNeeded: true },
    ),
  ),
  // RETREAT
  sense("withdraw", "RETREAT", "withdraw", "act", "Peru withdrew its troops from Chile on Monday.", {
    object: ["forces"],
  }),
  sense("withdraw", "SANCTION", "withdraw", "act", "Peru withdrew its ambassador from Chile on Monday.", {
    object: ["diplomats"],
  }),
  sense("pull", "RETREAT", "withdraw", "act", "Peru pulled its troops out of Chile on Monday.", { object: ["forces"] }),
  sense("pull", "RETREAT", "withdraw", "act", "Peru's army pulled out of Chile on Monday.", { particle: "out" }),
  sense("leave", "RETREAT", "withdraw", "act", "Peru's troops left Chile on Monday.", { subject: ["forces"] }),
  sense("pull", "RETREAT", "withdraw", "act", "Peru's army pulled back from Chile on Monday.", { particle: "back" }),
  sense("withdraw", "RETREAT", "withdraw", "act", "Peru's troops withdrew from Chile on Monday.", {
    preposition: ["from"],
    actorNeeded: true,
  }),
  sense("withdraw", "RETREAT", "withdraw", "act", "The United Nations withdrew its observers from Chile on Monday.", {
    object: ["delegation", "observers"],
  }),
  sense("retreat", "RETREAT", "withdraw", "act", "Peru's troops retreated from Chile on Monday.", {
    actorNeeded: true,
  }),
  sense("release", "RETREAT", "release", "act", "Iran released two French prisoners on Monday.", {
    object: ["captives"],
  }),
  sense("free", "RETREAT", "release", "act", "Iran freed two French prisoners on Monday.", { object: ["captives"] }),
  sense("free", "RETREAT", "release", "act", "Iran freed two French engineers on Monday."),
  sense("set", "RETREAT", "release", "act", "Iran has set free two French sailors.", {
    particle: "free",
    object: ["captives"],
  }),
  sense("swap", "RETREAT", "release", "mutual", "Iran and France swapped prisoners on Monday.", {
    object: ["captives"],
  }),
  sense("exchange", "RETREAT", "release", "mutual", "Iran and France exchanged prisoners on Monday.", {
    object: ["captives"],
  }),
  sense("lift", "RETREAT", "ease", "act", "Peru lifted sanctions on Chile on Monday.", {
    object: ["penalties", "measures"],
  }),
  sense("ease", "RETREAT", "ease", "act", "Peru eased sanctions on Chile on Monday.", {
    object: ["penalties", "measures"],
  }),
  sense("remove", "RETREAT", "ease", "act", "Peru removed tariffs on Chile on Monday.", { object: ["penalties"] }),
  sense("surrender", "RETREAT", "", "act", "The rebels surrendered to Chile on Monday.", { actorNeeded: true }),
  sense("disarm", "RETREAT", "disarm", "act", "The rebels disarmed on Monday.", { actorNeeded: true }),
  sense("release", "RETREAT", "release", "act", "Iran released the French engineer Tomas Lind on Monday.", {
    personNeeded: true,
  }),
  // SANCTION
  ...["impose", "slap", "reimpose", "announce", "levy", "introduce", "tighten"].map((lemma) =>
    sense(
      lemma,
      "SANCTION",
      "",
      "act",
      `Peru ${({ impose: "imposed", slap: "slapped", reimpose: "reimposed", announce: "announced", levy: "levied", introduce: "introduced", tighten: "tightened" } as Record<string, string>)[lemma]} sanctions on Chile on Monday.`,
      { object: ["penalties"] },
    ),
  ),
  sense("raise", "SANCTION", "", "act", "Peru raised tariffs on Chile on Monday.", { object: ["penalties"] }),
  ...["answer", "respond", "retaliate", "hit"].map((lemma) =>
    sense(
      lemma,
      "SANCTION",
      "",
      "act",
      `Peru ${({ answer: "answered", respond: "responded", retaliate: "retaliated", hit: "hit back" } as Record<string, string>)[lemma]} with a tariff on Chilean fish on Monday.`,
      {
        preposition: ["with"],
        oblique: ["penalties"],
      },
    ),
  ),
  sense("sanction", "SANCTION", "", "act", "Peru sanctioned Chile on Monday."),
  sense("ban", "SANCTION", "boycott", "act", "Peru banned fish imports from Chile in March.", { actorNeeded: true }),
  sense("embargo", "SANCTION", "", "act", "Peru embargoed Chile on Monday."),
  sense("blacklist", "SANCTION", "", "act", "Peru blacklisted Chile on Monday."),
  sense("expel", "SANCTION", "expel", "act", "Peru expelled two Chilean diplomats on Monday."),
  sense("recall", "SANCTION", "withdraw", "act", "Peru recalled its ambassador from Chile on Monday.", {
    object: ["diplomats"],
  }),
  sense("declare", "SANCTION", "expel", "act", "Peru declared two Chilean diplomats persona non grata on Monday.", {
    object: ["diplomats"],
  }),
  sense("order", "SANCTION", "expel", "act", "Peru ordered two Chilean diplomats to leave on Monday.", {
    object: ["diplomats"],
  }),
  sense("close", "SANCTION", "relations", "act", "Peru's embassy in Chile closed on Monday.", {
    subject: ["missions"],
  }),
  ...["close", "shut", "shutter"].map((lemma) =>
    sense(
      lemma,
      "SANCTION",
      "relations",
      "act",
      `Peru ${({ close: "closed", shut: "shut", shutter: "shuttered" } as Record<string, string>)[lemma]} its embassy in Chile on Monday.`,
      { object: ["missions"] },
    ),
  ),
  ...["downgrade", "reduce"].map((lemma) =>
    sense(lemma, "SANCTION", "relations", "act", `Peru ${lemma}d diplomatic relations with Chile on Monday.`, {
      object: ["relations"],
    }),
  ),
  ...["stop", "restrict", "bar", "limit", "prohibit", "block", "curtail"].map((lemma) =>
    sense(
      lemma,
      "SANCTION",
      "discontinue",
      "act",
      `Peru ${({ stop: "stopped", restrict: "restricted", bar: "barred", limit: "limited", prohibit: "prohibited", block: "blocked", curtail: "curtailed" } as Record<string, string>)[lemma]} imports from Chile on Monday.`,
      { object: ["trade"] },
    ),
  ),
  ...["revoke", "cancel", "withhold"].map((lemma) =>
    sense(
      lemma,
      "SANCTION",
      "",
      "act",
      `Peru ${({ revoke: "revoked", cancel: "cancelled", withhold: "withheld" } as Record<string, string>)[lemma]} the visas of two Chilean officials on Monday.`,
      { object: ["permits"] },
    ),
  ),
  sense("break", "SANCTION", "discontinue", "act", "Peru broke off relations with Chile on Monday.", {
    object: ["relations"],
  }),
  sense("sever", "SANCTION", "discontinue", "act", "Peru severed relations with Chile on Monday.", {
    object: ["relations"],
  }),
  sense("cut", "SANCTION", "discontinue", "act", "Peru cut ties with Chile in 2019.", {
    object: ["relations", "cooperation"],
  }),
  sense("suspend", "SANCTION", "discontinue", "act", "Peru suspended military contacts with Chile in March.", {
    object: ["relations", "cooperation"],
  }),
  sense("suspend", "SANCTION", "discontinue", "act", "Peru suspended joint patrols with Chile in March.", {
    object: ["exercise"],
  }),
  sense("freeze", "SANCTION", "discontinue", "act", "Peru has frozen talks with Chile.", {
    object: ["relations", "cooperation"],
  }),
  sense("halt", "SANCTION", "discontinue", "act", "Peru halted aid to Chile in March.", {
    object: ["relations", "cooperation"],
  }),
  sense("close", "SANCTION", "", "act", "Peru closed its border with Chile on Monday.", { object: ["territory"] }),
  sense(
    "retaliate",
    "SANCTION",
    "",
    "act",
    "Peru imposed sanctions on Chile on Monday. It retaliated against Chile for a ban on its fish.",
    { joins: true },
  ),
  sense("boycott", "SANCTION", "boycott", "act", "Peru boycotted Chile on Monday."),
  sense("add", "SANCTION", "", "act", "Peru added two Chilean companies to its blacklist on Monday.", {
    preposition: ["to"],
    oblique: ["penalties"],
  }),
  // RETREAT of barriers
  ...["reopen", "re-open"].map((lemma) =>
    sense(lemma, "RETREAT", "ease", "act", `Peru ${lemma}ed the border crossing to Chile on Monday.`, {
      object: ["road"],
    }),
  ),
  // MOBILIZE
  sense("take", "MOBILIZE", "troops", "act", "Peruvian troops took up positions along the river on Monday.", {
    particle: "up",
    object: ["positions"],
    subject: ["forces"],
  }),
  sense("put", "MOBILIZE", "troops", "act", "Peru put its troops on alert on Monday.", {
    object: ["forces"],
    preposition: ["on"],
  }),
  ...["deploy", "mass", "station", "mobilize", "mobilise", "send", "move", "dispatch", "redeploy"].map((lemma) =>
    sense(
      lemma,
      "MOBILIZE",
      "troops",
      "act",
      `Peru ${({ deploy: "deployed", mass: "massed", station: "stationed", mobilize: "mobilized", mobilise: "mobilised", send: "sent", move: "moved", dispatch: "dispatched", redeploy: "redeployed" } as Record<string, string>)[lemma]} troops to Chile on Monday.`,
      { object: ["forces"] },
    ),
  ),
  // PROTEST
  sense("protest", "PROTEST", "demo", "act", "Protesters protested outside Chile's embassy in Lima on Monday.", {
    actorNeeded: true,
    crowd: true,
  }),
  sense("demonstrate", "PROTEST", "demo", "act", "Chilean students demonstrated in Lima on Monday.", {
    actorNeeded: true,
    crowd: true,
  }),
  sense("rally", "PROTEST", "demo", "act", "Chilean students rallied in Santiago on Monday.", {
    actorNeeded: true,
    crowd: true,
  }),
  sense("march", "PROTEST", "demo", "act", "Chilean students marched in Santiago on Monday.", {
    actorNeeded: true,
    crowd: true,
  }),
  sense("riot", "PROTEST", "riot", "act", "Chilean students rioted in Santiago on Monday.", {
    actorNeeded: true,
    crowd: true,
  }),
  sense("block", "PROTEST", "obstruct", "act", "Farmers blocked a highway in March.", { object: ["road"] }),
  // COERCE
  sense("seize", "COERCE", "seize", "act", "Iran seized two tankers on Monday."),
  sense("arrest", "COERCE", "arrest", "act", "Iran arrested two French engineers on Monday."),
  sense("detain", "COERCE", "arrest", "act", "Iran detained two French engineers on Monday."),
  sense("jail", "COERCE", "arrest", "act", "Iran jailed two French engineers on Monday."),
  sense("imprison", "COERCE", "arrest", "act", "Iran imprisoned two French engineers on Monday."),
  ...["sentence", "convict"].map((lemma) =>
    sense(
      lemma,
      "COERCE",
      "arrest",
      "act",
      `Iran ${lemma === "sentence" ? "sentenced" : "convicted"} two French engineers on Monday.`,
      { personNeeded: true },
    ),
  ),
  sense("deport", "COERCE", "deport", "act", "Iran deported two French engineers on Monday."),
  sense("kidnap", "COERCE", "abduct", "act", "The rebels kidnapped two French engineers on Monday."),
  sense("abduct", "COERCE", "abduct", "act", "The rebels abducted two French engineers on Monday."),
  sense("impose", "COERCE", "curfew", "act", "Iran imposed a curfew on Monday.", { object: ["measures"] }),
  sense("declare", "COERCE", "martial-law", "act", "Iran declared martial law on Monday.", { object: ["measures"] }),
  sense("blockade", "COERCE", "", "act", "Iran blockaded Qatar on Monday."),
  // ASSAULT
  ...["attack", "invade", "bomb", "shell", "assault", "storm", "raid", "ambush", "bombard"].map((lemma) =>
    sense(
      lemma,
      "ASSAULT",
      ({ bomb: "explosives", shell: "heavy-weapons", bombard: "heavy-weapons" } as Record<string, string>)[lemma] ?? "",
      "act",
      `Iran ${({ attack: "attacked", invade: "invaded", bomb: "bombed", shell: "shelled", assault: "assaulted", storm: "stormed", raid: "raided", ambush: "ambushed", bombard: "bombarded" } as Record<string, string>)[lemma]} Qatar on Monday.`,
    ),
  ),
  sense("kill", "ASSAULT", "", "act", "The rebels killed two French soldiers on Monday.", { actorNeeded: true }),
  sense("assassinate", "ASSAULT", "targeted", "act", "The rebels assassinated the French ambassador on Monday."),
  sense("torture", "ASSAULT", "torture", "act", "Iran tortured two French engineers."),
  sense("wound", "ASSAULT", "", "act", "The rebels wounded two French soldiers on Monday."),
  sense("execute", "ASSAULT", "", "act", "The rebels executed two French soldiers on Monday."),
  sense("fight", "ASSAULT", "", "mutual", "Peru and Chile fought a war in 1998.", { object: ["wars"] }),
  sense("clash", "ASSAULT", "", "mutual", "Peruvian troops clashed with the rebels on Monday.", {
    preposition: ["with"],
    actorNeeded: true,
  }),
  sense("blow", "ASSAULT", "explosives", "act", "The rebels blew up a French embassy on Monday.", {
    particle: "up",
    actorNeeded: true,
  }),
  sense("torpedo", "ASSAULT", "heavy-weapons", "act", "Iran torpedoed a French frigate on Monday.", {
    object: ["forces", "craft"],
  }),
  sense("ram", "ASSAULT", "", "act", "An Iranian trawler rammed a French frigate on Monday."),
  sense("hit", "ASSAULT", "heavy-weapons", "act", "A rocket hit the French embassy on Monday."),
  sense("violate", "ASSAULT", "territory", "act", "Iran violated Qatar's airspace on Monday.", {
    object: ["territory"],
  }),
  sense("launch", "ASSAULT", "heavy-weapons", "act", "Iran launched an attack on Qatar on Monday.", {
    object: ["violence"],
  }),
  sense("fire", "ASSAULT", "heavy-weapons", "act", "Iran fired missiles at Qatar on Monday.", {
    object: ["violence", "forces"],
  }),
  sense("fire", "OFFICE", "", "appoint", "President Ana Ruiz fired Foreign Minister Tomas Lind on Monday.", {
    actorNeeded: true,
  }),
  sense("open", "ASSAULT", "firearms", "act", "Police opened fire on the students in Lima.", { object: ["fire"] }),
  // REJECT
  sense("shoot", "ASSAULT", "heavy-weapons", "act", "Iran shot down a Qatari drone on Monday.", { particle: "down" }),
  sense("down", "ASSAULT", "heavy-weapons", "act", "Iran downed a Qatari jet on Monday.", {
    object: ["forces", "craft"],
  }),
  sense("cross", "ASSAULT", "territory", "act", "Iran's troops crossed the border into Qatar on Monday.", {
    subject: ["forces", "craft"],
    preposition: ["into"],
  }),
  sense("enter", "ASSAULT", "territory", "act", "Iranian drones entered Qatar's airspace on Monday.", {
    object: ["territory"],
  }),
  sense("veto", "REJECT", "", "act", "Peru vetoed the resolution on Monday."),
  sense("reject", "REJECT", "", "act", "The Security Council rejected the amendment on Monday.", {
    object: ["resolution"],
  }),
  sense("reject", "REJECT", "", "act", "Peru rejected a demand by Chile.", { speech: true }),
  sense("refuse", "REJECT", "", "act", "Peru refused to help Chile.", { speech: true }),
  sense("dismiss", "OFFICE", "", "appoint", "President Ana Ruiz dismissed Foreign Minister Tomas Lind on Monday.", {
    personNeeded: true,
  }),
  // APPOINT, OFFICE
  sense("offer", "APPOINT", "", "appoint", "Tomas Lind has been offered the post of foreign minister.", {
    object: ["office"],
    personNeeded: true,
  }),
  sense("appoint", "APPOINT", "", "appoint", "Peru appointed Tomas Lind as ambassador to Chile on Monday.", {
    personNeeded: true,
  }),
  sense(
    "nominate",
    "APPOINT",
    "",
    "appoint",
    "President Ana Ruiz nominated Tomas Lind as foreign minister on Monday.",
    { personNeeded: true },
  ),
  sense(
    "name",
    "APPOINT",
    "",
    "appoint",
    "President Ana Ruiz of Peru named Tomas Lind as foreign minister on Monday.",
    {
      personNeeded: true,
      preposition: ["as", "to"],
    },
  ),
  sense(
    "designate",
    "APPOINT",
    "",
    "appoint",
    "President Ana Ruiz designated Tomas Lind as foreign minister on Monday.",
    { personNeeded: true },
  ),
  sense("resign", "OFFICE", "resign", "office", "Foreign Minister Tomas Lind resigned on Monday.", {
    personNeeded: true,
  }),
  sense("sack", "OFFICE", "", "appoint", "President Ana Ruiz sacked Foreign Minister Tomas Lind on Monday.", {
    personNeeded: true,
  }),
  sense("oust", "OFFICE", "", "appoint", "Parliament ousted Prime Minister Tomas Lind on Monday.", {
    personNeeded: true,
  }),
  sense("inaugurate", "OFFICE", "", "appoint", "President Ana Ruiz was inaugurated on Monday.", { personNeeded: true }),
  sense("take", "OFFICE", "", "office", "President Ana Ruiz took office in January.", {
    object: ["office"],
    personNeeded: true,
  }),
  sense("take", "OFFICE", "", "office", "Ana Ruiz took over as foreign minister in January.", {
    particle: "over",
    preposition: ["as"],
    personNeeded: true,
  }),
  sense("assume", "OFFICE", "", "office", "President Ana Ruiz assumed office in January.", {
    object: ["office"],
    personNeeded: true,
  }),
  sense("leave", "OFFICE", "", "office", "President Ana Ruiz left office in January.", {
    object: ["office"],
    personNeeded: true,
  }),
  sense("become", "OFFICE", "", "office", "Tomas Lind became foreign minister in January.", {
    object: ["posts"],
    personNeeded: true,
  }),
  sense("elect", "OFFICE", "", "appoint", "Parliament elected Tomas Lind president in January.", {
    personNeeded: true,
  }),
  sense("win", "OFFICE", "", "office", "Ana Ruiz won the election in January.", {
    object: ["election"],
    personNeeded: true,
  }),
  sense("succeed", "OFFICE", "", "office", "Tomas Lind succeeded Ana Ruiz in January.", {
    actorNeeded: true,
    personNeeded: true,
  }),
  sense("retire", "OFFICE", "resign", "office", "Ambassador Tomas Lind retired in January.", { personNeeded: true }),
  sense("quit", "OFFICE", "resign", "office", "Foreign Minister Tomas Lind quit on Monday.", { personNeeded: true }),
  sense("replace", "OFFICE", "", "appoint", "President Ana Ruiz replaced Foreign Minister Tomas Lind on Monday.", {
    personNeeded: true,
  }),
  sense("remove", "OFFICE", "", "appoint", "President Ana Ruiz removed Foreign Minister Tomas Lind on Monday.", {
    personNeeded: true,
  }),
  sense("swear", "OFFICE", "", "office", "President Ana Ruiz was sworn in on Monday.", {
    personNeeded: true,
    particle: "in",
  }),
  sense("step", "OFFICE", "", "office", "President Ana Ruiz stepped down on Monday.", {
    personNeeded: true,
    particle: "down",
  }),
  // what wires tell of most beside meetings: renewed mandates, ground taken, ships stopped, people let go
  ...["extend", "renew", "prolong"].map((lemma) =>
    sense(
      lemma,
      "AGREE",
      "",
      "mutual",
      `The Security Council ${lemma}${lemma.endsWith("e") ? "d" : "ed"} the mandate of its mission in Mali on Monday.`,
      { object: ["mandates", "agreement"], actorNeeded: true },
    ),
  ),
  ...["extend", "renew", "prolong", "tighten", "widen", "toughen"].map((lemma) =>
    sense(
      lemma,
      "SANCTION",
      "",
      "act",
      `The European Union ${lemma}${lemma.endsWith("e") ? "d" : "ed"} sanctions on Peru on Monday.`,
      { object: ["penalties"], actorNeeded: true },
    ),
  ),
  sense("join", "AGREE", "", "mutual", "Peru joined the alliance in 2019.", { object: ["blocs"], actorNeeded: true }),
  sense("quit", "REJECT", "", "act", "Peru quit the alliance in 2019.", { object: ["blocs", "agreement"] }),
  ...["withdraw", "pull"].map((lemma) =>
    sense(
      lemma,
      "REJECT",
      "",
      "act",
      lemma === "pull" ? "Peru pulled out of the treaty on Monday." : "Peru withdrew from the treaty on Monday.",
      { preposition: ["from", "of", "out"], oblique: ["blocs", "agreement"], actorNeeded: true },
    ),
  ),
  sense("admit", "AGREE", "", "mutual", "The bloc admitted Peru as a member in March.", {
    preposition: ["to", "as", "into"],
    oblique: ["blocs"],
  }),
  sense("bar", "REJECT", "", "act", "Iran barred United Nations inspectors in October.", {
    object: ["observers", "delegation"],
    actorNeeded: true,
  }),
  sense("board", "COERCE", "seize", "act", "Iran's navy boarded a French tanker on Monday.", {
    subject: ["forces"],
    object: ["craft", "forces"],
    actorNeeded: true,
  }),
  ...["intercept", "impound"].map((lemma) =>
    sense(lemma, "COERCE", "seize", "act", `Iran ${lemma}ed two French tankers on Monday.`, {
      object: ["craft", "forces"],
      actorNeeded: true,
    }),
  ),
  sense("sink", "ASSAULT", "heavy-weapons", "act", "Iran sank a French frigate on Monday.", {
    object: ["craft", "forces"],
    actorNeeded: true,
  }),
  ...["capture", "retake", "recapture", "overrun", "occupy", "seize", "storm"].map((lemma) =>
    sense(
      lemma,
      "ASSAULT",
      "territory",
      "act",
      `The rebels ${({ capture: "captured", retake: "retook", recapture: "recaptured", overrun: "overran", occupy: "occupied", seize: "seized", storm: "stormed" } as Record<string, string>)[lemma]} a town near Lima on Monday.`,
      { object: ["ground"], actorNeeded: true },
    ),
  ),
  sense("annex", "ASSAULT", "territory", "act", "Peru annexed the islands in 2014.", { actorNeeded: true }),
  sense("capture", "COERCE", "arrest", "act", "The rebels captured two French soldiers on Monday.", {
    object: ["captives", "forces"],
    actorNeeded: true,
  }),
  sense("take", "COERCE", "abduct", "act", "The rebels took two French engineers hostage on Monday.", {
    particle: "hostage",
  }),
  sense("hand", "RETREAT", "release", "act", "The rebels handed over two French hostages on Monday.", {
    particle: "over",
    object: ["captives"],
  }),
  sense("pardon", "RETREAT", "release", "act", "Iran pardoned two French prisoners on Monday.", {
    object: ["captives"],
    actorNeeded: true,
  }),
  sense("evacuate", "RETREAT", "withdraw", "act", "Peru evacuated its embassy in Chile on Monday.", {
    object: ["missions", "observers"],
    actorNeeded: true,
  }),
  sense("resume", "RETREAT", "ease", "act", "Peru resumed flights to Chile on Monday.", {
    object: ["trade"],
    actorNeeded: true,
  }),
  sense("designate", "SANCTION", "", "act", "Peru designated the group as a terrorist organization on Monday.", {
    preposition: ["as"],
    oblique: ["outlaws"],
  }),
  ...["test", "test-fire", "scramble"].map((lemma) =>
    sense(
      lemma,
      "MOBILIZE",
      "weapons",
      "act",
      `Peru ${({ test: "tested a missile", "test-fire": "test-fired a missile", scramble: "scrambled its jets" } as Record<string, string>)[lemma]} on Monday.`,
      { object: ["forces"], actorNeeded: true },
    ),
  ),
  sense("call", "MOBILIZE", "troops", "act", "Peru called up reservists on Monday.", {
    particle: "up",
    object: ["forces"],
  }),
  sense("set", "SUPPORT", "relations", "mutual", "Peru and Chile set up a hotline on Monday.", {
    particle: "up",
    object: ["relations"],
  }),
  sense("promise", "AID", "", "give", "Germany promised a loan of five million euros to Peru on Monday.", {
    object: ["aid"],
    actorNeeded: true,
  }),
  ...["overthrow", "topple", "depose"].map((lemma) =>
    sense(
      lemma,
      "OFFICE",
      "",
      "appoint",
      `Soldiers ${({ overthrow: "overthrew", topple: "toppled", depose: "deposed" } as Record<string, string>)[lemma]} President Ana Ruiz on Monday.`,
      { personNeeded: true },
    ),
  ),
  sense("loot", "PROTEST", "riot", "act", "Protesters looted shops in Lima on Monday.", {
    actorNeeded: true,
    crowd: true,
  }),
  sense("fire", "ASSAULT", "", "act", "Iran's police fired tear gas at French students in Lima on Monday.", {
    object: ["riot-gear"],
  }),
  sense("order", "COERCE", "curfew", "act", "Iran ordered a curfew on Monday.", {
    object: ["measures"],
    actorNeeded: true,
  }),
  sense("dissolve", "COERCE", "", "act", "President Ana Ruiz dissolved parliament on Monday.", {
    object: ["chambers"],
    actorNeeded: true,
  }),
  sense(
    "name",
    "APPOINT",
    "",
    "appoint",
    "President Ana Ruiz of Peru named Tomas Lind her ambassador to Chile on Monday.",
    {
      object: ["posts"],
      personNeeded: true,
    },
  ),
  sense("walk", "PROTEST", "strike", "act", "Chilean teachers walked out on Monday.", {
    particle: "out",
    actorNeeded: true,
    crowd: true,
  }),
  sense("take", "PROTEST", "demo", "act", "Chilean students took to the streets of Santiago on Monday.", {
    preposition: ["to"],
    oblique: ["road"],
    actorNeeded: true,
    crowd: true,
  }),
  sense("co-chair", "CONSULT", "meet", "mutual", "Minister Ana Ruiz co-chaired a conference in Oslo with Tomas Lind.", {
    object: ["talks"],
    actorNeeded: true,
  }),
  ...CODED,
];

export const VERB_SENSES = byForm(bySenseLemma(VERBS), verbForms);
