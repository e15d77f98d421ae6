import { LANGUAGES, type Language } from "../language";
import { remember, remembered } from "./memory";

const KEY = "linli.language";

/** The language chosen on this computer before, else the one Office is displayed in: Chinese for every `zh-…`, English otherwise. */
export function preferredLanguage(): Language {
  const saved = remembered(KEY);
  return LANGUAGES.find((language) => language === saved) ?? displayLanguage();
}

/** Remembers `language` for the next time the pane opens on this computer. */
export const rememberLanguage = (language: Language): void => remember(KEY, language);

function displayLanguage(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh" : "en";
}
