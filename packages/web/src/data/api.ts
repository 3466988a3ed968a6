import type * as views from "@readout/desk";
import type { Readout } from "@readout/reader";
import type { Progress } from "./stream.js";

/** Why an answer did not come, in words for people. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const KEY = "readout-token";

/** The token arrives once in the address's fragment, which no server sees, and is kept while the tab is open. */
function takeToken(): void {
  const [, token] = /^#token=([\x21-\x7e]+)$/.exec(location.hash) ?? [];
  if (!token) return;
  sessionStorage.setItem(KEY, token);
  history.replaceState(null, "", `${location.pathname}#/`);
}
takeToken();
// An address with a token that is opened in a tab of the desk loads nothing anew.
addEventListener("hashchange", takeToken);
export const hasToken = (): boolean => sessionStorage.getItem(KEY) !== null;
export const setToken = (token: string): void => sessionStorage.setItem(KEY, token);

/** The header that shows the token, where there is one. */
export function bearer(): Readonly<Record<string, string>> {
  const token = sessionStorage.getItem(KEY);
  return token ? { authorization: `Bearer ${token}` } : {};
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = { ...(init.body ? { "content-type": "application/json" } : {}), ...bearer() };
  let answer: Response;
  try {
    answer = await fetch(path, { ...init, headers });
  } catch {
    throw new Refused(0, "The desk does not answer. Is it still running?");
  }
  if (answer.ok) return (await answer.json()) as T;
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
  throw new Refused(answer.status, problem.detail ?? `The desk answered ${answer.status}.`);
}

export interface List<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

const query = (of: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(of).filter(([, value]) => value);
  return given.length === 0 ? "" : `?${new URLSearchParams(given as [string, string][])}`;
};
type Query = Readonly<Record<string, string | undefined>>;

export const api = {
  read: (article: { text?: string; url?: string; published?: string; publisher?: string }) =>
    ask<Readout>("/api/read", { method: "POST", body: JSON.stringify(article) }),
  keep: (article: { text?: string; url?: string; published?: string; publisher?: string }) =>
    ask<{ id: string; known: boolean; article: { story: string } }>("/api/reports", {
      method: "POST",
      body: JSON.stringify(article),
    }),
  record: (id: string) => ask<Readout>(`/api/records/${id}`),
  reports: (of: Query = {}) => ask<List<views.ReportHead>>(`/api/reports${query(of)}`),
  stories: (of: Query = {}) => ask<List<views.StoryHead>>(`/api/stories${query(of)}`),
  story: (id: string) => ask<views.StoryView>(`/api/stories/${encodeURIComponent(id)}`),
  events: (of: Query = {}) => ask<List<views.EventView>>(`/api/events${query(of)}`),
  people: (of: Query = {}) => ask<List<PersonHead>>(`/api/people${query(of)}`),
  person: (id: string) => ask<views.PersonView>(`/api/people/${encodeURIComponent(id)}`),
  search: (of: Query) => ask<List<views.Hit>>(`/api/search${query(of)}`),
  compare: (a: string, b: string) => ask<views.Comparison>(`/api/compare${query({ a, b })}`),
  /** The latest 500 of them where there are more. */
  changes: (after: number) =>
    ask<{ items: readonly views.ChangeView[]; cursor: number }>(`/api/changes?limit=500&latest=yes&after=${after}`),
  work: async () => (await ask<{ work?: Progress }>("/healthz")).work,
  corrections: () => ask<{ items: readonly views.Replayed[] }>("/api/corrections"),
  correct: (change: views.Change, who: string, why: string) =>
    ask<views.Correction>("/api/corrections", { method: "POST", body: JSON.stringify({ change, who, why }) }),
};

/** An address of the desk for programs that send no header: with the reading key where reading is not open. */
export async function addressOf(path: string): Promise<string> {
  const url = new URL(path, location.href);
  if (hasToken()) {
    const { key } = await ask<{ key?: string }>("/api/reading-key").catch(() => ({ key: undefined }));
    if (key) url.searchParams.set("key", key);
  }
  return url.href;
}

export interface PersonHead {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "organization" | "country";
  readonly country?: string;
  readonly offices: readonly string[];
  readonly articles: number;
  readonly said: number;
}
