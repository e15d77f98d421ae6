import type { Language } from "../core/model";
import { CLI, fill } from "../i18n";

/** What the command line says, in one language. */
export type Say = (key: keyof typeof CLI, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    fill(CLI[key], language, values);
