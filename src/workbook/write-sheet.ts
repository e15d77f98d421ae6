import {
  type BlockSpec,
  type CellInput,
  type ColumnSpec,
  type SheetSpec,
  columnLetters,
} from "../core/sheets/declare";
import { supports, type Batch } from "./batch";
import { dressBlock } from "./block-styles";
import { entryOf, type Entry } from "./entries";
import { rangeAt, type Place } from "./places";
import { renamed, type Renaming } from "./renaming";
import { writeEntries } from "./write-cells";

/** A sheet that does not exist yet, and the name it gets. */
export interface NewSheet {
  readonly spec: SheetSpec;
  readonly name: string;
}

/** Adds the sheet with its formats and constants; formulas follow in `writeFormulas`, when all that they refer to is there. */
export async function addSheet(batch: Batch, { spec, name }: NewSheet): Promise<void> {
  await batch.reserve(1, 1_000);
  const sheet = batch.context.workbook.worksheets.add(name);
  sheet.tabColor = spec.tabColor;
  for (const table of spec.tables)
    table.columns.forEach((column, index) => dressColumn(sheet, table.left + index, column));
  for (const [index, width] of spec.widths) wholeColumn(sheet, index).format.columnWidth = width;
  for (const [index, height] of spec.heights) wholeRow(sheet, index).format.rowHeight = height;
  for (const block of spec.blocks) await writeBlock(batch, name, block);
  arrangeView(sheet, spec);
  arrangePage(sheet, spec);
}

/** Writes the formulas of blocks with the present names. */
export async function writeFormulas(
  batch: Batch,
  sheet: string,
  blocks: readonly BlockSpec[],
  names: Renaming,
): Promise<void> {
  for (const block of blocks.filter(({ cells }) => cells.some((row) => row.some(isFormula))))
    await writeEntries(batch, { sheet, top: block.top, left: block.left }, entriesOf(block, names));
}

/** Whole columns take formats at the cost of one cell; the blocks above the table set their own. */
function dressColumn(sheet: Excel.Worksheet, index: number, column: ColumnSpec): void {
  dressCells(wholeColumn(sheet, index), column);
}

/** Number format and alignment of a column's cells. */
export function dressCells(range: Excel.Range, column: ColumnSpec): void {
  range.numberFormat = [[column.numberFormat]];
  range.format.horizontalAlignment = column.horizontal;
  range.format.verticalAlignment = "Center";
  if (column.wrapText) range.format.wrapText = true;
}

/** Writes the block with its look; formulas follow in `writeFormulas`. */
export async function writeBlock(batch: Batch, sheet: string, block: BlockSpec): Promise<void> {
  const place = placeOfBlock(sheet, block);
  const range = rangeAt(batch.context, place);
  if (block.numberFormats === undefined) range.numberFormat = [["General"]];
  else range.numberFormat = block.numberFormats.map((row) => [...row]);
  dressBlock(range, block.style);
  const constants = block.cells.map((row, i) =>
    row.map((cell, j) => (isFormula(cell) ? "" : entryOf(cell, formatIn(block, i, j)))),
  );
  await writeEntries(batch, place, constants);
}

/** The block's entries, formulas with the present names. */
export function entriesOf(block: BlockSpec, names: Renaming): readonly (readonly Entry[])[] {
  return block.cells.map((row, i) => row.map((cell, j) => renamedEntry(cell, formatIn(block, i, j), names)));
}

/** What to give Excel for `input`, formulas with the present names. */
export function renamedEntry(input: CellInput, numberFormat: string, names: Renaming): Entry {
  return isFormula(input) ? renamed(input.formula, names) : entryOf(input, numberFormat);
}

/** Where the block stands on `sheet`. */
export function placeOfBlock(
  sheet: string,
  { top, left, cells }: Pick<BlockSpec, "top" | "left" | "cells">,
): Place {
  return { sheet, top, left, rows: cells.length, columns: cells[0]?.length ?? 0 };
}

const isFormula = (cell: CellInput): cell is { readonly formula: string } =>
  typeof cell === "object" && cell !== null;
const formatIn = (block: BlockSpec, row: number, column: number): string =>
  block.numberFormats?.[row]?.[column] ?? "General";

function wholeColumn(sheet: Excel.Worksheet, index: number): Excel.Range {
  const letters = columnLetters(index + 1);
  return sheet.getRange(`${letters}:${letters}`);
}

function wholeRow(sheet: Excel.Worksheet, index: number): Excel.Range {
  return sheet.getRange(`${index + 1}:${index + 1}`);
}

function arrangeView(sheet: Excel.Worksheet, { frozen, showGridlines }: SheetSpec): void {
  if (frozen.rows > 0 && frozen.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
  else if (frozen.rows > 0) sheet.freezePanes.freezeRows(frozen.rows);
  else if (frozen.columns > 0) sheet.freezePanes.freezeColumns(frozen.columns);
  if (supports("1.8") && !showGridlines) sheet.showGridlines = false;
}

/** A4, as wide as one page: how offices print. */
function arrangePage(sheet: Excel.Worksheet, { page }: SheetSpec): void {
  if (!supports("1.9")) return;
  sheet.pageLayout.orientation = page.orientation;
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom =
    page.pagesTall === null
      ? { horizontalFitToPages: 1 }
      : { horizontalFitToPages: 1, verticalFitToPages: page.pagesTall };
  if (page.titleRows !== null) sheet.pageLayout.setPrintTitleRows(page.titleRows);
  if (page.printArea !== null) sheet.pageLayout.setPrintArea(page.printArea);
}
