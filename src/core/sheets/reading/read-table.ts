import {
  addressIn,
  cellIn,
  computedColumns,
  entriesOf,
  type CodeBook,
  type RowLeftOut,
  type Table,
  type CellValue,
  type DataIssue,
  type Field,
  type Fields,
  type RawTable,
  type RawTables,
  type RowOf,
  type Steps,
} from "../declare";
import { codeFinder } from "./code-book";
import { closestTo, missingColumns } from "./header";
import { finished } from "./steps";
import { readCell, type CellReading, type Flaw, type ListReader } from "./read-cell";
import { referenceReaders } from "./references";
import { plainId } from "./tidy";

/** What a table says. */
export interface TableRead<R> {
  /** Empty optional cells are null, `[]` or 0 as their type says. */
  readonly rows: readonly R[];
  readonly leftOut: readonly RowLeftOut[];
  readonly issues: readonly DataIssue[];
  /** Rows that hold anything at all: `rows` and `leftOut` together. */
  readonly count: number;
}

/**
 * Every row of `table` as its fields say; a row with an error is left out and listed. None where the table is not there. References are
 * looked up in `others`; those to a table that is not among them are taken as they are.
 */
export const readTable = <F extends Fields>(
  table: Table<F>,
  raw: RawTable | undefined,
  codes: CodeBook,
  others: RawTables = new Map(),
): TableRead<RowOf<F>> => finished(readTableInSteps(table, raw, codes, others));

/** As `readTable`, a few milliseconds in each step. */
export function* readTableInSteps<F extends Fields>(
  table: Table<F>,
  raw: RawTable | undefined,
  codes: CodeBook,
  others: RawTables = new Map(),
): Steps<TableRead<RowOf<F>>> {
  const rows: RowOf<F>[] = [];
  const leftOut: RowLeftOut[] = [];
  if (raw === undefined) return { rows, leftOut, issues: [], count: 0 };
  const absent = missingColumns(table, raw.columns).map((key) => columnMissing(table, raw, key));
  const issues: DataIssue[] = [...absent];
  const readRow = rowReader(
    table,
    raw,
    new Map([...listReaders(table, codes), ...referenceReaders(table, others)]),
  );
  const isBlank = blankIn(raw);
  for (const [index, cells] of raw.rows.entries()) {
    if (index % ROWS_IN_STEP === ROWS_IN_STEP - 1) yield;
    if (isBlank(cells)) continue;
    const read = readRow(cells, index);
    issues.push(...read.issues);
    const { rowNumber, id } = read.row;
    // Each field gets a value of its type: what has none is an error.
    if (absent.length === 0 && !read.issues.some(({ level }) => level === "error"))
      rows.push(read.row as unknown as RowOf<F>);
    else leftOut.push({ table: table.key, rowNumber, id: textOrNull(id), issues: read.issues });
  }
  return { rows, leftOut, issues, count: rows.length + leftOut.length };
}

/**
 * A row that a run has written. People may have changed it since: what cannot be read is null, and a name that its list does not hold (any
 * more) stands for itself.
 */
export type WrittenRow<F extends Fields> = {
  readonly [K in keyof F]: RowOf<F>[K] | null;
} & { readonly rowNumber: number };

/** The rows of `table` that hold anything, as far as they can be read; none where the table is not there. */
export function readWritten<F extends Fields>(
  table: Table<F>,
  raw: RawTable | undefined,
  codes: CodeBook,
): readonly WrittenRow<F>[] {
  if (raw === undefined) return [];
  const readers = listReaders(table, codes);
  const isBlank = blankIn(raw);
  return raw.rows.flatMap((cells, index) => {
    if (isBlank(cells)) return [];
    const values = Object.entries(table.fields).map(([key, field]) => {
      const cell = cellIn(raw, cells, key);
      return [key, writtenValue(cell, field, readers.get(key) ?? null)] as const;
    });
    // Each field gets a value of its type, or null.
    const row = Object.fromEntries(values) as unknown as WrittenRow<F>;
    return [{ ...row, rowNumber: raw.headerRowNumber + 1 + index }];
  });
}

function writtenValue(cell: CellValue, field: Field, list: ListReader | null): CellReading["value"] {
  if (cell === null || isEmpty(cell)) return null;
  const { value } = readCell(cell, field, list);
  return value ?? (field.type === "code" && typeof cell === "string" ? cell.trim() : null);
}

const ROWS_IN_STEP = 500;

export const isEmpty = (cell: CellValue): boolean =>
  cell === null || (typeof cell === "string" && cell.trim() === "");

