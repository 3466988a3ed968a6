/** Searches that were kept in this browser, the latest first. */
const KEY = "readout-searches";
const MOST = 30;

function load(): readonly string[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(all) ? all.filter((one) => typeof one === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}
let searches = $state.raw(load());

export const saved = (): readonly string[] => searches;

function put(next: readonly string[]): void {
  searches = next.slice(0, MOST);
  localStorage.setItem(KEY, JSON.stringify(searches));
}
export const save = (search: string): void => put([search, ...searches.filter((one) => one !== search)]);
export const forget = (search: string): void => put(searches.filter((one) => one !== search));

/** A rule that has what a search finds sent: the line for the file given with --alerts. */
export const ruleFor = (search: string): string =>
  JSON.stringify({ name: search, search, origins: 1, to: { mail: ["you@paper.example"] } });
