import type { Page } from "../collection/collection.js";

/** A place in a list as a cursor: opaque, and safe in an address. */
export const cursorOf = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** The parts of a cursor, or none of them where there is none or it is not one of ours. */
export function placeIn(cursor: string | undefined, parts: number): readonly (string | undefined)[] {
  const none = Array.from({ length: parts }, () => undefined);
  if (cursor === undefined || cursor.length > 2000) return none;
  try {
    const place = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown;
    return Array.isArray(place) && place.length === parts && place.every((one) => typeof one === "string")
      ? place
      : none;
  } catch {
    return none;
  }
}

export const pageOf = <T>(items: readonly T[], next: string | undefined): Page<T> => ({
  items,
  ...(next !== undefined && { next }),
});
