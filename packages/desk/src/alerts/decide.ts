import type { TrackedEvent } from "@readout/reader";
import type { ChangeView } from "../views/types.js";
import type { AlertRule } from "./rule.js";

/** Fields whose change is news to a desk; others (agenda, names' spelling) are not worth a call at night. */
const TELLING = new Set(["from", "to", "place", "status"]);

/** Days that an event may be past when it is first told of; what is older is background to the report. */
const FRESH_DAYS = 3;

/** Whether a change is worth an alert under a rule; never for background, nor below the rule's count of origins. */
export function isWorth(change: ChangeView, event: TrackedEvent, rule: AlertRule, today: string): boolean {
  if (change.kind === "gone" || (change.kind === "changed" && !change.fields.some(({ field }) => TELLING.has(field))))
    return false;
  return event.origins.atMost >= rule.origins && !isBackground(change, event, today) && isWanted(event, rule);
}

function isBackground(change: ChangeView, { to, from, status }: TrackedEvent, today: string): boolean {
  if (change.kind !== "new" || (status !== "happened" && status !== "cancelled")) return false;
  const over = to ?? from;
  if (over === undefined) return true;
  const told = change.report?.published ?? today;
  return Date.parse(told) - Date.parse(over) > FRESH_DAYS * 86_400_000;
}

function isWanted({ participants, place, type }: TrackedEvent, rule: AlertRule): boolean {
  const has = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
  if (rule.types && !rule.types.includes(type)) return false;
  if (rule.place !== undefined && !has(place ?? "", rule.place)) return false;
  return rule.participant === undefined || participants.some(({ name }) => has(name, rule.participant!));
}

/** When something that is ready at `now` may go out: at once, after quiet hours, or with the day's digest. */
export function dueAt({ quiet, digest }: Pick<AlertRule, "quiet" | "digest">, now: string): string {
  if (digest !== undefined) return next(digest, now);
  if (quiet === undefined) return now;
  const clock = now.slice(11, 16);
  const { from, until } = quiet;
  const inside = from <= until ? clock >= from && clock < until : clock >= from || clock < until;
  return inside ? next(until, now) : now;
}

/** The next time the clock (UTC) shows `time`, after `now`. */
function next(time: string, now: string): string {
  const today = `${now.slice(0, 10)}T${time}:00.000Z`;
  return today > now ? today : new Date(Date.parse(today) + 86_400_000).toISOString();
}
