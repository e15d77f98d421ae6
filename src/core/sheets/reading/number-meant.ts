import type { Field } from "../declare";
import { parseChineseNumber } from "./chinese-number";
import { halfWidth } from "./tidy";

/** The words that may follow a number in a cell, each with what it multiplies the number by. */
export type UnitWords = ReadonlyMap<string, number>;

/**
 * The number that a text means beyond doubt: full-width digits, separators of thousands, Chinese numerals and 万, with one of
 * `words` behind it. Null for anything vague or of another unit: `约30`, `30-40`, `3/5`.
 */
export function numberMeant(text: string, words: UnitWords): number | null {
  const plain = halfWidth(text).toLowerCase().replace(/^¥\s*/, "");
  const [, digits = "", numerals = "", tenThousand, word = ""] = WRITTEN.exec(plain) ?? [];
  const number = digits === "" ? parseChineseNumber(numerals) : Number(digits.replaceAll(",", ""));
  const factor = word === "" ? 1 : words.get(word);
  if (number === null || factor === undefined) return null;
  return rounded(number * (tenThousand === undefined ? 1 : 10_000) * factor);
}

/** The words for the unit of a field; `unit` are those of the row. */
export function unitWordsOf({ type, unitWords }: Field, unit: readonly string[]): UnitWords {
  if (unitWords === "of-row") return new Map(unit.flatMap(withPlural).map((word) => [word, 1]));
  return new Map(Object.entries(unitWords ?? WORDS_OF_TYPE[type] ?? {}));
}

const WRITTEN =
  /^(?:([-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)|([零〇一二两三四五六七八九十百千]+))\s*(万)?\s*(\D*)$/;

/** Products of decimals carry an error in their last places: 4.35 × 100. */
const rounded = (number: number): number => Math.round(number * 1e6) / 1e6;

function withPlural(word: string): readonly string[] {
  const plain = halfWidth(word).toLowerCase();
  if (plain === "") return [];
  return /^[a-z]+s$/.test(plain) ? [plain, plain.slice(0, -1)] : [plain];
}

type Words = Readonly<Record<string, number>>;

const WORDS_OF_TYPE: Readonly<Partial<Record<Field["type"], Words>>> = {
  metres: { 米: 1, m: 1, metres: 1, meters: 1, 公里: 1_000, 千米: 1_000, km: 1_000 },
  coordinate: { 米: 1, m: 1, "°": 1, 度: 1 },
  money: { 元: 1, 块: 1, 块钱: 1, 元整: 1, yuan: 1, rmb: 1, cny: 1 },
  share: { "%": 0.01 },
  scale: { 分: 1, 级: 1, points: 1, point: 1 },
};
