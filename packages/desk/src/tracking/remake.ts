import type { Ref, TrackedEvent } from "@readout/reader";
import { claimOf, type FoundClaim } from "./claims.js";
import { settleCountries } from "./countries.js";
import type { Told } from "./event-join.js";
import { lifeOf } from "./event-life.js";
import type { Saying, Sketch } from "./sketch.js";
import { byPublication } from "./track.js";

/** Facts made from the reports that a person says are one, by the same rules as those that tracking joined. */
export interface Remake {
  /** The life of what these reports tell; undefined where none of them is here. */
  event(reports: readonly Ref[]): TrackedEvent | undefined;
  claim(reports: readonly Ref[]): FoundClaim | undefined;
}

/**
 * Makes facts anew out of these sketches, which are asked for when they are first needed; reports are taken in the order
 * of publication, whatever order they are named in.
 */
export function remakeFrom(sketches: () => readonly Sketch[]): Remake {
  let settled: ReadonlyMap<string, Sketch> | undefined;
  const byRecord = () => {
    settled ??= new Map(settleCountries([...sketches()].sort(byPublication)).map((one) => [one.record, one]));
    return settled;
  };
  /** The reports with their sketches, in the order of the map: that of publication. */
  const ofRefs = <T>(refs: readonly Ref[], find: (sketch: Sketch, item: string) => T | undefined): readonly T[] =>
    [...byRecord().values()].flatMap((sketch) =>
      refs.flatMap(({ record, item }) => (record === sketch.record ? (find(sketch, item) ?? []) : [])),
    );
  return {
    event(refs) {
      const told = ofRefs(refs, (sketch, item): Told | undefined => {
        const telling = sketch.tellings.find((one) => one.item === item);
        return telling && { sketch, telling };
      });
      return told.length > 0 ? lifeOf(told) : undefined;
    },
    claim(refs) {
      const said = ofRefs(refs, (sketch, item) => {
        const saying = sketch.sayings.find((one): one is Saying => one.item === item);
        return saying && { sketch, item, saying };
      });
      return said.length > 0 ? claimOf(said) : undefined;
    },
  };
}
