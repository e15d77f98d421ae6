/** What was kept under `name` on this computer; null where nothing was, or nothing can be. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(storageKey(name));
  } catch {
    return null;
  }
}

/** Keeps `value` for the next time the pane opens on this computer. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(storageKey(name), value);
  } catch {
    // A browser that keeps nothing for frames of another site: it lasts until the pane is closed.
  }
}

/** Storage is shared between the sites a browser embeds the pane in; Office names the part that is ours. */
function storageKey(name: string): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}${name}`;
}
