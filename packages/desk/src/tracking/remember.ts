/**
 * Remembers what a pure function gave for the same things before: one cell is tracked many times as it grows, and most of
 * what is told in it stays. Things are the same where they are the same objects; what nobody holds is forgotten.
 */
export function remembered<K extends object, T>(
  make: (parts: readonly K[]) => T,
  keyOf: (parts: readonly K[]) => object | undefined = ([first]) => first,
  sameness: (part: K) => object = (part) => part,
): (parts: readonly K[]) => T {
  const known = new WeakMap<object, { readonly parts: readonly object[]; readonly value: T }>();
  return (parts) => {
    const key = keyOf(parts);
    const found = key && known.get(key);
    if (found && found.parts.length === parts.length && parts.every((part, i) => found.parts[i] === sameness(part)))
      return found.value;
    const value = make(parts);
    if (key) known.set(key, { parts: parts.map(sameness), value });
    return value;
  };
}

/** As `remembered`, for what two things have to do with each other, in the order of their names. */
export function rememberedPair<T extends object>(
  make: (one: T, other: T) => number,
  nameOf: (thing: T) => string,
): (one: T, other: T) => number {
  const known = new WeakMap<T, WeakMap<T, number>>();
  return (one, other) => {
    const [a, b] = nameOf(one) < nameOf(other) ? [one, other] : [other, one];
    const row = known.get(a) ?? new WeakMap<T, number>();
    const found = row.get(b);
    if (found !== undefined) return found;
    const value = make(a, b);
    known.set(a, row.set(b, value));
    return value;
  };
}
