import type { TableSpec } from "../core/sheets/declare";

import { supports, type Batch } from "./batch";
import { entryOf, TEXT_FORMAT } from "./entries";
import { placedFormula, type Standing } from "./placed-formula";
import { rangeAt, type Place } from "./places";
import { writeEntries } from "./write-cells";
import { writeMarks } from "./write-marks";
import { writeValidation } from "./write-validation";

/** A table that does not exist yet: where it goes and what it is called. */
export interface NewTable {
  readonly spec: TableSpec;
  readonly name: string;
  readonly sheet: string;
}

/** Header and body of a table that is made as `spec` says. */
export function placeOfTable(sheet: string, spec: TableSpec): Place {
  return {
    sheet,
    top: spec.top,
    left: spec.left,
    rows: 1 + Math.max(1, spec.rows.length),
    columns: spec.columns.length,
  };
}

const HEADER_INK = "#FFFFFF";

/** Adds the table with its header and its first rows. */
export async function addTable(batch: Batch, { spec, name, sheet }: NewTable): Promise<void> {
  const place = placeOfTable(sheet, spec);
  const header = rangeAt(batch.context, { ...place, rows: 1 });
  header.numberFormat = [[TEXT_FORMAT]];
  header.format.wrapText = true;
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  header.format.fill.color = spec.headerFill;
  header.format.font.color = HEADER_INK;
  header.format.font.bold = true;
  await writeEntries(batch, place, [spec.columns.map(({ title }) => title)]);
  const rows = spec.rows.map((row) =>
    row.map((cell, index) => entryOf(cell, spec.columns[index]?.numberFormat)),
  );
  await writeEntries(batch, { ...place, top: place.top + 1 }, rows);
  await batch.reserve(1, 2_000);
  const table = batch.context.workbook.tables.add(rangeAt(batch.context, place), true);
  table.name = name;
  table.style = spec.style;
}

/** Lets the prepared rows of every column of a new table accept and show what its spec says. */
export async function equipTable(batch: Batch, { spec, sheet }: NewTable): Promise<void> {
  const standing = standingOfNew(spec);
  for (const index of spec.columns.keys()) {
    await batch.reserve(1, 2_000);
    equipColumn(batch.context, standing, { sheet, index, parts: ["validation", "marks"] });
  }
}

/** Where a table stands that is made as `spec` says. */
export function standingOfNew(spec: TableSpec): Standing {
  return {
    spec,
    bodyTop: spec.top + 1,
    columnIndexes: spec.columns.map((_, index) => spec.left + index),
  };
}

export interface Equipping {
  readonly sheet: string;
  /** Of the column in the spec. */
  readonly index: number;
  readonly parts: readonly ("validation" | "marks")[];
}

/** Gives one column's prepared rows their drop-down or check, and their conditional formats. */
export function equipColumn(
  context: Excel.RequestContext,
  standing: Standing,
  { sheet, index, parts }: Equipping,
): void {
  const column = standing.spec.columns[index];
  if (column === undefined) return;
  const range = rangeAt(context, preparedPlace(standing, sheet, index));
  if (parts.includes("validation") && column.validation !== null && supports("1.8"))
    writeValidation(range, column.validation);
  if (parts.includes("marks")) writeMarks(range, column.marks, (formula) => placedFormula(formula, standing));
}

/** The cells of column `index` that are prepared for rows to come. */
export function preparedPlace(
  { spec, bodyTop, columnIndexes }: Standing,
  sheet: string,
  index: number,
): Place {
  return { sheet, top: bodyTop, left: columnIndexes[index] ?? 0, rows: spec.preparedRows, columns: 1 };
}
