import type { Tie } from "../tracking/cells.js";
import type { Sketches, SketchSource } from "../tracking/growing.js";
import type { Placed } from "../tracking/neighbours.js";
import { BUCKET } from "../tracking/neighbours.js";
import type { Sketch } from "../tracking/sketch.js";
import { bytesOfVector, keysOf, vectorOfBytes } from "../tracking/vector.js";
import type { Database, Row } from "./database.js";

type Query = Database["query"];

/** A sketch as kept: packed words, the rest as JSON. */
export interface KeptSketch {
  readonly seq: number;
  readonly day: number;
  readonly salt: number;
  readonly ties: readonly Tie[];
  readonly sketches: Sketches;
}

/** Sketches on disk, read within a transaction or outside. */
export function sketchesOn(query: Query): SketchSource {
  return {
    async buckets(buckets) {
      const rows = await query(
        `select seq, day, keys from sketch where floor(day::numeric / ${BUCKET}) = any($1::int[])
           and day between $2 and $3`,
        [buckets, Math.min(...buckets) * BUCKET, (Math.max(...buckets) + 1) * BUCKET],
      );
      return rows.map(
        ({ seq, day, keys }): Placed => ({
          number: Number(seq),
          day: Number(day),
          vector: vectorOfBytes(unpacked(keys)),
        }),
      );
    },
    async sketches(numbers) {
      const rows = await query(
        "select seq, vector, shingles, body, as_read from sketch where seq = any($1::bigint[])",
        [numbers],
      );
      return new Map(rows.map((row) => [Number(row.seq), sketchesOf(row)]));
    },
  };
}

/** Of a row with `vector`, `shingles`, `body`, `as_read`. */
function sketchesOf(row: Row): Sketches {
  const packed = {
    vector: vectorOfBytes(unpacked(row.vector)),
    shingles: new Uint32Array(unpacked(row.shingles).buffer),
  };
  const unpack = (body: unknown): Sketch => ({ ...(JSON.parse(String(body)) as Sketch), ...packed });
  const corrected = unpack(row.body);
  return { corrected, read: row.as_read === null ? corrected : unpack(row.as_read) };
}

const bodyOf = ({ vector, shingles, ...rest }: Sketch): string => JSON.stringify(rest);

export async function putSketch(query: Query, { seq, day, salt, ties, sketches }: KeptSketch): Promise<void> {
  const { read, corrected } = sketches;
  await query(
    `insert into sketch (seq, day, salt, ties, keys, vector, shingles, body, as_read)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      seq,
      day,
      salt,
      JSON.stringify(ties),
      packed(bytesOfVector(keysOf(read.vector))),
      packed(bytesOfVector(read.vector)),
      packed(new Uint8Array(read.shingles.buffer, read.shingles.byteOffset, read.shingles.byteLength)),
      bodyOf(corrected),
      read === corrected ? null : bodyOf(read),
    ],
  );
}

/** Puts what was corrected in the place of what was. */
export async function putCorrected(query: Query, seq: number, { read, corrected }: Sketches): Promise<void> {
  await query("update sketch set body = $2, as_read = $3 where seq = $1", [
    seq,
    bodyOf(corrected),
    read === corrected ? null : bodyOf(read),
  ]);
}

const packed = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
/** Bytes that have a buffer of their own, from which numbers can be read. */
const unpacked = (text: unknown): Uint8Array => Uint8Array.from(Buffer.from(String(text), "base64"));
