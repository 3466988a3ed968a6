import { sense } from "./sense.js";

/** Predicates without a verb of their own; `triggers.ts` says when each holds. */
export const BE_IN = sense("be", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind will be in Lima on Monday.", {
  actorNeeded: true,
});
export const DUE = sense("due", "CONSULT", "visit", "visit", "Prime Minister Tomas Lind is due in Lima on Monday.", {
  actorNeeded: true,
  standing: "planned",
});
export const TO_BE = sense("be", "APPOINT", "", "office", "Tomas Lind is to be foreign minister.", {
  actorNeeded: true,
});

/** Posts one can be appointed to: lemmas. */
export const POSTS: ReadonlySet<string> = new Set(
  "minister ambassador envoy secretary chief head commissioner governor adviser advisor director chairman premier chancellor treasurer commander".split(
    " ",
  ),
);
