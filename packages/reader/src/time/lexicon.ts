/** The words of time. General English; own compilation. */
const table = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lines.flatMap((line, i) => line.split(" ").map((word): [string, number] => [word, i + 1])));

export const MONTHS = table([
  "january jan jan.",
  "february feb feb.",
  "march mar mar.",
  "april apr apr.",
  "may",
  "june jun jun.",
  "july jul jul.",
  "august aug aug.",
  "september sept sept. sep sep.",
  "october oct oct.",
  "november nov nov.",
  "december dec dec.",
]);

export const WEEKDAYS = table([
  "monday mon. mondays",
  "tuesday tue. tues. tuesdays",
  "wednesday wed. wednesdays",
  "thursday thu. thur. thurs. thursdays",
  "friday fri. fridays",
  "saturday sat. saturdays",
  "sunday sun. sundays",
]);

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "night"
  | "weekend"
  | "fortnight";

/** Unit words, with "s" where plural. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      "second",
      "minute",
      "hour",
      "day",
      "week",
      "month",
      "quarter",
      "year",
      "decade",
      "night",
      "weekend",
      "fortnight",
    ] as const
  )
    .flatMap((unit): [string, Unit][] => [
      [unit, unit],
      [`${unit}s`, unit],
    ])
    .concat([
      ["century", "century"],
      ["centuries", "century"],
    ]),
);

/** How durations write a unit. */
export const DURATION_CODE: Readonly<Record<Unit, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
  night: "TNI",
  weekend: "WE",
  fortnight: "W",
};

export const NUMBERS: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, i): [string, number] => [word, i])
    .concat([
      ["thirty", 30],
      ["forty", 40],
      ["fifty", 50],
      ["sixty", 60],
      ["seventy", 70],
      ["eighty", 80],
      ["ninety", 90],
      ["hundred", 100],
      ["dozen", 12],
    ]),
);

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
    .split(" ")
    .map((word, i): [string, number] => [word, i + 1]),
);

export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ["morning", "MO"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
]);

/** "Monday nights": each of them. */
export const PART_PLURALS: ReadonlyMap<string, string> = new Map(
  [...DAY_PARTS].map(([word, code]): [string, string] => [`${word}s`, code]),
);

/** Zones of clock times; names that two zones share in news ("CST", "IST") are left without an offset. */
export const ZONES: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ["GMT", "Z"],
  ["UTC", "Z"],
  ["Z", "Z"],
  ["BST", "+01:00"],
  ["CET", "+01:00"],
  ["CEST", "+02:00"],
  ["EET", "+02:00"],
  ["EEST", "+03:00"],
  ["MSK", "+03:00"],
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["CDT", "-05:00"],
  ["MST", "-07:00"],
  ["MDT", "-06:00"],
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
  ["JST", "+09:00"],
]);

/** Feasts by their first word: the name in lower case and its length in words, the longest first. */
export const HOLIDAYS: ReadonlyMap<string, readonly (readonly [name: string, length: number])[]> = holidays([
  "christmas eve",
  "christmas day",
  "christmas",
  "new year 's eve",
  "new year 's day",
  "boxing day",
  "thanksgiving day",
  "thanksgiving",
  "easter sunday",
  "easter monday",
  "easter",
  "good friday",
  "valentine 's day",
  "independence day",
  "bastille day",
  "halloween",
  "may day",
]);
function holidays(names: readonly string[]): Map<string, (readonly [string, number])[]> {
  const map = new Map<string, (readonly [string, number])[]>();
  for (const name of names) {
    const parts = name.split(" ");
    map.set(parts[0]!, [...(map.get(parts[0]!) ?? []), [name, parts.length]]);
  }
  return map;
}

export const SEASONS: ReadonlyMap<string, string> = new Map([
  ["spring", "SP"],
  ["summer", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
]);

/** Before a unit or name of time: 1 the coming one, -1 the one gone, 0 the one that runs. */
export const SHIFTS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["next", 1],
  ["coming", 1],
  ["following", 1],
  ["upcoming", 1],
  ["this", 0],
  ["current", 0],
  ["same", 0],
]);
/** These count from the time last spoken of, not from publication. */
export const ANAPHORIC: ReadonlySet<string> = new Set(["previous", "following", "same", "that"]);

/** One word, one meaning. */
export const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["now", "PRESENT_REF"],
  ["currently", "PRESENT_REF"],
  ["nowadays", "PRESENT_REF"],
  ["presently", "PRESENT_REF"],
  ["recently", "PAST_REF"],
  ["lately", "PAST_REF"],
]);

export const DAYS_AWAY: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** Adverbs of repetition. */
export const SETS: ReadonlyMap<string, string> = new Map([
  ["daily", "P1D"],
  ["weekly", "P1W"],
  ["monthly", "P1M"],
  ["yearly", "P1Y"],
  ["annually", "P1Y"],
  ["hourly", "PT1H"],
]);

/** Words that tell in which direction of time a clause looks; the nearest one decides. */
export const AHEAD: ReadonlySet<string> = new Set(
  "will shall hopes opens closes begins ends starts meets convenes expires 'll wo scheduled planned plans plan expected expects due set upcoming before until till by to tentatively".split(
    " ",
  ),
);
export const BACK: ReadonlySet<string> = new Set(
  "was were had did said told met held took came went has have since made began signed spoke sent left won lost rose fell gave found".split(
    " ",
  ),
);

/** "2027 workers" has no year in it; "in 2027" has. */
export const BEFORE_YEAR: ReadonlySet<string> = new Set(
  "in of since until till by from during after before to between and through for early late mid around about year the , ( spring summer autumn fall winter".split(
    " ",
  ),
);

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Participles and adjectives that put what they govern ahead: "scheduled", "due". */
export const ARRANGED: ReadonlySet<string> = words(
  "schedule plan expect due set slate tentative upcoming likely ready",
);
/** Verbs whose infinitive lies ahead of them: "plans to meet". */
export const INTENDING: ReadonlySet<string> = words(
  "plan expect schedule set intend hope want agree ask urge order prepare decide vow promise need threaten invite call pledge vote offer propose aim seek wait arrange request likely due ready able",
);
/** Verbs that news puts in the present for what is to come: "talks open on Monday". */
export const TIMETABLE: ReadonlySet<string> = words(
  "meet open begin start end close expire arrive leave visit travel host hold resume convene vote take return face come go fly head depart launch run plan hope expect mean",
);
/** Nouns that news names before they happen: "Sunday's election". */
export const AWAITED: ReadonlySet<string> = words(
  "election vote ballot referendum runoff summit meeting talk session deadline game match final debate hearing ceremony visit conference inauguration launch",
);
