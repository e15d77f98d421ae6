import { createContext, useContext } from "react";
import { fill, type Catalogue, type Language, type Text } from "../../language";
import { PANE } from "./texts/pane";
import type { PANE_JOB } from "./texts/job";
import type { PANE_NUMBER } from "./texts/number";
import { pageText } from "./page-texts";

export const LanguageContext = createContext<Language>("zh");

/** Messages of the frame and of the components. */
export type FrameKey = keyof typeof PANE | keyof typeof PANE_JOB | keyof typeof PANE_NUMBER;

export type Values = Readonly<Record<string, string | number>>;

/** A sentence whose values are known. */
export interface Phrase {
  readonly text: Text;
  readonly values?: Values;
}

/** What a page says: `Key` are the messages that it brings along. */
export interface PaneText<Key extends string = string> {
  readonly language: Language;
  /** The message in the pane's language; numbers among the values are grouped by thousands. */
  readonly say: (key: Key, values?: Values) => string;
  /** The sentence in the pane's language. */
  readonly phrase: (phrase: Phrase) => string;
  readonly number: (value: number) => string;
  /** A score of 0 to 100 with one decimal, as the Priorities sheet shows it. */
  readonly score: (value: number) => string;
  /** A share of 0 to 1 as whole percent. */
  readonly percent: (share: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** Day and time of a local ISO time, as short as the language has it. */
  readonly time: (localIso: string) => string;
}

const FRAME: Catalogue = PANE;
const textOf = (key: string): Text => FRAME[key] ?? pageText(key);

/** The texts of whichever pages are loaded; each page names its own. */
export function useAnyText(): PaneText {
  return paneText(useContext(LanguageContext));
}

/** The texts that components say. */
export const useFrameText = (): PaneText<FrameKey> => useAnyText();

const made = new Map<Language, PaneText>();

/** The texts in `language`, made once: every line of a list asks for them. */
export function paneText(language: Language): PaneText {
  const text = made.get(language) ?? makeText(language);
  made.set(language, text);
  return text;
}

function makeText(language: Language): PaneText {
  const locale = language === "zh" ? "zh-CN" : "en";
  const numbers = new Intl.NumberFormat(locale);
  const scores = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: "percent" });
  const times = new Intl.DateTimeFormat(locale, {
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  });
  const phrase = ({ text, values = {} }: Phrase): string => fill(text, language, grouped(values, numbers));
  return {
    language,
    say: (key, values = {}) => phrase({ text: textOf(key), values }),
    phrase,
    number: (value) => numbers.format(value),
    score: (value) => scores.format(value),
    percent: (share) => percents.format(share),
    list: (items) => items.join(language === "zh" ? "、" : ", "),
    time: (localIso) => times.format(new Date(localIso)),
  };
}

function grouped(values: Values, numbers: Intl.NumberFormat): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? numbers.format(value) : value,
    ]),
  );
}
