import { SCENARIO_ACTION } from "../tables/codes";
import { type CodeBook, cellIn, type CellValue, type RawTable } from "../../../core/sheets/declare";

import type { ScenarioRow } from "../tables/last-run";
import { codeFinder } from "../../../core/sheets/reading";

/** The rows of the scenarios table that hold anything. */
export function readScenarios(raw: RawTable | undefined, codes: CodeBook): readonly ScenarioRow[] {
  if (raw === undefined) return [];
  const actionOf = codeFinder(codes, SCENARIO_ACTION);
  return raw.rows.flatMap((row) => {
    const cell = (key: string) => written(cellIn(raw, row, key));
    const cells = {
      scenario: cell("scenario"),
      action: cell("action"),
      target: cell("target"),
      amount: cell("amount"),
      detail: cell("detail"),
    };
    if (Object.values(cells).every((each) => each === null)) return [];
    return [
      {
        scenario: cells.scenario === null ? null : String(cells.scenario),
        action: cells.action === null ? null : actionOf(String(cells.action)),
        cells,
      },
    ];
  });
}

/** What a person typed; an error value or a blank counts as nothing. */
function written(cell: CellValue): string | number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell !== "string") return null;
  return cell.trim() === "" ? null : cell.trim();
}
