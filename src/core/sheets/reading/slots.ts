import type { Language } from "../../../language";

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

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WHOLE_DAY = 0b111;

const CHINESE_DAY = "[一二三四五六日天1-7]";
const WEEK = "(?:周|星期|礼拜)";
const ENGLISH_DAY =
  "(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:nesdays?)?|thu(?:rs?|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)\\b\\.?";
const DAY = `(?:每?${WEEK}(${CHINESE_DAY})|\\b(${ENGLISH_DAY}))`;
const LAST_DAY = `(?:${WEEK}?(${CHINESE_DAY})|(${ENGLISH_DAY}))`;

/** Days, and parts of the day as bits: none where none is named, which means all. Words that only join others say neither. */
interface Phrase {
  readonly days: readonly number[];
  readonly parts: number;
}
const on = (days: readonly number[]): Phrase => ({ days, parts: 0 });
const at = (parts: number): Phrase => ({ days: [], parts });

/** Every word that is understood, where the one before it ended; the first that fits counts. */
const WORDS: readonly (readonly [
  word: RegExp,
  meaning: (groups: readonly (string | undefined)[]) => Phrase,
])[] = [
  [
    new RegExp(`${DAY}\\s*(?:至|到|[-–—~]+|to\\b|through\\b)\\s*${LAST_DAY}`, "y"),
    ([, chinese, english, lastChinese, lastEnglish]) =>
      on(daysBetween(dayNumber(chinese ?? english), dayNumber(lastChinese ?? lastEnglish))),
  ],
  [
    new RegExp(`${WEEK}([一二三四五六日1-7]{2,})`, "y"),
    ([, run = ""]) => on(Array.from(run, (day) => dayNumber(day))),
  ],
  [new RegExp(DAY, "y"), ([, chinese, english]) => on([dayNumber(chinese ?? english)])],
  [/(?:每个?)?工作日|\b(?:weekdays?|workdays?)\b/y, () => on([0, 1, 2, 3, 4])],
  [/(?:每个?)?(?:周末|双休日?)|\bweekends?\b/y, () => on([5, 6])],
  [/每天|每日|天天|\bdaily\b|\bevery\s*day\b/y, () => on(EVERY_DAY)],
  [/上午|早上|早晨|\bmornings?\b|\bam\b/y, () => at(0b001)],
  [/下午|午后|\bafternoons?\b|\bpm\b/y, () => at(0b010)],
  [/晚上|晚间|傍晚|夜间|夜晚|晚|\bevenings?\b|\bnights?\b/y, () => at(0b100)],
  [/全天|整天|\ball\s+day\b/y, () => at(WHOLE_DAY)],
  [/[\s/&+]+|的|和|及|与|或|\b(?:and|or|every|each|on|in|the|of)\b/y, () => at(0)],
];
const ANY_WORDS = /^(任何时间|不限|均可|随时|any(\s*time)?)$/;

/**
 * The slots that a text in Chinese or English means: items such as `周一上午`, `周末`, `周一至周五晚上`, `Mon morning`, separated by `；`, `、` or commas.
 * An item without a part of the day means the whole day, one without a day means every day; `ANY_TIME` for an empty text. Null when a word
 * of it is not understood, or when it can be told in more than one way: in `周一、周三上午` Monday may be meant as a whole, and `周一上午；晚上` on
 * Monday only. Read in the wider way, these would match people at times when nobody is there.
 */
export function parseSlots(text: string): number | null {
  const lists = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[;\n]+/)
    .map(itemsOf)
    .filter((items) => items.length > 0);
  const items = lists.flat();
  if (items.every((item) => ANY_WORDS.test(item))) return ANY_TIME;
  const read = lists.map((list) => list.map(phrasesOf));
  const phrases = read.flat(2);
  if (read.flat().some(({ length }) => length === 0) || isAmbiguous(read)) return null;
  return phrases.reduce((mask, phrase) => mask | maskOf(phrase), 0);
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

const itemsOf = (list: string): readonly string[] =>
  list
    .split(/[,、]+/)
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** What an item says: days with parts, once or in turn (`周一上午周二下午`). Empty when it is not understood. */
function phrasesOf(item: string): readonly Phrase[] {
  const blocks = blocksOf(item);
  if (blocks.length === 1) return blocks;
  // Of `周一上午周二` nobody knows whether the afternoon of Tuesday is meant.
  if (blocks.length % 2 === 1) return [];
  return blocks.flatMap((block, index) =>
    index % 2 === 0 ? [] : [together(blocks[index - 1] ?? block, block)],
  );
}

/** Its words, neighbours that both name days, or both parts, taken together. Empty when one is not understood. */
function blocksOf(item: string): readonly Phrase[] {
  const blocks: Phrase[] = [];
  for (let start = 0; start < item.length;) {
    const word = wordAt(item, start);
    if (word === null) return [];
    start = word.end;
    const last = blocks.at(-1);
    if (isJoint(word.phrase)) continue;
    if (last !== undefined && namesDays(last) === namesDays(word.phrase))
      blocks[blocks.length - 1] = together(last, word.phrase);
    else blocks.push(word.phrase);
  }
  return blocks;
}

function wordAt(item: string, start: number): { readonly phrase: Phrase; readonly end: number } | null {
  for (const [word, meaning] of WORDS) {
    word.lastIndex = start;
    const found = word.exec(item);
    if (found !== null) return { phrase: meaning(found), end: word.lastIndex };
  }
  return null;
}

const namesDays = ({ days }: Phrase): boolean => days.length > 0;
const isJoint = ({ days, parts }: Phrase): boolean => days.length === 0 && parts === 0;
const together = (one: Phrase, other: Phrase): Phrase => ({
  days: [...one.days, ...other.days],
  parts: one.parts | other.parts,
});

/** Whether a part of the day may belong to days that are named elsewhere. */
function isAmbiguous(lists: readonly (readonly (readonly Phrase[])[])[]): boolean {
  const phrases = lists.flat(2);
  if (phrases.some(namesDays) && !phrases.every(namesDays)) return true;
  return lists.some((list) =>
    list.some((item, index) => item.at(-1)?.parts === 0 && (list[index + 1]?.[0]?.parts ?? 0) > 0),
  );
}

function maskOf({ days, parts }: Phrase): number {
  return (days.length > 0 ? days : EVERY_DAY).reduce(
    (mask, day) => mask | ((parts === 0 ? WHOLE_DAY : parts) << (3 * day)),
    0,
  );
}

/** From one day to another, into the next week where the other comes first. */
const daysBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7);

const dayNumber = (name = ""): number =>
  name.length === 1
    ? "一二三四五六日1234567".indexOf(name.replace("天", "日")) % 7
    : DAY_NAMES.en.findIndex((day) => name.startsWith(day.toLowerCase()));
