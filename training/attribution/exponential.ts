/** e^x from the four operations (and two constants) only, so that training gives the same weights on every engine. */
export function exp(x: number): number {
  if (x < -700) return 0;
  if (x > 700) return Number.MAX_VALUE;
  const k = Math.round(x * Math.LOG2E);
  const r = x - k * Math.LN2;
  const p =
    1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r / 40320)))))));
  return p * POWERS[k + 1030]!;
}

const POWERS = new Float64Array(2062);
POWERS[1030] = 1;
for (let i = 1031; i < POWERS.length; i++) POWERS[i] = Math.min(POWERS[i - 1]! * 2, Number.MAX_VALUE);
for (let i = 1029; i >= 0; i--) POWERS[i] = POWERS[i + 1]! / 2;

/** Fixed pseudo-random whole numbers (xorshift32), for shuffling. */
export function shuffled(n: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  let x = seed | 1;
  for (let i = n - 1; i > 0; i--) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    const j = (x >>> 0) % (i + 1);
    const keep = order[i]!;
    order[i] = order[j]!;
    order[j] = keep;
  }
  return order;
}
