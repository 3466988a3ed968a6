import { isSameParty } from "./same-name.js";
import type { Party, Telling } from "./sketch.js";

/**
 * How far two participants are one: 1 by name, 0.6 where one stands for the country of the other ("Uruguay", "the Uruguayan
 * president", "Uruguay's Foreign Ministry" beside the president's name), else 0.
 */
export function kinship(a: Party, b: Party): number {
  if (isSameParty(a, b)) return 1;
  if (a.country === undefined || a.country !== b.country) return 0;
  return isStandIn(a) !== isStandIn(b) || (isStandIn(a) && a.kind !== b.kind) ? 0.6 : 0;
}

/** A country, one of its bodies, or an office of it without a name. */
const isStandIn = ({ kind, isUnnamed }: Party): boolean => kind !== "person" || isUnnamed === true;

/** Whether one side gives countries, offices and bodies alone, and the other people of whom no country is known. */
export const mayBeSame = (a: readonly Party[], b: readonly Party[]): boolean =>
  (a.every(isStandIn) && b.every(isOfUnknown)) || (b.every(isStandIn) && a.every(isOfUnknown));
const isOfUnknown = ({ kind, country }: Party): boolean => kind === "person" && country === undefined;

/** The participants of one telling, a country and its people once: who meets is a person, who moves troops is a country. */
export function delegations({ type, parties }: Telling): readonly Party[] {
  const isSpare = (party: Party): boolean =>
    parties.some(
      (other) =>
        other !== party &&
        other.country !== undefined &&
        other.country === party.country &&
        (type === "CONSULT"
          ? isStandIn(party) && !isStandIn(other)
          : party.kind !== "country" && other.kind === "country"),
    );
  return parties.filter((party) => !isSpare(party));
}

/** Each party with the one on the other side that it fits best, one to one, the closest first. */
export function pairUp(
  a: readonly Party[],
  b: readonly Party[],
): readonly (readonly [a: number, b: number, kin: number])[] {
  const all = a.flatMap((one, i) =>
    b.flatMap((other, j) => {
      const kin = kinship(one, other);
      return kin > 0 ? [[i, j, kin] as const] : [];
    }),
  );
  const [left, right] = [new Set<number>(), new Set<number>()];
  return all
    .sort((x, y) => y[2] - x[2])
    .filter(([i, j]) => {
      if (left.has(i) || right.has(j)) return false;
      left.add(i);
      right.add(j);
      return true;
    });
}

/** Whether none of them is named: "the two ministers", "troops". */
export const knowsNobody = (parties: readonly Party[]): boolean => parties.every(({ isVague }) => isVague);

/** One participant under the forms in which the reports name it. */
interface Known {
  readonly forms: Party[];
  count: number;
  /** In tellings that name two participants or more: one alone says nothing of who else was there. */
  full: number;
}

/**
 * All participants that the tellings name, each once, those of most tellings first. Who stands in half as many tellings
 * as another or fewer is left out as a misreading, unless most tellings name one participant alone.
 */
export function partiesOf(tellings: readonly Telling[]): readonly Party[] {
  const named = knownParties(tellings);
  const most = Math.max(...named.map(({ count }) => count));
  const fullest = Math.max(...named.map(({ full }) => full));
  const isMeeting = tellings[0]!.type === "CONSULT";
  const parties = named
    .filter(({ count, full }) => 2 * count > most || 2 * full > fullest)
    .sort((a, b) => b.count - a.count)
    .map(({ forms }) => nameOf(forms, !isMeeting));
  // People of unknown countries beside as few countries or fewer are the people of those.
  const countries = parties.filter(({ kind }) => kind === "country");
  const isCovered = isMeeting && parties.filter(isOfUnknown).length >= countries.length;
  return isCovered ? parties.filter((party) => !countries.includes(party)) : parties;
}

/** All participants that any telling names. */
export const allParties = (tellings: readonly Telling[]): readonly Party[] =>
  knownParties(tellings).map(({ forms }) => nameOf(forms, tellings[0]!.type !== "CONSULT"));

/** Those of denials and those described without a name only where there are no others. */
function knownParties(tellings: readonly Telling[]): readonly Known[] {
  const asserted = tellings.filter(({ denied }) => !denied);
  const known = countParties(asserted.length > 0 ? asserted : tellings);
  const someone = known.filter(({ forms }) => !knowsNobody(forms));
  return someone.length > 0 ? someone : known;
}

function countParties(tellings: readonly Telling[]): readonly Known[] {
  const known: Known[] = [];
  for (const { parties } of tellings) {
    const pairs = new Map(
      pairUp(
        parties,
        known.map(({ forms }) => nameOf(forms, false)),
      ).map(([i, j]) => [i, known[j]!]),
    );
    for (const [i, party] of parties.entries()) {
      const one = pairs.get(i) ?? { forms: [], count: 0, full: 0 };
      if (!pairs.has(i)) known.push(one);
      one.forms.push(party);
      one.count++;
      if (parties.length > 1) one.full++;
    }
  }
  return known;
}

/** The form that tells most: who meets is a person, who signs or moves troops is a country; then the fullest name. */
function nameOf(forms: readonly Party[], isCountries: boolean): Party {
  const wanted = forms.filter((form) => (isCountries ? form.kind === "country" : !isStandIn(form)));
  return (wanted.length > 0 ? wanted : forms).reduce((best, form) =>
    form.name.length > best.name.length && (form.kind === best.kind || best.isVague) ? form : best,
  );
}
