/**
 * The first element's name, lower-case and without prefix; nothing where the text does not begin as XML or HTML does.
 * Declarations, comments and a DOCTYPE before it are passed over.
 */
export function rootOf(text: string): string | undefined {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let passed = 0; passed < 50; passed++) {
    while (/\s/.test(text.charAt(at))) at++;
    const close = text.startsWith("<!--", at) ? "-->" : /^<[?!]/.test(text.slice(at, at + 2)) ? ">" : undefined;
    if (close === undefined) break;
    const end = text.indexOf(close, at + 2);
    if (end < 0) return undefined;
    at = end + close.length;
  }
  return /^<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})[\s/>]/.exec(text.slice(at, at + 100))?.[1]?.toLowerCase();
}

/** Whether the text goes on to the end of its first element; one that was cut short does not. */
export const isWhole = (text: string, root: string): boolean =>
  new RegExp(`</(?:[\\w.-]{1,40}:)?${root}\\s{0,20}>`, "i").test(text.slice(-2000).trimEnd());

/** The insides of each element of a name, in order; for lists whose items hold no item, as sitemaps are. */
export function* blocksOf(text: string, name: string): Generator<string> {
  const open = new RegExp(`<${name}(?:\\s[^<>]{0,500})?>`, "g");
  for (let found = open.exec(text); found; found = open.exec(text)) {
    const end = text.indexOf(`</${name}`, open.lastIndex);
    if (end < 0) return;
    yield text.slice(open.lastIndex, end);
    open.lastIndex = end;
  }
}

/** Characters in which an element of a short text is sought. */
const NEAR = 20_000;

/** The text of the first element of a name, entities undone; `prefix` allows one, as in `news:title`. */
export function textIn(block: string, name: string, prefix = false): string | undefined {
  const near = block.slice(0, NEAR);
  const any = prefix ? "(?:[\\w.-]{1,40}:)?" : "";
  const open = new RegExp(`<${any}${name}(?:\\s[^<>]{0,500})?>\\s{0,200}`).exec(near);
  if (!open) return undefined;
  const after = near.slice(open.index + open[0].length);
  const marked = after.startsWith(CDATA);
  const end = marked ? after.indexOf("]]>") : after.indexOf("<");
  if (end < 0) return undefined;
  const words = marked ? after.slice(CDATA.length, end) : unescaped(after.slice(0, end));
  return words.trim() || undefined;
}

const CDATA = "<![CDATA[";
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML's five entities and numbers; others stay as they are, for there is nobody to say what they mean. */
export const unescaped = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
