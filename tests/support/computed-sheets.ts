import type { CellInput } from "../../src/core/sheets/declare/cell-input";
import type { BlockSpec, NameSpec, SheetSpec, TableSpec } from "../../src/core/sheets/declare/sheet-spec";
import { Workbook } from "@cj-tech-master/excelts";
import { calculateFormulas } from "@cj-tech-master/excelts/formula";

type Value = string | number | boolean | null | { readonly error: string };
/** The computed value of a cell given by its 0-based row and column. */
export type ValueAt = (sheet: string, rowIndex: number, columnIndex: number) => Value;

/** What a formula engine makes of sheets and names: an independent check of the formulas that specs contain. */
export function computedSheets(sheets: readonly SheetSpec[], names: readonly NameSpec[]): ValueAt {
  return valuesOf(calculated(workbookOf(sheets, names)));
}

/** The sheets as a file whose formulas have no results yet, so that another office suite computes them. */
export async function fileOf(sheets: readonly SheetSpec[], names: readonly NameSpec[]): Promise<Uint8Array> {
  return new Uint8Array(await workbookOf(sheets, names).xlsx.writeBuffer());
}

function workbookOf(sheets: readonly SheetSpec[], names: readonly NameSpec[]): Workbook {
  const workbook = new Workbook();
  for (const { name, blocks, tables } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const block of blocks) putBlock(workbook, name, block);
    for (const table of tables) {
      sheet.addTable({
        name: table.name,
        ref: sheet.getCell(table.top + 1, table.left + 1).address,
        headerRow: true,
        columns: table.columns.map((column) => ({ name: column.title })),
        rows: rowsOf(table).map((row) => row.map(cellValue)),
      } as never);
    }
  }
  for (const { name, formula } of names) workbook.definedNames.addFormula(name, formula.slice(1));
  return workbook;
}

function putBlock(workbook: Workbook, sheetName: string, { top, left, cells, names = [] }: BlockSpec): void {
  const sheet = workbook.getWorksheet(sheetName);
  if (sheet === undefined) throw new RangeError(`invalid sheet: ${sheetName}`);
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) sheet.getCell(top + r + 1, left + c + 1).value = cellValue(cell) as never;
    }),
  );
  for (const { name, row, column } of names) {
    const { address } = sheet.getCell(top + row + 1, left + column + 1);
    workbook.definedNames.add(`'${sheetName}'!${address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`, name);
  }
}

const rowsOf = ({ rows, columns }: TableSpec): readonly (readonly CellInput[])[] =>
  rows.length > 0 ? rows : [columns.map(() => null)];

const cellValue = (cell: CellInput): unknown =>
  typeof cell === "object" && cell !== null ? { formula: cell.formula.slice(1) } : cell;

function calculated(workbook: Workbook): Workbook {
  calculateFormulas(workbook as never);
  return workbook;
}

function valuesOf(workbook: Workbook): ValueAt {
  return (sheetName, rowIndex, columnIndex) => {
    const value: unknown = workbook.getWorksheet(sheetName)?.getCell(rowIndex + 1, columnIndex + 1).value;
    if (value === null || value === undefined) return null;
    if (typeof value !== "object") return value as Value;
    if ("error" in value) return { error: String(value.error) };
    if (!("formula" in value)) throw new RangeError(`invalid value: ${JSON.stringify(value)}`);
    const { result } = value as { result?: unknown };
    if (result === undefined) throw new RangeError(`no result: ${sheetName} ${rowIndex} ${columnIndex}`);
    return result as Value;
  };
}
