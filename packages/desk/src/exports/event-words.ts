/** What kinds of event are called, for people who read a diary. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["CONSULT visit", "Visit"],
  ["CONSULT phone", "Phone call"],
  ["CONSULT video", "Video call"],
  ["CONSULT letter", "Letter"],
  ["CONSULT multilateral", "Summit"],
  ["CONSULT third-party", "Mediation"],
  ["CONSULT", "Meeting"],
  ["AGREE vote", "Vote"],
  ["AGREE", "Agreement"],
  ["SUPPORT", "Support"],
  ["CONCEDE", "Concession"],
  ["COOPERATE", "Cooperation"],
  ["AID", "Aid"],
  ["RETREAT ceasefire", "Ceasefire"],
  ["RETREAT", "Withdrawal"],
  ["REQUEST", "Request"],
  ["ACCUSE", "Accusation"],
  ["REJECT", "Rejection"],
  ["THREATEN", "Threat"],
  ["PROTEST", "Protest"],
  ["SANCTION", "Sanction"],
  ["MOBILIZE", "Deployment"],
  ["COERCE", "Coercion"],
  ["ASSAULT", "Attack"],
  ["APPOINT", "Appointment"],
  ["OFFICE", "Change of office"],
]);

/** @example nameOfKind("CONSULT", "phone") // "Phone call" */
export const nameOfKind = (type: string, mode?: string): string =>
  NAMES.get(`${type} ${mode}`) ?? NAMES.get(type) ?? type;
