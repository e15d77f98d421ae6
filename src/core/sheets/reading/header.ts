import { distance } from "fastest-levenshtein";
import { withoutSystem } from "./coordinate-header";
import { LANGUAGES } from "../../../language";
import type { Columns, Field, Fields } from "../declare";

/** `text` as headers and names are compared: full-width forms folded, no spaces, lower case. */
export const normalized = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s*＊]+/g, "")
    .toLowerCase();

/** Which column holds which field of a table with `fields`, by titles and aliases in both languages. The first of two equal headers counts. */
export function findColumns({ fields }: { readonly fields: Fields }, headers: readonly string[]): Columns {
  const present = headers.map(normalized);
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const bare = headers.map(withoutSystem);
  for (const [names, namesOf] of [
    [present, titlesOf],
    [present, aliasesOf],
    [bare, coordinateNamesOf],
  ] as const)
    for (const [key, field] of Object.entries(fields)) {
      const index = names.findIndex(
        (header, column) => !taken.has(column) && namesOf(field).includes(header),
      );
      if (index < 0 || found.has(key)) continue;
      found.set(key, index);
      taken.add(index);
    }
  return found;
}

/** The keys of the required fields that no header names. */
export function missingColumns({ fields }: { readonly fields: Fields }, columns: Columns): readonly string[] {
  return Object.entries(fields)
    .filter(([key, field]) => field.required && !columns.has(key))
    .map(([key]) => key);
}

/** The one of `candidates` nearest to `found` in spelling, or null when none is near (at most half of the letters differ). */
export function closestTo(found: string, candidates: readonly string[]): string | null {
  const wanted = normalized(found);
  if (wanted === "") return null;
  let best: { name: string; off: number } | null = null;
  for (const name of candidates) {
    const off = lettersOff(wanted, normalized(name));
    if (off < (best?.off ?? Infinity)) best = { name, off };
  }
  return best?.name ?? null;
}

function lettersOff(wanted: string, other: string): number {
  if (other.includes(wanted) || wanted.includes(other)) return 0.5;
  const off = distance(wanted, other);
  return off <= Math.max(other.length, wanted.length) / 2 ? off : Infinity;
}

const titlesOf = (field: Field): readonly string[] =>
  LANGUAGES.map((language) => normalized(field.title[language]));
/** Columns of coordinates may name their system: `经度（GCJ-02）`. */
const coordinateNamesOf = (field: Field): readonly string[] =>
  field.type === "coordinate" ? [...titlesOf(field), ...aliasesOf(field)] : [];
const aliasesOf = (field: Field): readonly string[] => field.aliases.map(normalized);
