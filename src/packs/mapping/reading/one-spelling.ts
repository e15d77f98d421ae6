import { normalized, remembering } from "../../../core/sheets/reading";
import type { InputsRead } from "./read-inputs";

/**
 * The rows with each community spelt in one way: as the profile has it, otherwise as it stands first. People write `C 社区`, `C社区` and
 * `Ｃ社区` for the same; compared letter by letter there would be a border between them.
 */
export function inOneSpelling(read: InputsRead): InputsRead {
  const all = [read.profile, read.needs, read.resources, read.survey].flatMap(({ rows }) =>
    (rows as readonly Located[]).flatMap(({ community }) => community ?? []),
  );
  const spellings = new Map([...new Set(all)].reverse().map((found) => [normalized(found), found]));
  const spelt = remembering((found) => spellings.get(normalized(found)) ?? found);
  const inTable = <R extends Located>(rows: readonly R[]): readonly R[] =>
    rows.map((row) =>
      row.community === null || spelt(row.community) === row.community
        ? row
        : { ...row, community: spelt(row.community) },
    );
  return {
    profile: { ...read.profile, rows: inTable(read.profile.rows) },
    needs: { ...read.needs, rows: inTable(read.needs.rows) },
    resources: { ...read.resources, rows: inTable(read.resources.rows) },
    survey: { ...read.survey, rows: inTable(read.survey.rows) },
  };
}

/** A row that says where it is; the whole street where it does not. */
type Located = { readonly community: string | null };
