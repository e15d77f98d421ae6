import { storageKey } from "./storage-key";

const KEY = "linli.introduced";

/** Whether the introduction has been seen on this computer before. */
export function isIntroduced(): boolean {
  try {
    return localStorage.getItem(storageKey(KEY)) !== null;
  } catch {
    return false;
  }
}

/** From now on the introduction is only shown to those who ask for it. */
export function rememberIntroduction(): void {
  try {
    localStorage.setItem(storageKey(KEY), "1");
  } catch {
    // A browser that keeps nothing for frames of another site shows it once more the next time.
  }
}
