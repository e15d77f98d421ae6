import type { DataFix } from "../core/sheets/declare";
import { proposeFixes } from "../core/sheets/reading";
import { readDataset } from "../packs/mapping/reading/read-dataset";
import { changeCells, changesPossible, readForState } from "../workbook";
import type { FixReport, FixUndo, UndoReport } from "./types";

/** The fixes for the data issues that the workbook has now; cells that hold formulas are left out. */
export async function findFixes(): Promise<readonly DataFix[]> {
  const { language, tables } = await readForState();
  if (language === null) return [];
  return changesPossible(proposeFixes(tables, readDataset(tables, language)));
}

/** Writes the fixes whose cells still hold what was shown: all of those or none. */
export async function applyFixes(fixes: readonly DataFix[]): Promise<FixReport> {
  const { changed, skipped, reverse } = await changeCells(fixes);
  return { fixed: changed, skipped, undo: { cells: reverse } };
}

/** Brings back what fixed cells held, with their number formats, where nobody has changed them since. */
export async function undoFixes({ cells }: FixUndo): Promise<UndoReport> {
  const { changed, skipped } = await changeCells(cells);
  return { restored: changed.length, skipped: skipped.length };
}
