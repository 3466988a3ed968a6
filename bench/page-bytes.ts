/** The text of a page's bytes: UTF-8 where they are valid, else the character set that the page declares, else Windows'. */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})/i.exec(head)?.[1];
  for (const label of ["utf-8", declared, "windows-1252"]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label, { fatal: label === "utf-8" }).decode(bytes);
    } catch {
      // Not in this character set, or one that is not known: the next.
    }
  }
  return head;
}
