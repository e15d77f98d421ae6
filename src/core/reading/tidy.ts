/** Letters that nobody sees: zero-width spaces and joiners, marks of direction and of byte order, soft hyphens. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** `text` without what nobody sees in it, and without the spaces of any width around it. */
export const tidied = (text: string): string => text.replace(INVISIBLE, "").trim();

/** `text` tidied, with the half-width forms of its letters, digits and marks. */
export const halfWidth = (text: string): string => tidied(text).normalize("NFKC");
