import { readFileSync, writeFileSync } from "node:fs";
import { utils, read, type CellObject } from "@e965/xlsx";
import { WHOLE_SHEET } from "../../src/host/model/address";
import type { Book, Scalar } from "../../src/host/model/book";
import { eachCell } from "../../src/host/model/cells";
import { openXlsx } from "../../src/host/xlsx";
import type { LibreOffice } from "./libreoffice";

/** A formula whose value here and in LibreOffice differ. */
export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly ours: Scalar;
  readonly theirs: Scalar;
}

export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/**
 * Every formula cell of the file with the value the file holds against the value LibreOffice computes. Numbers may differ in
 * the twelfth digit; a blank result and an empty text are the same to a reader, and are taken for the same.
 */
export async function compareWithLibreOffice(office: LibreOffice, file: string): Promise<Comparison> {
  const { book } = await openXlsx(new Uint8Array(readFileSync(file)));
  const theirs = read(readFileSync(await office.recalculate(file)), { cellDates: false, cellNF: false });
  return compare(book, (sheetName, row, column) =>
    scalarOf(theirs.Sheets[sheetName]?.[utils.encode_cell({ r: row, c: column })] as CellObject | undefined),
  );
}

/** Writes the bytes to a file whose name ends in `.xlsx`. */
export function writeBytes(file: string, bytes: Uint8Array): string {
  writeFileSync(file, bytes);
  return file;
}

function compare(
  book: Book,
  valueThere: (sheetName: string, row: number, column: number) => Scalar,
): Comparison {
  const differences: Difference[] = [];
  let compared = 0;
  for (const sheet of book.sheets)
    eachCell(sheet, WHOLE_SHEET, ({ formula, value }, row, column) => {
      if (formula === null) return;
      compared += 1;
      const theirs = valueThere(sheet.name, row, column);
      const cell = `${sheet.name}!${utils.encode_cell({ r: row, c: column })}`;
      if (!areEqual(value, theirs)) differences.push({ cell, formula, ours: value, theirs });
    });
  return { compared, differences };
}

function scalarOf(cell: CellObject | undefined): Scalar {
  if (cell?.v === undefined || cell.t === "z") return null;
  if (cell.t === "e") return { error: cell.w ?? String(cell.v) };
  return cell.v instanceof Date ? null : cell.v;
}

function areEqual(ours: Scalar, theirs: Scalar): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= 1e-11 * Math.max(1, Math.abs(ours), Math.abs(theirs));
  return plain(ours) === plain(theirs);
}

function plain(value: Scalar): string | number | boolean {
  return typeof value === "object" ? (value?.error ?? "") : value;
}
