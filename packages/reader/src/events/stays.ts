/** How long a visit lasts, and which days are those of the one before. */
import { dependents } from "../document/tree.js";
import { isVerb } from "./clause.js";
import type { When } from "./intervals.js";
import { words } from "./lexicon/words.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** "the first time they had met since October 2022": what is dated is the time before. */
export function timeOfLast(scene: Scene, verb: number): When | undefined {
  const { firstToken, endToken } = scene.sentences[scene.tokens.sentence[verb]!]!;
  if (!isVerb(scene, verb)) return undefined;
  const first = scene.tokens.lower.indexOf("first", firstToken);
  if (first < 0 || first >= verb || scene.tokens.lower[first + 1] !== "time") return undefined;
  for (let token = verb + 1; token < Math.min(endToken - 1, verb + 4); token++)
    if (scene.tokens.lower[token] === "since" && scene.timeAt[token + 1]! >= 0) {
      const { id, from, to } = scene.times[scene.timeAt[token + 1]!]!;
      return { id, ...(from && { from: from.slice(0, 10) }), ...(to && { to: to.slice(0, 10) }) };
    }
  return undefined;
}

/** "the first visit by a king since 2008": the year of another one. */
export function isFirstSince(scene: Scene, { token, noun }: Trigger): boolean {
  if (!noun || !dependents(scene.tree, token).some((child) => scene.tokens.lower[child] === "first")) return false;
  const { endToken } = scene.sentences[scene.tokens.sentence[token]!]!;
  const since = scene.tokens.lower.indexOf("since", token);
  return since > 0 && since < endToken && scene.timeAt[since + 1]! >= 0;
}

/** "begins a three-day visit on Monday": the days that follow the first belong to it. */
export function stay(scene: Scene, { token, noun, support }: Trigger, time: When): When {
  const begins = support >= 0 && BEGINNING.has(scene.syntax.lemma[support]!);
  const starts = scene.tokens.lower.slice(Math.max(0, token - STAY_REACH), token).includes("start");
  if (noun?.frame !== "visit" || !(begins || starts) || !time.from || time.to !== dayLater(time.from, 1)) return time;
  for (let at = token - 1; at > token - STAY_REACH && at >= 0; at--) {
    const length = LENGTH.exec(scene.tokens.lower.slice(at, at + 3).join(""));
    const days = length ? NUMBERS.indexOf(length[1]!) + 1 || Number(length[1]) : 0;
    if (days > 1 && days <= LONGEST_STAY) return { ...time, to: dayLater(time.from, days) };
  }
  return time;
}

const BEGINNING: ReadonlySet<string> = words("begin start open kick embark");

const LENGTH = /^(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-?day/;

const NUMBERS: readonly string[] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const STAY_REACH = 8;

const LONGEST_STAY = 14;

const dayLater = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
