import type { InputKey } from "../tables/sheets";
import {
  normalized,
  textOrNull,
  type ReadRow,
  type ReadRows,
  remembering,
} from "../../../core/sheets/reading";

/** Whose spelling counts first. */
const FIRST: readonly InputKey[] = ["profile", "needs", "resources", "survey"];

/**
 * The rows with each community spelt in one way: as the profile has it, otherwise as it stands first. People write `C 社区`, `C社区` and
 * `Ｃ社区` for the same; compared letter by letter there would be a border between them.
 */
export function inOneSpelling(
  read: Readonly<Record<InputKey, ReadRows>>,
): Readonly<Record<InputKey, ReadRows>> {
  const all = FIRST.flatMap((key) =>
    read[key].rows.flatMap(({ values }) => textOrNull(values["community"]) ?? []),
  );
  const spellings = new Map([...new Set(all)].reverse().map((found) => [normalized(found), found]));
  const spelt = remembering((found) => spellings.get(normalized(found)) ?? found);
  const inRow = (row: ReadRow): ReadRow => {
    const found = textOrNull(row.values["community"]);
    return found === null || spelt(found) === found
      ? row
      : { ...row, values: { ...row.values, community: spelt(found) } };
  };
  const inTable = (table: ReadRows): ReadRows => ({ ...table, rows: table.rows.map(inRow) });
  return {
    profile: inTable(read.profile),
    needs: inTable(read.needs),
    resources: inTable(read.resources),
    survey: inTable(read.survey),
  };
}
