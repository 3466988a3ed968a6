/** Where this visit looks from: the place in the feed of changes that the last visit came to, and when that was. */
export interface Visit {
  readonly cursor: number;
  /** ISO 8601; absent on a first visit. */
  readonly at?: string;
}

const SEEN = "readout-seen";
const FROM = "readout-from";

const parsed = (text: string | null): Visit | undefined => {
  try {
    const { cursor, at } = JSON.parse(text ?? "") as Partial<Visit>;
    return typeof cursor === "number" ? { cursor, ...(typeof at === "string" && { at }) } : undefined;
  } catch {
    return undefined;
  }
};

/** A visit lasts as long as its tab: what came up in it stays to be read until the next one. */
export function since(): Visit {
  const from = parsed(sessionStorage.getItem(FROM)) ?? parsed(localStorage.getItem(SEEN)) ?? { cursor: 0 };
  sessionStorage.setItem(FROM, JSON.stringify(from));
  return from;
}

/** Notes how far this visit has seen, for the next one. */
export function markSeen(cursor: number): void {
  localStorage.setItem(SEEN, JSON.stringify({ cursor, at: new Date().toISOString().slice(0, 16) }));
}

/** From here on this visit looks from that place. */
export function startAfresh(cursor: number): Visit {
  const from: Visit = cursor > 0 ? { cursor, at: new Date().toISOString().slice(0, 16) } : { cursor };
  sessionStorage.setItem(FROM, JSON.stringify(from));
  return from;
}
