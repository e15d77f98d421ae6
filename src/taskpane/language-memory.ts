import { LANGUAGES, type Language } from "../core/model";

/** The language chosen on this computer before, else the one Office is displayed in: Chinese for every `zh-…`, English otherwise. */
export function preferredLanguage(): Language {
  const saved = read();
  return LANGUAGES.find((language) => language === saved) ?? displayLanguage();
}

/** Remembers `language` for the next time the pane opens on this computer. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey(), language);
  } catch {
    // A browser that keeps nothing for frames of another site: the choice lasts until the pane is closed.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey());
  } catch {
    return null;
  }
}

function displayLanguage(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Storage is shared between the sites a browser embeds the pane in; Office names the part that is ours. */
function storageKey(): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}linli.language`;
}
