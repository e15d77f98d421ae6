import type { Language } from "../model";

/**
 * The week in 21 slots: bit `3 · day + part`, Monday = 0, morning = 0, afternoon = 1, evening = 2.
 * 0 stands for "any time".
 */
export const ANY_TIME = 0;

const DAY_NAMES: Readonly<Record<Language, readonly string[]>> = {
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
const PART_NAMES: Readonly<Record<Language, readonly string[]>> = {
  zh: ["上午", "下午", "晚上"],
  en: ["morning", "afternoon", "evening"],
};

const DAY_WORDS: readonly (readonly [pattern: RegExp, days: readonly number[]])[] = [
  [/工作日|weekdays?|workdays?/, [0, 1, 2, 3, 4]],
  [/周末|双休日?|weekends?/, [5, 6]],
  [/每天|每日|天天|daily|every\s*day/, [0, 1, 2, 3, 4, 5, 6]],
];
const PART_WORDS: readonly (readonly [pattern: RegExp, part: number])[] = [
  [/上午|早上|早晨|morning|\bam\b/, 0],
  [/下午|午后|afternoon|\bpm\b/, 1],
  [/晚上|晚间|傍晚|夜间|evening|night/, 2],
];
const DAY_NAME = "(?:周|星期|礼拜)([一二三四五六日天])|\\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*";
const RANGE = new RegExp(
  `(?:${DAY_NAME})\\s*(?:至|到|-|–|~|to)\\s*(?:${DAY_NAME.replace("(?:周|星期|礼拜)", "(?:周|星期|礼拜)?")})`,
  "g",
);
const SINGLE = new RegExp(DAY_NAME, "g");
const ANY_WORDS = /^(任何时间|不限|均可|随时|any(\s*time)?)$/;

/**
 * The slots that a text in Chinese or English means: items such as `周一上午`, `周末`, `周一至周五晚上`, `Mon morning`, separated by `；`, `、` or commas.
 * An item without a part of the day means the whole day, one without a day means every day. Null when an item is not understood; `ANY_TIME` for an empty text.
 */
export function parseSlots(text: string): number | null {
  const items = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[;,、\n]+/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  let mask = 0;
  for (const item of items) {
    if (ANY_WORDS.test(item)) return ANY_TIME;
    const slots = slotsOf(item);
    if (slots === 0) return null;
    mask |= slots;
  }
  return mask;
}

/** `mask` in words that `parseSlots` reads back, days in a row taken together; empty for `ANY_TIME`. */
export function printSlots(mask: number, language: Language): string {
  const items = runsOfDays(mask).flatMap(({ first, last, parts }) => {
    const days = daysInWords(first, last, language);
    if (parts === WHOLE_DAY) return [days];
    const gap = language === "zh" ? "" : " ";
    return PART_NAMES[language].filter((_, part) => (parts >> part) & 1).map((part) => days + gap + part);
  });
  return items.join(language === "zh" ? "；" : "; ");
}

const WHOLE_DAY = 7;
const WEEKEND: Readonly<Record<Language, string>> = { zh: "周末", en: "weekend" };

interface RunOfDays {
  readonly first: number;
  readonly last: number;
  readonly parts: number;
}

/** Neighbouring days with the same parts, in order; days without any are left out. */
function runsOfDays(mask: number): readonly RunOfDays[] {
  const runs: RunOfDays[] = [];
  for (let day = 0; day < 7; day += 1) {
    const parts = (mask >> (3 * day)) & WHOLE_DAY;
    const before = runs.at(-1);
    if (parts === 0) continue;
    if (before?.last === day - 1 && before.parts === parts) runs[runs.length - 1] = { ...before, last: day };
    else runs.push({ first: day, last: day, parts });
  }
  return runs;
}

function daysInWords(first: number, last: number, language: Language): string {
  const name = (day: number): string => DAY_NAMES[language][day] ?? "";
  if (first === last) return name(first);
  if (first === 5 && last === 6) return WEEKEND[language];
  return language === "zh" ? `${name(first)}至${name(last)}` : `${name(first)} to ${name(last)}`;
}

function slotsOf(item: string): number {
  const parts = PART_WORDS.filter(([pattern]) => pattern.test(item)).map(([, part]) => part);
  const named = daysOf(item);
  if (parts.length === 0 && named.length === 0) return 0;
  const days = named.length > 0 ? named : [0, 1, 2, 3, 4, 5, 6];
  const wholeDay = parts.length > 0 ? parts : [0, 1, 2];
  return days.reduce(
    (mask, day) => wholeDay.reduce((inner, part) => inner | (1 << (3 * day + part)), mask),
    0,
  );
}

function daysOf(item: string): readonly number[] {
  const days = new Set(DAY_WORDS.filter(([pattern]) => pattern.test(item)).flatMap(([, found]) => found));
  const rest = item.replace(RANGE, (_, ...groups: (string | undefined)[]) => {
    const from = dayNumber(groups[0] ?? groups[1]);
    const to = dayNumber(groups[2] ?? groups[3]);
    for (let day = from; day !== to; day = (day + 1) % 7) days.add(day);
    days.add(to);
    return "";
  });
  for (const found of rest.matchAll(SINGLE)) days.add(dayNumber(found[1] ?? found[2]));
  return [...days];
}

const dayNumber = (name = ""): number =>
  name.length === 1
    ? "一二三四五六日".indexOf(name.replace("天", "日"))
    : DAY_NAMES.en.findIndex((day) => name.startsWith(day.toLowerCase()));
