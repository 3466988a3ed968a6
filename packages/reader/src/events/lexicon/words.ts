/** A set of words from one line of them: `words("in at near")`. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
