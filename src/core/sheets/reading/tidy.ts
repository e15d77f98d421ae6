/** Letters that nobody sees: zero-width spaces and joiners, marks of direction and of byte order, soft hyphens. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** `text` without what nobody sees in it, and without the spaces of any width around it. */
export const tidied = (text: string): string => text.replace(INVISIBLE, "").trim();

/** What two ids have in common that people take for the same: `n01`, `N01` and `Ｎ０１`. */
export const plainId = (id: string): string => halfWidth(id).toLowerCase();

/** Finds the id of one of `rows` however it is written; what is none of them stays as it is. */
export function idFinder(rows: readonly { readonly id: string }[]): (found: string) => string {
  const ids = new Set(rows.map(({ id }) => id));
  // Made when an id is first written otherwise, which is rare.
  let byPlainId: ReadonlyMap<string, string> | null = null;
  return (found) => {
    if (ids.has(found)) return found;
    byPlainId ??= new Map(rows.map(({ id }) => [plainId(id), id]));
    return byPlainId.get(plainId(found)) ?? found;
  };
}

/** `text` tidied, with the half-width forms of its letters, digits and marks. */
export const halfWidth = (text: string): string => tidied(text).normalize("NFKC");
