import { createContext, useContext } from "react";
import { type Language, type Text, fill } from "../language";
import { PANE } from "./texts/pane";
import { pageText, type PageTexts } from "./page-texts";

export const LanguageContext = createContext<Language>("zh");

export type MessageKey = keyof typeof PANE | keyof PageTexts;

type Values = Readonly<Record<string, string | number>>;

export interface PaneText {
  readonly language: Language;
  /** The message in the pane's language; numbers among the values are grouped by thousands. */
  readonly say: (key: MessageKey, values?: Values) => string;
  readonly number: (value: number) => string;
  /** A score of 0 to 100 with one decimal, as the Priorities sheet shows it. */
  readonly score: (value: number) => string;
  /** A share of 0 to 1 as whole percent. */
  readonly percent: (share: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** Day and time of a local ISO time, as short as the language has it. */
  readonly time: (localIso: string) => string;
}

const textOf = (key: MessageKey): Text => (key in PANE ? PANE[key as keyof typeof PANE] : pageText(key));

export function usePaneText(): PaneText {
  return paneText(useContext(LanguageContext));
}

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
  const say = (key: MessageKey, values: Values = {}): string =>
    fill(textOf(key), language, grouped(values, numbers));
  return {
    language,
    say,
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
