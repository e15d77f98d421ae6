import type { Columns, TableSpec } from "../core/sheets/declare";

import { supports, type Batch } from "./batch";
import { bytesOf, entryOf, TEXT_FORMAT } from "./entries";
import { placedFormula, type Standing } from "./placed-formula";
import { rangeAt, type Place } from "./places";
import { renamed, type Renaming } from "./renaming";
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
/** Over columns that Excel computes: lighter than the other headers, and dark enough for white letters. */
const COMPUTED_FILL = "#5A6B7B";

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
  for (const [index, { formula }] of spec.columns.entries())
    if (formula !== null)
      rangeAt(batch.context, { ...place, left: place.left + index, rows: 1, columns: 1 }).format.fill.color =
        COMPUTED_FILL;
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

/** A column of formulas, 0-based within its table. */
export interface ComputedColumn {
  readonly index: number;
  readonly formula: string;
}

/** The columns of formulas in a table that has its fields in `columns`, or else in the spec's order. */
export function computedIn(spec: TableSpec, columns?: Columns): readonly ComputedColumn[] {
  return spec.columns.flatMap(({ key, formula }, place) => {
    const index = columns === undefined ? place : columns.get(key);
    return formula === null || index === undefined ? [] : [{ index, formula }];
  });
}

/** Has Excel compute the columns in every row of the body, which must be all of it: then rows to come are computed as well. */
export async function fillFormulas(
  batch: Batch,
  body: Place,
  columns: readonly ComputedColumn[],
  names: Renaming,
): Promise<void> {
  for (const { index, formula } of columns) {
    const present = renamed(formula, names);
    await batch.reserve(body.rows, bytesOf(present));
    rangeAt(batch.context, { ...body, left: body.left + index, columns: 1 }).formulas = [[present]];
  }
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
  readonly parts: readonly ColumnPart[];
}

/** What a column has besides its cells' values. */
export type ColumnPart = "validation" | "marks" | "formulas";

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
