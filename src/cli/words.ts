import { FILE_TEXTS, type Language, fill } from "../language";
import { CLI } from "./texts";
import { EXPECTED } from "./expected-texts";

const WORDS = { ...CLI, ...EXPECTED, ...FILE_TEXTS };

/** What the command line says, in one language. */
export type Say = (key: keyof typeof WORDS, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    fill(WORDS[key], language, values);

/** Whether there are words for `key`. */
export const isSaid = (key: string): key is keyof typeof WORDS => key in WORDS;
