/** Numbers 0, 1, 2, … for words, in the order in which they were first met. */
export type Numbering = ReadonlyMap<string, number>;

/** A numbering that grows by `add`. */
export function numbering(): { readonly numbers: Numbering; readonly add: (word: string) => void } {
  const numbers = new Map<string, number>();
  const add = (word: string): void => {
    if (!numbers.has(word)) numbers.set(word, numbers.size);
  };
  return { numbers, add };
}

/** The number of `word`; `missing` when it has none. */
export const numberOf = (words: Numbering, word: string, missing: number): number =>
  words.get(word) ?? missing;
