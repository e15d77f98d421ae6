import { FILE_TEXTS, fill } from "../../language";
import { PREVIEW } from "../texts";
import { remember } from "./remembered";

/** What the page says. */
const TEXTS = { ...PREVIEW, ...FILE_TEXTS };

/** The two languages of the page. */
type PageLanguage = "zh" | "en";
/** A message of the preview in the page's language. */
export type Say = (key: keyof typeof TEXTS, values?: Readonly<Record<string, string | number>>) => string;

/** The language asked for in the address (`?lang=`), else the browser's: Chinese for every kind of Chinese. */
export function pageLanguage(search: string, browser: string): PageLanguage {
  const asked = new URLSearchParams(search).get("lang");
  return (asked ?? browser).toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Under which name the pane keeps the language chosen in it. */
const CHOSEN_IN_PANE = "linli.language";

/** The page's language is chosen anew: what was chosen in the pane before no longer counts. */
export const forgetPaneLanguage = (): void => remember(CHOSEN_IN_PANE, null);

/** The messages of a language. */
export function sayIn(language: PageLanguage): Say {
  return (key, values) => fill(TEXTS[key], language, values);
}
