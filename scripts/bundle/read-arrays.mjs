import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const KINDS = { Uint8Array, Int8Array, Int16Array, Int32Array };

/** The arrays of a file that images.mjs wrote, over one buffer: `shape` has groups of [kind, length]. */
export function readArrays(path, shape) {
  const buffer = readWhole(path);
  let next = 0;
  return shape.map((group) =>
    group.map(([kind, length]) => {
      const from = next;
      next += (length * KINDS[kind].BYTES_PER_ELEMENT + 7) & ~7;
      if (next > buffer.byteLength) throw new Error(`${path} is cut short; build again`);
      return new KINDS[kind](buffer, from, length);
    }),
  );
}

/** Straight into the buffer that the arrays are laid over. */
function readWhole(path) {
  const file = openSync(path, "r");
  const buffer = new ArrayBuffer(fstatSync(file).size);
  let at = 0;
  for (let got = -1; got !== 0 && at < buffer.byteLength; at += got) got = readSync(file, new Uint8Array(buffer, at));
  closeSync(file);
  return buffer;
}
