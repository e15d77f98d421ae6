import { type Catalogue, type CellsToSet, rawOf, type RawTable } from "../core/sheets/declare";
import { settingCells } from "../core/sheets/reading";
import { inExcel, openBatch } from "./batch";
import { TEXT_FORMAT } from "./entries";
import { checkColumns, checkWritable, tableIn } from "./guard";
import { rangeAt } from "./places";
import { lookAtPrepared, readTables } from "./read-tables";
import { problem } from "./workbook-problem";

/**
 * Writes numbers into the cells of settings, found anew by their codes, in one round trip: all or none of them. Formats stay, but for a
 * text format, in which a number would not be one. Throws when a code has no row, or several.
 */
export async function writeSettings(
  catalogue: Catalogue,
  { table: declared, field, values }: CellsToSet,
): Promise<void> {
  await inExcel(async (context) => {
    const { around, parts, language } = await lookAtPrepared(context, catalogue);
    const table = tableIn(parts, declared, language);
    checkWritable(around, [table.sheet]);
    checkColumns(table, ["code", field], language);
    const raw = rawOf(await readTables(context, parts, [declared]), declared);
    const cells = [...values].map(([code, value]) => {
      const { rowIndex, columnIndex } = onlyCell(raw, { code, field, title: declared.name[language] });
      const place = { ...table.body, top: table.body.top + rowIndex, left: table.body.left + columnIndex };
      return { range: rangeAt(context, { ...place, rows: 1, columns: 1 }).load("numberFormat"), value };
    });
    await context.sync();
    const batch = openBatch(context);
    for (const { range, value } of cells) {
      if (range.numberFormat[0]?.[0] === TEXT_FORMAT) range.numberFormat = [["General"]];
      range.values = [[value]];
    }
    await batch.send();
  });
}

interface Wanted {
  readonly code: string;
  readonly field: string;
  readonly title: string;
}

function onlyCell(raw: RawTable | undefined, { code, field, title }: Wanted) {
  const [cell, another] = raw === undefined ? [] : settingCells(raw, code, field);
  if (cell === undefined || another !== undefined)
    throw problem("setting-not-single", { sheet: raw?.sheet ?? "", table: raw?.name ?? title, code });
  return cell;
}
