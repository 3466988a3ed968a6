/** Where the page is: "#/story/s1?q=x" → { name: "story", parts: ["s1"], query }. */
export interface Route {
  readonly name: string;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

function current(): Route {
  const [path = "", search = ""] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const [name = "", ...parts] = path.split("/").map((part) => decode(part));
  return { name: name || "read", parts, query: new URLSearchParams(search) };
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

let route = $state.raw<Route>(current());
addEventListener("hashchange", () => {
  route = current();
  scrollTo(0, 0);
});

export const here = (): Route => route;
export const go = (path: string): void => {
  location.hash = path;
};
