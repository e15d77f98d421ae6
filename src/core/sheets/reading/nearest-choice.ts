import { distance } from "fastest-levenshtein";
import { normalized } from "./header";
import { tidied } from "./tidy";

/** An entry of a list that somebody seems to have meant. */
export interface Choice {
  readonly label: string;
  /** False where a letter was exchanged for another one, or the names are proper names: it might be another thing. */
  readonly isSure: boolean;
}

/**
 * The one of `labels` that `found` means beyond doubt: but for marks and a word such as 服务 or 社区 at its end the same, or off by a
 * slip of the pen that no other label is as near to. Null when there is none or several. Never when digits, negations, directions or sizes
 * differ: 东苑 and 西苑 are two places, however near in spelling.
 */
export function nearestChoice(found: string, labels: readonly string[]): Choice | null {
  const only = onlySame(found, labels, bare) ?? onlySame(found, labels, withoutEnding);
  return only === null ? nearestSpelling(bare(found), labels) : { label: only, isSure: true };
}

/** As `nearestChoice`, for proper names: letters are never exchanged, and what was left out or put in has to be looked at. */
export function nearestName(found: string, names: readonly string[]): Choice | null {
  const choice = nearestChoice(found, names);
  if (choice === null) return null;
  const isSame = withoutEnding(found) === withoutEnding(choice.label);
  const isExchanged =
    bare(found).length === bare(choice.label).length && !isMoved(bare(found), bare(choice.label));
  if (!isSame && isExchanged) return null;
  return { ...choice, isSure: isSame };
}

const bare = (text: string): string => normalized(tidied(text)).replace(/[\p{P}\p{S}]/gu, "");
const ENDING = /(?:社区居民委员会|社区居委会|居委会|社区|服务|群体|人群|项目|类|community|services?)$/;
const withoutEnding = (text: string): string => {
  const whole = bare(text);
  return whole.replace(ENDING, "") || whole;
};

function onlySame(found: string, labels: readonly string[], form: (text: string) => string): string | null {
  const wanted = form(found);
  if (wanted === "") return null;
  const same = labels.filter((label) => form(label) === wanted);
  return same.length === 1 ? (same[0] ?? null) : null;
}

interface Near {
  readonly label: string;
  readonly spelling: string;
  readonly off: number;
}

function nearestSpelling(wanted: string, labels: readonly string[]): Choice | null {
  const near = labels
    .map((label): Near => {
      const spelling = bare(label);
      return { label, spelling, off: slipsBetween(wanted, spelling) };
    })
    .sort((a, b) => a.off - b.off);
  const [best, second] = near;
  if (best === undefined || best.off > mostSlips(wanted, best.spelling)) return null;
  if (second !== undefined && second.off <= best.off) return null;
  if (letterDifference(wanted, best.spelling).some((letter) => isTelling(letter, wanted))) return null;
  const isExchanged = wanted.length === best.spelling.length && !isMoved(wanted, best.spelling);
  return { label: best.label, isSure: isLatin(wanted) || !isExchanged };
}

/** Two letters that changed places are one slip. */
const slipsBetween = (a: string, b: string): number =>
  a.length === b.length && isMoved(a, b) && distance(a, b) === 2 ? 1 : distance(a, b);

const isMoved = (a: string, b: string): boolean => sorted(a) === sorted(b);
const sorted = (text: string): string => Array.from(text).sort().join("");
const isLatin = (text: string): boolean => /^[a-z]+$/.test(text);

/** In short words one letter makes another word. */
function mostSlips(wanted: string, label: string): number {
  const length = Math.max(wanted.length, label.length);
  if (isLatin(wanted)) return length >= 10 ? 2 : length >= 5 ? 1 : 0;
  return length >= 3 ? 1 : 0;
}

/** The letters that one of the two has more often than the other. */
function letterDifference(a: string, b: string): readonly string[] {
  const rest = Array.from(b);
  const more = Array.from(a).filter((letter) => {
    const index = rest.indexOf(letter);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return [...more, ...rest];
}

const TELLING = /[\d非不无未男女东南西北上下左右前后内外大小新旧零一二三四五六七八九十甲乙丙丁]/;
const isTelling = (letter: string, word: string): boolean =>
  TELLING.test(letter) || (/[a-z]/.test(letter) && !isLatin(word));
