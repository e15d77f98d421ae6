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

/** The words for the unit of `field`; those of a quantity are the row's own unit, given as `unit`. */
export function unitWordsOf(key: string, field: Field, unit: readonly string[]): UnitWords {
  if (OF_ROW.has(key)) return new Map(unit.flatMap(withPlural).map((word) => [word, 1]));
  return new Map(Object.entries(WORDS_OF_KEY[key] ?? WORDS_OF_TYPE[field.type] ?? {}));
}

const WRITTEN =
  /^(?:([-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)|([零〇一二两三四五六七八九十百千]+))\s*(万)?\s*(\D*)$/;

/** Products of decimals carry an error in their last places: 4.35 × 100. */
const rounded = (number: number): number => Math.round(number * 1e6) / 1e6;

const OF_ROW: ReadonlySet<string> = new Set(["quantity", "capacity", "slotCapacity"]);

function withPlural(word: string): readonly string[] {
  const plain = halfWidth(word).toLowerCase();
  if (plain === "") return [];
  return /^[a-z]+s$/.test(plain) ? [plain, plain.slice(0, -1)] : [plain];
}

type Words = Readonly<Record<string, number>>;

const PEOPLE: Words = { 人: 1, 名: 1, 位: 1, 口: 1, 个人: 1, people: 1, persons: 1, person: 1 };
const WORDS_OF_KEY: Readonly<Record<string, Words>> = {
  people: PEOPLE,
  population: PEOPLE,
  elderly: PEOPLE,
  adolescents: PEOPLE,
  disabled: PEOPLE,
  households: { 户: 1, 家: 1, households: 1, household: 1 },
  lowIncome: PEOPLE,
  tenants: PEOPLE,
  volunteers: PEOPLE,
  buildings: { 栋: 1, 幢: 1, 座: 1, buildings: 1, building: 1 },
  grids: { 个: 1, 格: 1, grids: 1, grid: 1 },
  areaKm2: { 平方公里: 1, 平方千米: 1, km2: 1, "sq km": 1 },
};
const WORDS_OF_TYPE: Readonly<Partial<Record<Field["type"], Words>>> = {
  metres: { 米: 1, m: 1, metres: 1, meters: 1, 公里: 1_000, 千米: 1_000, km: 1_000 },
  coordinate: { 米: 1, m: 1, "°": 1, 度: 1 },
  money: { 元: 1, 块: 1, 块钱: 1, 元整: 1, yuan: 1, rmb: 1, cny: 1 },
  share: { "%": 0.01 },
  scale: { 分: 1, 级: 1, points: 1, point: 1 },
};
