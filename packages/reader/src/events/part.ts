import type { Event } from "../contract/record.js";

export type RoleName = Event["participants"][number]["role"];

/** An entity that takes part, and as what. */
export interface Part {
  readonly entity: number;
  readonly role: RoleName;
  /** True where it only modifies what takes part: Iran in "Iranian warships". */
  readonly implied?: boolean;
  /** True where it only acts in the clause around a noun: "she said after the talks". */
  readonly weak?: boolean;
  /** True where a word that only adds to the event brought it in: "they discussed trade". */
  readonly joined?: boolean;
}
