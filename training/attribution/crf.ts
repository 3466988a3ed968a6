import { LABELS, mayFollow } from "../../packages/reader/src/attribution/model/labels.js";
import { exp } from "./exponential.js";

/** Rows of features, one list a position: rows[start[p] .. start[p + 1]). */
export interface Rows {
  readonly rows: Int32Array;
  readonly start: Int32Array;
}

/** Weights with what AdaGrad and averaging need beside them: w, sum of squared gradients, weighted sum of changes. */
export class Parameters {
  readonly values: Float32Array;
  constructor(
    readonly rows: number,
    readonly width: number,
  ) {
    this.values = new Float32Array(rows * width * 3);
  }
}

/** One chain to learn from. Features come from up to two row lists, each with its parameters. */
export interface Chain {
  readonly length: number;
  /** Label of each position. */
  readonly gold: Uint8Array;
  /** First position in the first list; positions are consecutive there. */
  readonly first: number;
  /** First position in the second list; -1 for none. */
  readonly second: number;
  /** Bit mask of the labels that each position may take; undefined where all may. */
  readonly allowed?: Uint8Array;
  /** Positions up to this one take transitions from `early`. */
  readonly anchor: number;
}

/**
 * First-order conditional random field, learnt by AdaGrad on the log-likelihood with averaged weights (AdaGrad: Duchi
 * et al. 2011; averaging as in Collins 2002). `early` says which transitions may lead up to the anchor.
 */
export class CrfTrainer {
  readonly transitions: Float64Array;
  private readonly transitionState: Float64Array;
  private step = 1;
  private emissions = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private readonly grad = new Float64Array(LABELS);
  private readonly pairs = new Float64Array(LABELS * LABELS);

  constructor(
    private readonly a: Parameters,
    private readonly rowsA: Rows,
    private readonly b: Parameters | undefined,
    private readonly rowsB: Rows | undefined,
    private readonly early: (x: number, y: number) => boolean,
    private readonly rate: number,
    /** Squared gradients start here: large first steps of rare features were the main cause of over-fitting. */
    private readonly start: number,
  ) {
    this.transitions = new Float64Array(LABELS * LABELS);
    this.transitionState = new Float64Array(LABELS * LABELS * 2);
  }

  /** One pass over the chains in the order given. Returns the mean log-loss a position. */
  epoch(chains: readonly Chain[], order: Int32Array): number {
    let loss = 0;
    let positions = 0;
    for (const index of order) {
      loss += this.learn(chains[index]!);
      positions += chains[index]!.length;
      this.step++;
    }
    return loss / positions;
  }

  private learn(chain: Chain): number {
    const n = chain.length;
    if (this.emissions.length < n * LABELS) {
      this.emissions = new Float64Array(n * LABELS * 2);
      this.alpha = new Float64Array(n * LABELS * 2);
      this.beta = new Float64Array(n * LABELS * 2);
    }
    this.score(chain);
    const loss = this.sums(chain);
    this.update(chain);
    return loss;
  }

  private score(chain: Chain): void {
    const { emissions } = this;
    emissions.fill(0, 0, chain.length * LABELS);
    for (let t = 0; t < chain.length; t++) {
      addTo(this.a, this.rowsA, chain.first + t, emissions, t * LABELS);
      if (this.b && chain.second >= 0) addTo(this.b, this.rowsB!, chain.second + t, emissions, t * LABELS);
    }
  }

  /** Scaled forward and backward sums; returns the log-loss. Leaves exp(emission) in `emissions`. */
  private sums(chain: Chain): number {
    const { emissions: e, alpha, beta, transitions } = this;
    const n = chain.length;
    const wild = new Float64Array(LABELS * LABELS);
    const tame = new Float64Array(LABELS * LABELS);
    for (let x = 0; x < LABELS; x++)
      for (let y = 0; y < LABELS; y++) {
        const p = exp(transitions[x * LABELS + y]!);
        wild[x * LABELS + y] = mayFollow(x, y) ? p : 0;
        tame[x * LABELS + y] = this.early(x, y) ? p : 0;
      }
    let gold = 0;
    let z = 0;
    for (let t = 0; t < n; t++) {
      gold += e[t * LABELS + chain.gold[t]!]!;
      if (t > 0) gold += transitions[chain.gold[t - 1]! * LABELS + chain.gold[t]!]!;
      let max = -1e30;
      for (let k = 0; k < LABELS; k++) if (e[t * LABELS + k]! > max) max = e[t * LABELS + k]!;
      z += max;
      const mask = chain.allowed ? chain.allowed[t]! : 127;
      for (let k = 0; k < LABELS; k++) e[t * LABELS + k] = (mask >> k) & 1 ? exp(e[t * LABELS + k]! - max) : 0;
    }
    this.tame = tame;
    this.wild = wild;
    for (let t = 0; t < n; t++) {
      const m = t <= chain.anchor ? tame : wild;
      let total = 0;
      for (let y = 0; y < LABELS; y++) {
        let sum = 0;
        if (t === 0) sum = mayFollow(-1, y) && y !== 2 && y !== 4 && y !== 6 ? 1 : 0;
        else for (let x = 0; x < LABELS; x++) sum += alpha[(t - 1) * LABELS + x]! * m[x * LABELS + y]!;
        const v = sum * e[t * LABELS + y]!;
        alpha[t * LABELS + y] = v;
        total += v;
      }
      z += Math.log(total);
      const inverse = 1 / total;
      for (let y = 0; y < LABELS; y++) alpha[t * LABELS + y]! *= inverse;
    }
    for (let y = 0; y < LABELS; y++) beta[(n - 1) * LABELS + y] = 1;
    for (let t = n - 2; t >= 0; t--) {
      const m = t + 1 <= chain.anchor ? tame : wild;
      let total = 0;
      for (let x = 0; x < LABELS; x++) {
        let sum = 0;
        for (let y = 0; y < LABELS; y++)
          sum += m[x * LABELS + y]! * e[(t + 1) * LABELS + y]! * beta[(t + 1) * LABELS + y]!;
        beta[t * LABELS + x] = sum;
        total += sum;
      }
      const inverse = 1 / total;
      for (let x = 0; x < LABELS; x++) beta[t * LABELS + x]! *= inverse;
    }
    return z - gold;
  }

