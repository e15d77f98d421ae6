import { LANGUAGES, type Language } from "../core/model";
import { storageKey } from "./storage-key";

const KEY = "linli.language";

/** The language chosen on this computer before, else the one Office is displayed in: Chinese for every `zh-…`, English otherwise. */
export function preferredLanguage(): Language {
  const saved = read();
  return LANGUAGES.find((language) => language === saved) ?? displayLanguage();
}

/** Remembers `language` for the next time the pane opens on this computer. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey(KEY), language);
  } catch {
    // A browser that keeps nothing for frames of another site: the choice lasts until the pane is closed.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey(KEY));
  } catch {
    return null;
  }
}

function displayLanguage(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh" : "en";
}
