import { type Table, sheetOf } from "../core/sheets/declare";

import type { Language } from "../language";
import { closestTo } from "../core/sheets/reading";
import { addressOfPlace, type Place } from "./places";
import type { AreaBefore } from "./before";
import type { OurTable, OurParts } from "./find-tables";
import type { Surroundings } from "./look-around";
import { problem } from "./workbook-problem";

/** Throws, before anything is written, what would keep Excel from writing to `sheets`. */
export function checkWritable(around: Surroundings, sheets: readonly string[]): void {
  if (around.isUnfinished) throw problem("unfinished-run");
  checkOpen(around, sheets);
}

/** The same for a repair, for which an unfinished run is the reason. */
export function checkOpen(around: Surroundings, sheets: readonly string[]): void {
  if (around.isReadOnly || Office.context.document.mode === Office.DocumentMode.ReadOnly)
    throw problem("read-only");
  const locked = around.sheets.filter(({ name, isProtected }) => isProtected && sheets.includes(name));
  if (locked.length > 0)
    throw problem("sheet-protected", { sheet: locked.map(({ name }) => name).join("、") });
}

/** Throws when sheets cannot be added to the workbook. */
export function checkStructure({ isStructureProtected }: Surroundings): void {
  if (isStructureProtected) throw problem("workbook-protected");
}

/** Our table as it is in the workbook; throws when it is not there. */
export function tableIn(
  { tables, catalogue }: OurParts,
  { key, name, sheet }: Table,
  language: Language,
): OurTable {
  const table = tables.get(key);
  if (table !== undefined) return table;
  throw problem("table-missing", {
    table: name[language],
    sheet: sheetOf(catalogue, sheet).name[language],
  });
}

/** Throws when one of the columns `keys` is not in the table. */
export function checkColumns(
  { table, name, sheet, headers, columns }: OurTable,
  keys: readonly string[],
  language: Language,
): void {
  const missing = keys.find((field) => !columns.has(field));
  if (missing === undefined) return;
  const column = table.fields[missing]?.title[language] ?? missing;
  const free = headers.filter((_, index) => ![...columns.values()].includes(index));
  throw problem("column-missing", { sheet, table: name, column, closest: closestTo(column, free) ?? "" });
}

/** Throws when cells of `area` outside `own` hold something: it is not ours to overwrite. */
export function checkFree({ place, entries }: AreaBefore, own: readonly Place[]): void {
  for (const [row, line] of (entries ?? []).entries())
    for (const [column, entry] of line.entries()) {
      const cell = { ...place, top: place.top + row, left: place.left + column, rows: 1, columns: 1 };
      if (entry !== "" && !own.some((area) => contains(area, cell)))
        throw problem("area-occupied", { sheet: place.sheet, address: addressOfPlace(cell) });
    }
}

function contains(area: Place, cell: Place): boolean {
  const row = cell.top - area.top;
  const column = cell.left - area.left;
  return area.sheet === cell.sheet && row >= 0 && row < area.rows && column >= 0 && column < area.columns;
}
