/**
 * What a governing verb, noun or adjective makes of the event below it. "He plans to meet": planned; "they called
 * off the talks": cancelled. Lemmas; a particle or preposition after a blank narrows an entry ("call off", "call for").
 */
import type { Event } from "../../contract/record.js";

export type Status = Event["status"];
/** "same": as the governor itself stands; "moved": planned where a new day is given, else cancelled. */
export type Effect = Status | "same" | "moved";

const entries = (effect: Effect, list: string): [string, Effect][] =>
  list.split(",").map((lemma) => [lemma.trim(), effect]);

/** Governors of a clause: "plans to meet", "hopes that they will meet", "ruled out meeting". */
export const CLAUSE_GOVERNORS: ReadonlyMap<string, Effect> = new Map([
  ...entries(
    "planned",
    "plan, intend, agree, promise, vow, pledge, prepare, schedule, set, due, slate, decide, commit, arrange, go, plans, decision, plan, promise, pledge, intention, agreement, vow, undertake, confirm, announce, undertaking, determined, resolve, aim",
  ),
  ...entries(
    "expected",
    "expect, likely, poise, predict, forecast, anticipate, tip, bind, expectation, prediction, foresee, look, certain, sure, close, verge, brink, near",
  ),
  ...entries(
    "possible",
    "hope, consider, offer, threaten, want, seek, try, attempt, willing, ready, wish, mull, weigh, like, possible, may, propose, suggest, warn, able, possibility, chance, offer, threat, bid, prospect, effort, attempt, hope, option, proposal, eager, keen, open, unlikely, doubt, fear, risk, prepared, volunteer, explore, think, discuss, contemplate, unclear, invite, invitation, opportunity, time, right, reluctant, permit, allow, enable, authorize, authorise, help, would, free",
  ),
  ...entries(
    "called-for",
    "ask, urge, demand, request, call, appeal, press, order, tell, insist, need, must, require, pressure, implore, beg, recommend, advise, encourage, lobby, plead, necessary, important, demand, call, appeal, request, push, have, warn against, essential, vital",
  ),
  ...entries("denied", "deny, refuse, decline, denial, refusal, rule out, reject, fail, failure"),
  ...entries("cancelled", "cancel, abandon, scrap, call off, shelve"),
  ...entries(
    "same",
    "manage, begin, start, continue, help, say, report, confirm, force, cease, stop, finish, return, proceed, come",
  ),
]);

/** Verbs over an event noun: "held talks", "the visit was called off". Unlisted verbs leave the event as they stand themselves. */
export const NOUN_GOVERNORS: ReadonlyMap<string, Effect> = new Map([
  ...entries(
    "same",
    "hold, boycott, have, conduct, pay, make, take, carry, attend, host, open, begin, start, launch, finish, join, lead, chair, complete, resume, continue, restart, revive, relaunch, conclude, end, wrap, run, cast, happen, occur, fail, collapse, mediate, broker, follow, give, mark",
  ),
  ...entries("planned", "plan, schedule, arrange, prepare, set, organise, organize, confirm, announce, slate, fix"),
  ...entries("expected", "expect, await, anticipate, predict, forecast, foresee"),
  ...entries(
    "possible",
    "propose, suggest, offer, consider, hope for, hope, mull, weigh, discuss, seek, explore, risk, threaten, raise, invite, approve, negotiate, pursue, postulate, doubt",
  ),
  ...entries(
    "called-for",
    "demand, urge, request, want, ask, require, call, call for, ask for, push for, press for, insist on, need, appeal for, raise",
  ),
  ...entries("denied", "deny, refuse, rule out, reject, decline, exclude"),
  ...entries("cancelled", "cancel, call off, scrap, abandon, shelve, drop, ditch, axe, nix, abort, break off"),
  ...entries("moved", "postpone, reschedule, delay, put off, put back, defer, push back, move, bring forward, shift"),
]);

/** Words before or on a noun that set its standing: "planned talks", "the previous visit". */
export const NOUN_MODIFIERS: ReadonlyMap<string, Status> = new Map([
  ...(["planned", "upcoming", "forthcoming", "next", "scheduled", "coming", "future"] as const).map(
    (w): [string, Status] => [w, "planned"],
  ),
  ...(["possible", "potential", "proposed", "prospective", "hypothetical", "threatened"] as const).map(
    (w): [string, Status] => [w, "possible"],
  ),
  ...(["expected", "anticipated", "likely"] as const).map((w): [string, Status] => [w, "expected"]),
  ...(["previous", "last", "recent", "past", "earlier", "latest", "first"] as const).map((w): [string, Status] => [
    w,
    "happened",
  ]),
  ...(["ongoing", "continuing", "current", "ongoing"] as const).map((w): [string, Status] => [w, "ongoing"]),
  ...(["cancelled", "canceled", "aborted"] as const).map((w): [string, Status] => [w, "cancelled"]),
]);

/** Verbs that lend a noun their subject: "Peru held talks with Chile". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  "hold have conduct pay make take carry attend host open begin start launch finish join lead complete resume continue conclude end wrap cast impose give stage announce receive cancel postpone plan schedule arrange propose seek suspend reject refuse boycott do embark undertake restart relaunch revive".split(
    " ",
  ),
);

/** Verbs that only say that it took place, or when: their subject is the event, their time the event's. */
export const HAPPEN_VERBS: ReadonlySet<string> = new Set(
  "take happen occur begin start open run last end continue resume follow schedule plan set due expect hold call cancel postpone break come go arrange reschedule delay put slip be conclude fail collapse".split(
    " ",
  ),
);
