import { cellIn, type CellValue, type Field, type RawTable, type RawTables, type Table } from "../declare";

import type { ListReader } from "./read-cell";
import { plainId } from "./tidy";

/** How the references of `table` to tables among `others` are read, by the key of their field: ids as the other table writes them. */
export function referenceReaders(table: Table, others: RawTables): ReadonlyMap<string, ListReader> {
  return new Map(
    Object.entries(table.fields).flatMap(([key, { reference }]) => {
      const other = others.get(reference?.table ?? "");
      if (reference === undefined || other === undefined) return [];
      return [[key, readerOf(idsIn(other, reference.field), other.name)] as const];
    }),
  );
}

function readerOf(ids: readonly string[], table: string): ListReader {
  const byPlainId = new Map([...ids].reverse().map((id) => [plainId(id), id]));
  return { codeOf: (found) => byPlainId.get(plainId(found)) ?? null, labels: ids, table };
}

const idsIn = (raw: RawTable, field: string): readonly string[] =>
  raw.rows.map((row) => textOf(cellIn(raw, row, field))).filter((id) => id !== "");

/** Where (0-based) the row is in the other table that a cell of `field` means by `found`; -1 where there is none. */
export function referencedRow({ reference }: Field, found: string, other: RawTable): number {
  const wanted = plainId(found);
  return other.rows.findIndex(
    (row) => plainId(textOf(cellIn(other, row, reference?.field ?? ""))) === wanted,
  );
}

const textOf = (cell: CellValue): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
