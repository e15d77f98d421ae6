import type { Text } from "../core/model";
import type {
  Catalogue,
  PANE_DATA,
  PANE_FIGURES,
  PANE_HELP,
  PANE_HISTORY,
  PANE_HOME,
  PANE_JOB,
  PANE_MATCHES,
  PANE_MESSAGES,
  PANE_PRIORITIES,
  PANE_SETTINGS,
} from "../i18n";

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
