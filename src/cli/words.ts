import type { Language } from "../core/model";
import { CLI, EXPECTED, fill, PREVIEW } from "../i18n";

/** What is wrong with a file is said in the preview's words. */
const WORDS = { ...CLI, ...EXPECTED, ...PREVIEW };

/** What the command line says, in one language. */
export type Say = (key: keyof typeof WORDS, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    fill(WORDS[key], language, values);

/** Whether there are words for `key`. */
export const isSaid = (key: string): key is keyof typeof WORDS => key in WORDS;