/** Whether a row holds nothing but what Excel computes. */
function blankIn(raw: RawTable): (cells: readonly CellValue[]) => boolean {
  const computed = computedColumns(raw);
  return (cells) => cells.every((cell, column) => isEmpty(cell) || computed.has(column));
}

/** How cells are read that name something listed, by the key of their field. */
type ListReaders = ReadonlyMap<string, ListReader>;

function listReaders({ fields }: Table, codes: CodeBook): ListReaders {
  const lists = new Map(
    [...new Set(Object.values(fields).flatMap(({ list }) => list ?? []))].map((list) => [
      list,
      { codeOf: codeFinder(codes, list), labels: entriesOf(codes, list).map(({ label }) => label) },
    ]),
  );
  return new Map(
    Object.entries(fields).flatMap(([key, { list }]) => {
      const reader = list === undefined ? undefined : lists.get(list);
      return reader === undefined ? [] : [[key, reader] as const];
    }),
  );
}

type ReadValues = Readonly<Record<string, CellReading["value"]>> & { readonly rowNumber: number };
interface RowRead {
  readonly row: ReadValues;
  readonly issues: readonly DataIssue[];
}

/** Reads one row after the other; a value that must not stand twice is an issue of the later row. */
function rowReader(
  table: Table,
  raw: RawTable,
  readers: ListReaders,
): (cells: readonly CellValue[], index: number) => RowRead {
  const fields = Object.entries(table.fields);
  const seen = new Map<string, number>();
  return (cells, index) => {
    const rowNumber = raw.headerRowNumber + 1 + index;
    const values: Record<string, CellReading["value"]> = {};
    const issues: DataIssue[] = [];
    for (const [key, field] of fields) {
      const cell = cellIn(raw, cells, key);
      const { value, flaw } =
        cell === null || isEmpty(cell) ? empty(field) : readCell(cell, field, readers.get(key) ?? null);
      values[key] = value ?? emptyValue(field);
      if (flaw !== null && raw.columns.has(key)) issues.push(issueAt(table, raw, { index, key, flaw }));
    }
    const twin = duplicate(values["id"], rowNumber, seen);
    if (twin !== null && raw.columns.has("id"))
      issues.push(issueAt(table, raw, { index, key: "id", flaw: twin }));
    return { row: { ...values, rowNumber }, issues };
  };
}

const empty = (field: Field): CellReading => ({
  value: emptyValue(field),
  flaw: field.required ? { code: "value-missing", level: "error", values: {} } : null,
});

function emptyValue({ type }: Field): CellReading["value"] {
  if (type === "codes" || type === "quotas") return [];
  return type === "slots" ? 0 : null;
}

interface FlawAt {
  /** 0-based in the table's body. */
  readonly index: number;
  readonly key: string;
  readonly flaw: Flaw;
}

function issueAt(table: Table, raw: RawTable, { index, key, flaw }: FlawAt): DataIssue {
  const field = table.fields[key];
  // A formula goes wrong where a cell that it reads does, and that one has an issue of its own.
  const isTolerable = field?.formula !== undefined || (field?.required === false && table.isStrict !== true);
  return {
    code: flaw.code,
    level: isTolerable ? "notice" : flaw.level,
    table: table.key,
    sheet: raw.sheet,
    address: addressIn(raw, index, key),
    field: key,
    title: field?.title ?? null,
    values: flaw.values,
  };
}

function columnMissing({ key: table, fields }: Table, { sheet, headers }: RawTable, key: string): DataIssue {
  const title = fields[key]?.title ?? null;
  const closest = title === null ? null : (closestTo(title.zh, headers) ?? closestTo(title.en, headers));
  return {
    code: "column-missing",
    level: "error",
    table,
    sheet,
    address: null,
    field: key,
    title,
    values: { closest: closest ?? "" },
  };
}

/** The first row with an id keeps it; the next one is told where that is. */
function duplicate(
  value: CellReading["value"] | undefined,
  rowNumber: number,
  seen: Map<string, number>,
): Flaw | null {
  const id = textOrNull(value);
  if (id === null) return null;
  const name = plainId(id);
  const first = seen.get(name);
  if (first === undefined) seen.set(name, rowNumber);
  return first === undefined
    ? null
    : { code: "id-duplicate", level: "error", values: { found: id, row: first } };
}

/** A value that is text; null for any other. */
export const textOrNull = (value: CellReading["value"] | undefined): string | null =>
  typeof value === "string" ? value : null;
