import { describe, expect, it } from "vitest";
import { bytesOfVector, cosine, keysOf, packVector, vectorOfBytes } from "./vector.js";

const many = packVector(Array.from({ length: 700 }, (_, i) => [`term ${i}`, 1 + (i % 50)] as const));

describe("a packed vector", () => {
  it("comes back from bytes as it was", () => {
    expect(vectorOfBytes(bytesOfVector(many))).toEqual(many);
    expect(vectorOfBytes(bytesOfVector(packVector([])))).toEqual(packVector([]));
  });

  it("is of unit length and holds the weightiest terms, 24 of them as keys", () => {
    expect(cosine(many, many)).toBeCloseTo(1, 1);
    expect(many.terms).toHaveLength(600);
    const keys = keysOf(many);
    expect(keys.terms).toHaveLength(24);
    expect(Math.min(...keys.weights)).toBeGreaterThanOrEqual([...many.weights].sort((a, b) => b - a)[23]!);
  });

  it("is unlike one that shares no term", () => {
    expect(cosine(packVector([["a", 1]]), packVector([["b", 1]]))).toBe(0);
    expect(cosine(packVector([["a", 1]]), packVector([["a", 3]]))).toBeCloseTo(1);
  });
});