  private tame = new Float64Array(0);
  private wild = new Float64Array(0);

  private update(chain: Chain): void {
    const { emissions: e, alpha, beta, grad, pairs } = this;
    const n = chain.length;
    pairs.fill(0);
    for (let t = 0; t < n; t++) {
      let total = 0;
      for (let k = 0; k < LABELS; k++) total += alpha[t * LABELS + k]! * beta[t * LABELS + k]!;
      let largest = 0;
      for (let k = 0; k < LABELS; k++) {
        const p = (alpha[t * LABELS + k]! * beta[t * LABELS + k]!) / total;
        const g = p - (k === chain.gold[t] ? 1 : 0);
        grad[k] = g;
        if (g > largest) largest = g;
        else if (-g > largest) largest = -g;
      }
      if (t > 0) {
        const m = t <= chain.anchor ? this.tame : this.wild;
        let sum = 0;
        for (let x = 0; x < LABELS; x++)
          for (let y = 0; y < LABELS; y++)
            sum += alpha[(t - 1) * LABELS + x]! * m[x * LABELS + y]! * e[t * LABELS + y]! * beta[t * LABELS + y]!;
        const inverse = 1 / sum;
        for (let x = 0; x < LABELS; x++)
          for (let y = 0; y < LABELS; y++)
            pairs[x * LABELS + y]! +=
              alpha[(t - 1) * LABELS + x]! * m[x * LABELS + y]! * e[t * LABELS + y]! * beta[t * LABELS + y]! * inverse;
        pairs[chain.gold[t - 1]! * LABELS + chain.gold[t]!]! -= 1;
      }
      if (largest < SURE) continue;
      this.descend(this.a, this.rowsA, chain.first + t);
      if (this.b && chain.second >= 0) this.descend(this.b, this.rowsB!, chain.second + t);
    }
    for (let i = 0; i < pairs.length; i++) {
      const g = pairs[i]!;
      if (g === 0) continue;
      const state = this.transitionState;
      state[i * 2]! += g * g;
      const delta = (this.rate * g) / Math.sqrt(state[i * 2]! + this.start);
      this.transitions[i]! -= delta;
      state[i * 2 + 1]! += this.step * delta;
    }
  }

  private descend(p: Parameters, rows: Rows, position: number): void {
    const { values, width } = p;
    const { grad, rate, step, start } = this;
    for (let f = rows.start[position]!; f < rows.start[position + 1]!; f++) {
      let at = rows.rows[f]! * width * 3;
      for (let k = 0; k < LABELS; k++, at++) {
        const g = grad[k]!;
        if (g < TINY && g > -TINY) continue;
        const sum = values[at + width]! + g * g;
        values[at + width] = sum;
        const delta = (rate * g) / Math.sqrt(sum + start);
        values[at]! -= delta;
        values[at + 2 * width]! += step * delta;
      }
    }
  }

  /** Averaged transitions in natural logarithms. */
  averagedTransitions(): Float64Array {
    return this.transitions.map((w, i) => w + this.transitionState[i * 2 + 1]! / this.step);
  }

  /** Averaged weights, row by row: w − (Σ t·Δ)/T, with Δ counted as subtracted. */
  averaged(p: Parameters): Float32Array {
    const { values, width, rows } = p;
    const out = new Float32Array(rows * width);
    for (let r = 0; r < rows; r++)
      for (let k = 0; k < width; k++)
        out[r * width + k] = values[r * width * 3 + k]! + values[r * width * 3 + 2 * width + k]! / this.step;
    return out;
  }
}

/** A position whose labels are all this sure changes nothing. */
const SURE = 0.002;
const TINY = 0.0005;

function addTo(p: Parameters, rows: Rows, position: number, out: Float64Array, at: number): void {
  const { values, width } = p;
  const end = rows.start[position + 1]!;
  let s0 = 0,
    s1 = 0,
    s2 = 0,
    s3 = 0,
    s4 = 0,
    s5 = 0,
    s6 = 0;
  for (let f = rows.start[position]!; f < end; f++) {
    const from = rows.rows[f]! * width * 3;
    s0 += values[from]!;
    s1 += values[from + 1]!;
    s2 += values[from + 2]!;
    s3 += values[from + 3]!;
    s4 += values[from + 4]!;
    s5 += values[from + 5]!;
    s6 += values[from + 6]!;
  }
  out[at]! += s0;
  out[at + 1]! += s1;
  out[at + 2]! += s2;
  out[at + 3]! += s3;
  out[at + 4]! += s4;
  out[at + 5]! += s5;
  out[at + 6]! += s6;
}
