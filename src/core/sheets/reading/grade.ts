const HIGHEST = 5;
const NUMERALS = "〇一二三四五";

/**
 * The whole number from 0 to 5 that a rating or level means: `3`, `3A`, `AAA`, `3级`, `三级`; null when it is none.
 * Social organisations in China are rated 1A to 5A.
 */
export function parseGrade(text: string): number | null {
  const plain = text.normalize("NFKC").trim().toUpperCase();
  if (/^A+$/.test(plain)) return plain.length <= HIGHEST ? plain.length : null;
  const [, digit, numeral = ""] = /^(?:([0-5])|([〇一二三四五]))\s*(?:A|级|等|LEVEL)?$/.exec(plain) ?? [];
  if (digit !== undefined) return Number(digit);
  const place = NUMERALS.indexOf(numeral);
  return numeral === "" || place < 0 ? null : place;
}
