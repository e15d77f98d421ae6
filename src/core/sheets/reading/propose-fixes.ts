import { LANGUAGES } from "../../../language";
import {
  cellIn,
  offerOf,
  type CodeBook,
  type RawTables,
  type CellValue,
  type DataFix,
  type DataIssue,
  type Field,
  type RawTable,
} from "../declare";
import { meaningOf } from "./cell-meant";
import { codeFinder } from "./code-book";

/** Tables with flaws, and how they are read. */
export interface FlawedTables {
  readonly raws: RawTables;
  readonly issues: readonly DataIssue[];
  readonly codes: CodeBook;
  /** The issues that tables like `raws` have. */
  readonly issuesIn: (raws: RawTables) => readonly DataIssue[];
}

/**
 * A fix for each issue whose cell can be put right beyond doubt; at most one for a cell. Each was tried: with all of them in place, none
 * of their cells has an issue of its own left. None where Excel computes the cell; what a formula of somebody gives looks like any other value.
 */
export function proposeFixes(flawed: FlawedTables): readonly DataFix[] {
  const proposed = new Map<string, DataFix>();
  for (const issue of flawed.issues) {
    const raw = flawed.raws.get(issue.table);
    if (raw === undefined || proposed.has(placeOf(issue))) continue;
    const fix = fixOf(issue, raw, flawed);
    if (fix !== null) proposed.set(placeOf(issue), fix);
  }
  const fixes = [...proposed.values()];
  const left = placesLeft(flawed, fixes);
  return fixes.filter((fix) => !left.has(placeOf(fix)));
}

function fixOf(
  { code, table, address, field: key }: DataIssue,
  raw: RawTable,
  flawed: FlawedTables,
): DataFix | null {
  const field = writtenField(raw, key ?? "");
  if (address === null || key === null || field === undefined) return null;
  const rowIndex = Number(/\d+$/.exec(address)?.[0]) - raw.headerRowNumber - 1;
  const row = raw.rows[rowIndex] ?? [];
  const cell = cellIn(raw, row, key);
  if (!isTyped(cell)) return null;
  const { codes } = flawed;
  const unit = unitNames(raw, row, codes);
  const meant = meaningOf({ code, field, cell, unit, codes, offered: offered(field.offers, flawed.raws) });
  if (meant === null) return null;
  const isDay = field.type === "date" && typeof meant.after === "number";
  const where = { table, sheet: raw.sheet, address, field: key, title: field.title, rowIndex };
  return { ...meant, ...where, isDay, before: cell };
}

function writtenField({ table }: RawTable, key: string): Field | undefined {
  const field = table.fields[key];
  return field?.formula === undefined ? field : undefined;
}

const isTyped = (cell: CellValue): cell is string | number =>
  typeof cell === "string" || typeof cell === "number";

/** What the row's unit is called: its cell, and the built-in names. */
function unitNames(raw: RawTable, row: readonly CellValue[], codes: CodeBook): readonly string[] {
  const cell = cellIn(raw, row, "unit");
  const list = raw.table.fields["unit"]?.list;
  if (typeof cell !== "string" || list === undefined) return [];
  const code = codeFinder(codes, list)(cell);
  const builtIn = list.codes.find((unit) => unit.code === code);
  return [cell, ...(builtIn === undefined ? [] : LANGUAGES.map((language) => builtIn.name[language]))];
}

/** The values that a column offers. */
function offered(offer: Field["offers"], raws: RawTables): readonly string[] {
  const raw = raws.get(offer?.table ?? "");
  if (offer === undefined || raw === undefined) return [];
  return raw.rows.flatMap((row) => {
    const cell = cellIn(raw, row, offer.field);
    return typeof cell === "string" && cell.trim() !== "" ? [cell.trim()] : [];
  });
}

/** Where an issue would stay although the fixes were made. Whether coordinates fit depends on the other rows as well. */
function placesLeft({ raws, issuesIn }: FlawedTables, fixes: readonly DataFix[]): ReadonlySet<string> {
  if (fixes.length === 0) return new Set();
  const issues = issuesIn(withFixes(raws, fixes));
  return new Set(issues.filter(({ code }) => !code.startsWith("coordinates-")).map(placeOf));
}

const placeOf = ({ table, address }: Pick<DataIssue, "table" | "address">): string =>
  `${table} ${String(address)}`;

/** The tables as the fixes make them. Only the rows that are fixed, of tables in which no other one looks: the others have been read. */
function withFixes(raws: RawTables, fixes: readonly DataFix[]): RawTables {
  const offering = new Set(
    [...raws.values()].flatMap(({ table }) =>
      Object.values(table.fields).flatMap((field) => offerOf(field)?.table ?? []),
    ),
  );
  return new Map(
    [...raws].map(([key, raw]) => {
      const own = new Map<number, DataFix[]>();
      for (const fix of fixes)
        if (fix.table === key) own.set(fix.rowIndex, [...(own.get(fix.rowIndex) ?? []), fix]);
      const isShortened = raw.table.kind === "input" && !offering.has(key);
      const rows = raw.rows.map((row, index) => {
        const fixed = own.get(index);
        if (fixed === undefined) return isShortened ? [] : row;
        return withCells(
          row,
          new Map(fixed.map(({ field, after }) => [raw.columns.get(field) ?? -1, after])),
        );
      });
      return [key, { ...raw, rows }] as const;
    }),
  );
}

const withCells = (row: readonly CellValue[], cells: ReadonlyMap<number, CellValue>): readonly CellValue[] =>
  row.map((cell, column) => cells.get(column) ?? cell);
