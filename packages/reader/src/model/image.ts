import { fromBase64, type Numbers, Unpacker, type Weights } from "./pack.js";

/**
 * A model that has been unpacked already: the numbers and the arrays that it asked for, in the order in which it did.
 * Whoever can keep arrays from one run to the next spares the unpacking; the command keeps them in files.
 */
export interface Image {
  readonly numbers: readonly number[];
  readonly arrays: readonly (readonly Numbers[])[];
}

/** The image of a packed model; `unpack` is what unpacks it. */
export function takeImage(packed: string, unpack: (weights: Weights) => unknown): Image {
  const recorder = new Recorder(fromBase64(packed));
  unpack(() => recorder);
  return recorder.image;
}

/** Weights that are there as an image, got when they are first wanted. */
export const imageWeights =
  (image: () => Image): Weights =>
  () =>
    new ImageReader(image());

/** Unpacks, and notes what is asked for; what is read to unpack arrays is part of them. */
class Recorder extends Unpacker {
  readonly image = { numbers: [] as number[], arrays: [] as (readonly Numbers[])[] };
  private within = false;

  override byte(): number {
    return this.note(super.byte());
  }

  override number(): number {
    return this.note(super.number());
  }

  override arraysOf<T extends readonly Numbers[]>(unpack: () => T): T {
    if (this.within) return unpack();
    this.within = true;
    const arrays = unpack();
    this.within = false;
    this.image.arrays.push(arrays);
    return arrays;
  }

  private note(value: number): number {
    if (!this.within) this.image.numbers.push(value);
    return value;
  }
}

class ImageReader extends Unpacker {
  private nextNumber = 0;
  private nextArrays = 0;

  constructor(private readonly image: Image) {
    super(new Uint8Array());
  }

  override byte(): number {
    return this.number();
  }

  override number(): number {
    return this.image.numbers[this.nextNumber++]!;
  }

  override arraysOf<T extends readonly Numbers[]>(): T {
    return this.image.arrays[this.nextArrays++] as unknown as T;
  }
}
