/**
 * What PLOVER 2.0 and CAMEO make of an event: their codes have no place for a meeting to come or one called off, so that
 * the standing goes into the type. Sources: PLOVER 2.0 codebook ("future meetings are AGREE") and its table from CAMEO,
 * openeventdata/PLOVER, CC BY-SA 4.0; CAMEO manual 1.1b3.
 */

/** An event as these schemes hold it; empty where they have nothing for it. */
export interface PloverCode {
  readonly type: string;
  readonly mode: string;
  /** The auxiliary modes that PLOVER names and no project codes: "future", "hypothetical", "negation". */
  readonly auxiliary: string;
  /** A string, for "036" and "36" are two codes. */
  readonly cameo: string;
  readonly quad: string;
}

const FRIENDLY: ReadonlySet<string> = new Set([
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "AGREE",
]);
const HOSTILE: ReadonlySet<string> = new Set(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]);

/** CAMEO by PLOVER type and mode; the type alone is the root's "not specified below". */
const CAMEO: Readonly<Record<string, string>> = {
  AGREE: "030",
  "AGREE meet": "036",
  "AGREE sign": "057",
  CONSULT: "040",
  "CONSULT phone": "041",
  "CONSULT video": "041",
  "CONSULT visit": "042",
  "CONSULT host": "043",
  "CONSULT third-party": "045",
  SUPPORT: "050",
  "SUPPORT relations": "050",
  COOPERATE: "060",
  AID: "070",
  CONCEDE: "080",
  "CONCEDE access": "0861",
  RETREAT: "087",
  "RETREAT ceasefire": "0871",
  "RETREAT disarm": "0873",
  "RETREAT ease": "085",
  "RETREAT release": "0841",
  "RETREAT withdraw": "0872",
  REQUEST: "100",
  "REQUEST meet": "106",
  ACCUSE: "110",
  "ACCUSE investigate": "090",
  REJECT: "120",
  "REJECT meet": "125",
  THREATEN: "130",
  PROTEST: "140",
  "PROTEST demo": "141",
  "PROTEST obstruct": "144",
  "PROTEST riot": "145",
  "PROTEST strike": "143",
  MOBILIZE: "150",
  "MOBILIZE troops": "154",
  SANCTION: "160",
  "SANCTION boycott": "163",
  "SANCTION discontinue": "160",
  "SANCTION expel": "166",
  "SANCTION relations": "161",
  "SANCTION withdraw": "160",
  COERCE: "170",
  "COERCE abduct": "181",
  "COERCE arrest": "173",
  "COERCE curfew": "1723",
  "COERCE deport": "174",
  "COERCE martial-law": "1724",
  "COERCE seize": "171",
  ASSAULT: "190",
  "ASSAULT explosives": "183",
  "ASSAULT firearms": "193",
  "ASSAULT heavy-weapons": "194",
  "ASSAULT targeted": "185",
  "ASSAULT territory": "192",
  "ASSAULT torture": "1822",
};

const QUADS: readonly (readonly [quad: string, types: string])[] = [
  ["verbal-cooperation", "AGREE CONSULT SUPPORT CONCEDE"],
  ["material-cooperation", "COOPERATE AID RETREAT"],
  ["verbal-conflict", "REQUEST ACCUSE REJECT THREATEN"],
  ["material-conflict", "PROTEST SANCTION MOBILIZE COERCE ASSAULT"],
];

/**
 * Codes an event of the record: what is planned is agreed to (or threatened), what is called for is requested, what was
 * called off or is denied is rejected; a meeting that goes silent stays what it was, agreed to.
 *
 * @example codePlover("CONSULT", "visit", "planned") // { type: "AGREE", mode: "", auxiliary: "future", cameo: "036", … }
 */
export function codePlover(type: string, mode: string | undefined, status: string): PloverCode {
  if (!FRIENDLY.has(type) && !HOSTILE.has(type) && !QUADS.some(([, types]) => types.split(" ").includes(type)))
    return { type: "", mode: "", auxiliary: auxiliaryOf(status), cameo: "", quad: "" };
  const changed = answerTo(type, status);
  const coded = changed ?? type;
  const own = changed ? "" : mode && mode !== "meet" ? mode : "";
  return {
    type: coded,
    mode: own,
    auxiliary: auxiliaryOf(status),
    cameo: cameoOf(coded, changed && type === "CONSULT" ? "meet" : own, !changed && type === "AGREE"),
    quad: QUADS.find(([, types]) => types.split(" ").includes(coded))?.[0] ?? "",
  };
}

/** The type that the standing makes of it; undefined where the event is coded as it is. */
function answerTo(type: string, status: string): string | undefined {
  const friendly = FRIENDLY.has(type);
  if (!friendly && !HOSTILE.has(type)) return undefined;
  switch (status) {
    case "planned":
    case "expected":
    case "possible":
    case "silent":
      return friendly ? "AGREE" : "THREATEN";
    case "called-for":
      return "REQUEST";
    case "cancelled":
      return friendly ? "REJECT" : "CONCEDE";
    default:
      return undefined;
  }
}

const cameoOf = (type: string, mode: string, signed: boolean): string =>
  CAMEO[`${type} ${signed ? "sign" : mode}`] ?? CAMEO[type] ?? "";

function auxiliaryOf(status: string): string {
  switch (status) {
    case "planned":
    case "expected":
    case "silent":
      return "future";
    case "possible":
    case "called-for":
      return "hypothetical";
    case "cancelled":
    case "denied":
      return "negation";
    default:
      return "";
  }
}
