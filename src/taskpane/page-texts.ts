import type { Text, Catalogue } from "../language";
import type { PANE_DATA } from "./texts/data";
import type { PANE_FIGURES } from "./texts/figures";
import type { PANE_HELP } from "./texts/help";
import type { PANE_HISTORY } from "./texts/history";
import type { PANE_HOME } from "./texts/home";
import type { PANE_JOB } from "./texts/job";
import type { PANE_MATCHES } from "./texts/matches";
import type { PANE_MESSAGES } from "./texts/messages";
import type { PANE_PRIORITIES } from "./texts/priorities";
import type { PANE_SETTINGS } from "./texts/settings";

/** Texts of the pages that are loaded when they are opened. */
export type PageTexts = typeof PANE_DATA &
  typeof PANE_FIGURES &
  typeof PANE_HELP &
  typeof PANE_HISTORY &
  typeof PANE_HOME &
  typeof PANE_JOB &
  typeof PANE_MATCHES &
  typeof PANE_MESSAGES &
  typeof PANE_PRIORITIES &
  typeof PANE_SETTINGS;

const texts = new Map<string, Text>();

/** Each page brings its texts along, so that the pane's main script need not carry them. */
export function addTexts(catalogue: Catalogue): void {
  for (const [key, text] of Object.entries(catalogue)) texts.set(key, text);
}

/** Throws RangeError where the page of the text is not loaded. */
export function pageText(key: string): Text {
  const text = texts.get(key);
  if (text === undefined) throw new RangeError(`invalid message: ${key}`);
  return text;
}
