import type { Catalogue, DataFix, RawTables } from "../core/sheets/declare";
import { finished, proposeFixes, readCodeBook } from "../core/sheets/reading";
import { changeCells, changesPossible, readForState } from "../workbook";
import { issuesOf, readPacks } from "./read-packs";
import type { FixReport, FixUndo, UndoReport } from "./types";

/** The fixes for the data issues that the workbook has on the day `today` (ISO); cells that hold formulas are left out. */
export async function findFixes(catalogue: Catalogue, today: string): Promise<readonly DataFix[]> {
  const { language, tables, packs } = await readForState(catalogue);
  if (language === null) return [];
  const issuesIn = (raws: RawTables) =>
    issuesOf(finished(readPacks(catalogue, { packs, raws, language, today })));
  const codes = readCodeBook(tables, catalogue.lists, language);
  return changesPossible(
    catalogue,
    proposeFixes({ raws: tables, issues: issuesIn(tables), codes, issuesIn }),
  );
}

/** Writes the fixes whose cells still hold what was shown: all of those or none. */
export async function applyFixes(catalogue: Catalogue, fixes: readonly DataFix[]): Promise<FixReport> {
  const { changed, skipped, reverse } = await changeCells(catalogue, fixes);
  return { fixed: changed, skipped, undo: { cells: reverse } };
}

/** Brings back what fixed cells held, with their number formats, where no one has changed them since. */
export async function undoFixes(catalogue: Catalogue, { cells }: FixUndo): Promise<UndoReport> {
  const { changed, skipped } = await changeCells(catalogue, cells);
  return { restored: changed.length, skipped: skipped.length };
}
