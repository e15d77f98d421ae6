import { type Sheet, labelOf, type CodeBook, type CodeList } from "../../../core/sheets/declare";
import { fill, type Language } from "../../../language";
import { PLAN_REASONS } from "./plan-reasons";
import { REASONS } from "./reasons";

const TEXTS = { ...REASONS, ...PLAN_REASONS };
export type ReasonKey = keyof typeof TEXTS;

/** How a run says things in the workbook's language, with the names its code lists give. */
export interface Words {
  readonly language: Language;
  readonly say: (key: ReasonKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly label: (list: CodeList, code: string) => string;
  /** Several names in one cell, as they are read back. */
  readonly labels: (list: CodeList, codes: readonly string[]) => string;
  /** Items in a sentence; beyond `MOST_LISTED` their number is told. */
  readonly list: (items: readonly string[]) => string;
  /** `text`, shortened with a note of its length and where it stands in full. */
  readonly short: (text: string, sheet: Sheet) => string;
}

/** Enough to act on, few enough for one cell. */
const MOST_LISTED = 8;
/** Characters of a text that is copied to another sheet: a paragraph that still fits a cell on screen. */
const LONGEST_COPY = 300;

export function wordsOf(codes: CodeBook, language: Language): Words {
  const say: Words["say"] = (key, values) => fill(TEXTS[key], language, values);
  const label: Words["label"] = (list, code) => labelOf(codes, list, code);
  return {
    language,
    say,
    label,
    labels: (list, all) => all.map((code) => label(list, code)).join(say("list.separator")),
    list: (items) => listed(items, say),
    short: (text, sheet) =>
      shortened(text, (values) => say("text.cut", { ...values, sheet: sheet.name[language] })),
  };
}

/** Characters of a list of flaws: the whole of it stands in the row itself and in the pane. */
const LONGEST_LIST = 1_000;

/** Flaws of a row in one cell; what is too long ends with a note of where the rest stands. */
export function flawsInWords(sentences: readonly string[], { say }: Words): string {
  const text = Array.from(sentences.join(say("list.separator")));
  if (text.length <= LONGEST_LIST) return text.join("");
  return say("text.more", { start: text.slice(0, LONGEST_LIST).join("") });
}

function shortened(text: string, cut: (values: { start: string; length: number }) => string): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST_COPY) return text;
  return cut({ start: characters.slice(0, LONGEST_COPY).join(""), length: characters.length });
}

function listed(items: readonly string[], say: Words["say"]): string {
  const shown = items.slice(0, MOST_LISTED).join(say("list.comma"));
  return items.length <= MOST_LISTED ? shown : say("list.more", { items: shown, count: items.length });
}
