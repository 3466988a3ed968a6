import type { Entity } from "../contract/record.js";
import type { Layers, LinkedMention } from "../document/layers.js";

export type Found = Pick<Layers, "mentions" | "entities">;
export type Needs = Pick<Layers, "text" | "tokens">;

/** An entity while the caller's words are laid over it; `touched` where they said something of it. */
export interface Draft {
  readonly entity: Entity;
  readonly mentions: readonly LinkedMention[];
  readonly touched: boolean;
}
