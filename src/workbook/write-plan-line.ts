import { PLAN_CELLS, RUN_CELLS, runName, type PlanCell } from "../packs/mapping/layout/names";
import { LANGUAGES } from "../language";

import { SHEET_TEXTS } from "../core/sheets/texts";
import { inExcel } from "./batch";

/**
 * Writes one line of the Start sheet on the plan; false where that cannot be: in a workbook that has not been run since there is
 * such a line, where people have put something else in its place, on a protected sheet. The line is a courtesy: nobody waits for it.
 */
export async function writePlanLine(cell: PlanCell, text: string): Promise<boolean> {
  try {
    return await inExcel((context) => writeLine(context, cell, text));
  } catch {
    return false;
  }
}

async function writeLine(context: Excel.RequestContext, cell: PlanCell, text: string): Promise<boolean> {
  const first = context.workbook.names
    .getItemOrNullObject(runName(RUN_CELLS[0] ?? "at"))
    .getRangeOrNullObject();
  first.load("rowIndex");
  await context.sync();
  if (first.isNullObject) return false;
  const line = first.getOffsetRange(RUN_CELLS.length + PLAN_CELLS.indexOf(cell), 0);
  const label = line.getOffsetRange(0, -1).load("values");
  await context.sync();
  const labels: readonly unknown[] = LANGUAGES.map((language) => SHEET_TEXTS[`plan.${cell}`][language]);
  if (!labels.includes(label.values[0]?.[0])) return false;
  line.values = [[text]];
  await context.sync();
  return true;
}
