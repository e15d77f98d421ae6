import type { Book, Cell, Scalar, Sheet } from "../model/book";

/** A cell whose value or formula is not what it was. */
export interface ChangedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** What a calculation left behind, to tell at the next one what changed since. */
export interface Seen {
  readonly structure: string;
  readonly sheets: ReadonlyMap<string, ReadonlyMap<number, SeenCell>>;
}
interface SeenCell {
  readonly value: Scalar;
  readonly formula: string | null;
}

const COLUMNS = 16_384;

/** The workbook's cells as they are now. */
export function remember(book: Book): Seen {
  const sheets = new Map(
    book.sheets.map((sheet) => {
      const cells = new Map<number, SeenCell>();
      eachContent(sheet, (cell, key) => cells.set(key, { value: cell.value, formula: cell.formula }));
      return [sheet.id, cells] as const;
    }),
  );
  return { structure: structureOf(book), sheets };
}

/** Cells that differ from what was seen; null where so much else changed that everything must be computed. */
export function changesSince(book: Book, seen: Seen): readonly ChangedCell[] | null {
  if (seen.structure !== structureOf(book)) return null;
  return book.sheets.flatMap((sheet) =>
    changedCells(sheet, seen.sheets.get(sheet.id) ?? new Map<number, SeenCell>()),
  );
}

function changedCells(sheet: Sheet, before: ReadonlyMap<number, SeenCell>): readonly ChangedCell[] {
  const changed: ChangedCell[] = [];
  const add = (key: number): unknown =>
    changed.push({ sheet, row: Math.floor(key / COLUMNS), column: key % COLUMNS });
  let found = 0;
  eachContent(sheet, (cell, key) => {
    const old = before.get(key);
    if (old !== undefined) found += 1;
    if (old === undefined || old.formula !== cell.formula || !sameValue(old.value, cell.value)) add(key);
  });
  if (found < before.size) for (const key of before.keys()) if (!hasContentAt(sheet, key)) add(key);
  return changed;
}

function eachContent(sheet: Sheet, visit: (cell: Cell, key: number) => void): void {
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells)
      if (cell.value !== null || cell.formula !== null) visit(cell, row * COLUMNS + column);
}

function hasContentAt(sheet: Sheet, key: number): boolean {
  const cell = sheet.cells.get(Math.floor(key / COLUMNS))?.get(key % COLUMNS);
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}

function sameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.error === b?.error;
  return Object.is(a, b);
}

/** Everything but cells that formulas depend on: sheets, tables, names, hidden rows. */
function structureOf(book: Book): string {
  return JSON.stringify([
    book.sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.tables.map(({ name, area, columns, showHeaders, showTotals }) => [
        name,
        area,
        columns.map((column) => column.name),
        showHeaders,
        showTotals,
      ]),
      [...sheet.rows].filter(([, row]) => row.hidden).map(([row]) => row),
    ]),
    book.names.map(({ name, formula, sheetId }) => [name, formula, sheetId]),
  ]);
}
