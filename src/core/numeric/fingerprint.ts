/** Plain data: what a cell, a row, a table or the settings hold. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * Sixteen hexadecimal digits that stand for `value`: equal data give equal digits, and a change of any cell, of its type,
 * or of the order of rows, columns or keys gives others (by chance equal once in about 10¹⁹ pairs).
 *
 * Not for secrets: anybody can make two values with the same digits. The mixing step is that of MurmurHash3 (Appleby 2011).
 */
export function fingerprint(value: Plain): string {
  const lanes: Lanes = { a: 0x243f6a88, b: 0x13198a2e, words: 0 };
  mixValue(lanes, value);
  const a = finished(lanes.a ^ lanes.words);
  const b = finished(lanes.b ^ a);
  return hex(finished(a ^ b)) + hex(b);
}

interface Lanes {
  a: number;
  b: number;
  words: number;
}

/** Marks of the kinds of value, so that 1, "1", true and [1] differ. */
const KIND = { null: 1, false: 2, true: 3, number: 4, string: 5, list: 6, record: 7 } as const;

const parts = new Float64Array(1);
const words = new Int32Array(parts.buffer);

function mixValue(lanes: Lanes, value: Plain): void {
  if (value === null) mix(lanes, KIND.null);
  else if (typeof value === "string") mixText(lanes, value);
  else if (typeof value === "number") mixNumber(lanes, value);
  else if (typeof value === "boolean") mix(lanes, value ? KIND.true : KIND.false);
  else if (isList(value)) mixList(lanes, value);
  else mixRecord(lanes, value);
}

function mixNumber(lanes: Lanes, value: number): void {
  // Adding 0 turns −0 into 0: a sheet shows the same for both.
  parts[0] = value + 0;
  mix(lanes, KIND.number);
  mix(lanes, words[0] as number);
  mix(lanes, words[1] as number);
}

function mixText(lanes: Lanes, text: string): void {
  mix(lanes, KIND.string);
  mix(lanes, text.length);
  for (let i = 0; i < text.length; i++) mix(lanes, text.charCodeAt(i));
}

function mixList(lanes: Lanes, list: readonly Plain[]): void {
  mix(lanes, KIND.list);
  mix(lanes, list.length);
  for (const item of list) mixValue(lanes, item);
}

function mixRecord(lanes: Lanes, record: { readonly [key: string]: Plain }): void {
  const entries = Object.entries(record);
  mix(lanes, KIND.record);
  mix(lanes, entries.length);
  for (const [key, item] of entries) {
    mixText(lanes, key);
    mixValue(lanes, item);
  }
}

function mix(lanes: Lanes, word: number): void {
  lanes.words = (lanes.words + 1) | 0;
  lanes.a = stirred(lanes.a, scrambled(word, 0xcc9e2d51, 0x1b873593));
  lanes.b = stirred(lanes.b, scrambled(word, 0x239b961b, 0xab0e9789));
}

function scrambled(word: number, first: number, second: number): number {
  const spread = Math.imul(word, first);
  return Math.imul((spread << 15) | (spread >>> 17), second);
}

function stirred(lane: number, word: number): number {
  const mixed = lane ^ word;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
