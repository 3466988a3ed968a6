import type { Tie } from "../tracking/cells.js";
import type { Sketches, SketchSource } from "../tracking/growing.js";
import type { Placed } from "../tracking/neighbours.js";
import { BUCKET } from "../tracking/neighbours.js";
import type { Sketch } from "../tracking/sketch.js";
import { bytesOfVector, vectorOfBytes } from "../tracking/vector.js";
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
        `select seq, day, vector from sketch where floor(day::numeric / ${BUCKET}) = any($1::int[])
           and day between $2 and $3`,
        [buckets, Math.min(...buckets) * BUCKET, (Math.max(...buckets) + 1) * BUCKET],
      );
      return rows.map(
        ({ seq, day, vector }): Placed => ({
          number: Number(seq),
          day: Number(day),
          vector: vectorOfBytes(vector as Uint8Array),
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
    vector: vectorOfBytes(row.vector as Uint8Array),
    shingles: shinglesOfBytes(row.shingles as Uint8Array),
  };
  const unpack = (body: unknown): Sketch => ({ ...(JSON.parse(String(body)) as Sketch), ...packed });
  const corrected = unpack(row.body);
  return { corrected, read: row.as_read === null ? corrected : unpack(row.as_read) };
}

const bodyOf = ({ vector, shingles, ...rest }: Sketch): string => JSON.stringify(rest);

export async function putSketch(query: Query, { seq, day, salt, ties, sketches }: KeptSketch): Promise<void> {
  const { read, corrected } = sketches;
  await query(
    `insert into sketch (seq, day, salt, ties, vector, shingles, body, as_read) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      seq,
      day,
      salt,
      JSON.stringify(ties),
      bytesOfVector(read.vector),
      bytesOfShingles(read.shingles),
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

function bytesOfShingles(shingles: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(4 * shingles.length);
  const view = new DataView(bytes.buffer);
  for (const [i, one] of shingles.entries()) view.setUint32(4 * i, one, true);
  return bytes;
}

function shinglesOfBytes(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getUint32(4 * i, true));
}
