import { TABLES, type TableKey } from "../../../packs/mapping/tables/tables";
import { addressOf, type CellValue, type DataIssue, type Field, type RawTable } from "../declare";
import type { CodeBook, RowLeftOut } from "../../../packs/mapping/tables/dataset";
import type { CodeListKey } from "../../../packs/mapping/tables/codes";
import type { InputKey } from "../../../packs/mapping/tables/sheets";
import { codeFinder } from "./code-book";
import { closestTo, findColumns, missingColumns, type Columns } from "./header";
import { finished, type Steps } from "./steps";
import { readCell, type CellReading, type Flaw, type ListReader } from "./read-cell";
import { plainId } from "./tidy";

/** Values by field key, with the row number Excel shows. Empty optional cells are null, `[]` or 0 as their type says. */
export interface ReadRow {
  readonly rowNumber: number;
  readonly values: Readonly<Record<string, CellReading["value"]>>;
}
export interface ReadRows<Key extends TableKey = InputKey> {
  readonly rows: readonly ReadRow[];
  readonly leftOut: readonly LeftOut<Key>[];
  readonly issues: readonly DataIssue[];
  /** Rows that hold anything at all: `rows` and `leftOut` together. */
  readonly count: number;
}

type LeftOut<Key> = Omit<RowLeftOut, "table"> & { readonly table: Key };

/**
 * In these tables a flaw in an optional cell is serious too: read as "empty" it would widen what a need accepts or a resource offers.
 */
const STRICT: ReadonlySet<string> = new Set<InputKey>(["needs", "resources"]);

/** Every row of `raw` as its fields say; a row with an error is left out and listed. */
export const readRows = <Key extends TableKey>(
  raw: RawTable & { readonly key: Key },
  codes: CodeBook,
): ReadRows<Key> => finished(readRowsInSteps(raw, codes));

/** As `readRows`, a few milliseconds in each step. */
export function* readRowsInSteps<Key extends TableKey>(
  raw: RawTable & { readonly key: Key },
  codes: CodeBook,
): Steps<ReadRows<Key>> {
  const columns = findColumns(raw.key, raw.headers);
  const absent = missingColumns(raw.key, columns).map((key) => columnMissing(raw, key));
  const readers = listReaders(raw, codes);
  const firstRowOfId = new Map<string, number>();
  const rows: ReadRow[] = [];
  const leftOut: LeftOut<Key>[] = [];
  const issues: DataIssue[] = [...absent];
  for (const [index, cells] of raw.rows.entries()) {
    if (index % ROWS_IN_STEP === ROWS_IN_STEP - 1) yield;
    if (cells.every(isEmpty)) continue;
    const rowNumber = raw.headerRowNumber + 1 + index;
    const read = readRow({ raw, columns, readers, cells, rowNumber });
    const twin = duplicate(raw, columns, read.row, firstRowOfId);
    const found = twin === null ? read.issues : [...read.issues, twin];
    issues.push(...found);
    if (absent.length === 0 && !found.some(({ level }) => level === "error")) rows.push(read.row);
    else leftOut.push({ table: raw.key, rowNumber, id: textOrNull(read.row.values["id"]), issues: found });
  }
  return { rows, leftOut, issues, count: rows.length + leftOut.length };
}

const ROWS_IN_STEP = 500;

export const isEmpty = (cell: CellValue): boolean =>
  cell === null || (typeof cell === "string" && cell.trim() === "");

/** How the cells of each code list in the table are read. */
export function listReaders(raw: RawTable, codes: CodeBook): ReadonlyMap<CodeListKey, ListReader> {
  const lists = new Set(Object.values(TABLES[raw.key].fields).flatMap(({ list }) => list ?? []));
  return new Map(
    [...lists].map((list) => [
      list,
      { codeOf: codeFinder(codes, list), labels: codes[list].map(({ label }) => label) },
    ]),
  );
}

/** The one of `readers` for a field's cells; null where they are of no list. */
export const listFor = (readers: ReadonlyMap<CodeListKey, ListReader>, { list }: Field): ListReader | null =>
  list === undefined ? null : (readers.get(list) ?? null);

interface RowToRead {
  readonly raw: RawTable;
  readonly columns: Columns;
  readonly readers: ReadonlyMap<CodeListKey, ListReader>;
  readonly cells: readonly CellValue[];
  readonly rowNumber: number;
}

function readRow({ raw, columns, readers, cells, rowNumber }: RowToRead): {
  row: ReadRow;
  issues: readonly DataIssue[];
} {
  const values: Record<string, CellReading["value"]> = {};
  const issues: DataIssue[] = [];
  for (const [key, field] of Object.entries(TABLES[raw.key].fields)) {
    const column = columns.get(key);
    const cell = column === undefined ? null : (cells[column] ?? null);
    const reading =
      isEmpty(cell) || cell === null ? empty(field) : readCell(cell, field, listFor(readers, field));
    values[key] = reading.value ?? emptyValue(field);
    if (reading.flaw !== null && column !== undefined)
      issues.push(
        issueOf(raw, reading.flaw, {
          key,
          field,
          address: addressOf(raw.firstColumnNumber + column, rowNumber),
        }),
      );
  }
  return { row: { rowNumber, values }, issues };
}

const empty = (field: Field): CellReading => ({
  value: emptyValue(field),
  flaw: field.required ? { code: "value-missing", level: "error", values: {} } : null,
});

function emptyValue({ type }: Field): CellReading["value"] {
  if (type === "codes" || type === "quotas") return [];
  return type === "slots" ? 0 : null;
}

function issueOf(raw: RawTable, flaw: Flaw, at: { key: string; field: Field; address: string }): DataIssue {
  const isTolerable = !at.field.required && !STRICT.has(raw.key);
  return {
    code: flaw.code,
    level: isTolerable ? "notice" : flaw.level,
    table: raw.key,
    sheet: raw.sheet,
    address: at.address,
    field: at.key,
    values: flaw.values,
  };
}

function columnMissing(raw: RawTable, key: string): DataIssue {
  const title = TABLES[raw.key].fields[key]?.title;
  const closest =
    title === undefined ? null : (closestTo(title.zh, raw.headers) ?? closestTo(title.en, raw.headers));
  return {
    code: "column-missing",
    level: "error",
    table: raw.key,
    sheet: raw.sheet,
    address: null,
    field: key,
    values: { closest: closest ?? "" },
  };
}

/** The first row with an id keeps it; the next one is told where that is. */
function duplicate(
  raw: RawTable,
  columns: Columns,
  row: ReadRow,
  seen: Map<string, number>,
): DataIssue | null {
  const id = textOrNull(row.values["id"]);
  const column = columns.get("id");
  if (id === null || column === undefined) return null;
  const name = plainId(id);
  const first = seen.get(name);
  if (first === undefined) {
    seen.set(name, row.rowNumber);
    return null;
  }
  const flaw: Flaw = { code: "id-duplicate", level: "error", values: { found: id, row: first } };
  const field = TABLES[raw.key].fields["id"];
  if (field === undefined) return null;
  return issueOf(raw, flaw, {
    key: "id",
    field,
    address: addressOf(raw.firstColumnNumber + column, row.rowNumber),
  });
}

/** A value that is text; null for any other. */
export const textOrNull = (value: CellReading["value"] | undefined): string | null =>
  typeof value === "string" ? value : null;
