import { UNIT } from "./labels.js";

/**
 * log(e^a + e^b) in whole numbers (1/256 of a natural logarithm), from a table: the same on every engine, which
 * Math.exp and Math.log are not bound to be.
 */
export function logAdd(a: number, b: number): number {
  return a > b ? (a - b < SIZE ? a + TABLE[a - b]! : a) : b - a < SIZE ? b + TABLE[b - a]! : b;
}

/** Beyond 7 natural logarithms the smaller summand adds less than half a unit. */
const SIZE = 7 * UNIT;
const TABLE = table();

/** round(256 · log(1 + e^(-d/256))), with the logarithm as a sum that uses the four operations only. */
function table(): Int32Array {
  const out = new Int32Array(SIZE);
  const step = exponential(-1 / UNIT);
  let x = 1;
  for (let d = 0; d < SIZE; d++, x *= step) out[d] = Math.round(UNIT * logOnePlus(x));
  return out;
}

/** e^x for small x by its series. */
function exponential(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 20; k++) {
    term *= x / k;
    sum += term;
  }
  return sum;
}

/** log(1 + x) for 0 ≤ x ≤ 1 as 2·artanh(x / (2 + x)). */
function logOnePlus(x: number): number {
  const z = x / (2 + x);
  let power = z;
  let sum = 0;
  for (let k = 1; k < 60; k += 2) {
    sum += power / k;
    power *= z * z;
  }
  return 2 * sum;
}
