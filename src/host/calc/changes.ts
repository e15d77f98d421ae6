import { COLUMN_LIMIT } from "../model/address";
import { cellCount } from "../model/area";
import type { Area, Book, Cell, Scalar, Sheet, SheetArea, Spot } from "../model/book";
import type {} from "./compiled-formula";

/** A cell whose value or formula is not what it was. */
export type ChangedCell = Spot & { readonly sheet: Sheet };

/** What of a workbook formulas depend on besides cells. */
interface Frame {
  /** What formulas mean depends on this: sheets, tables, names. */
  readonly meaning: string;
  /** The hidden rows, which some functions leave out. */
  readonly hidden: string;
}

/** What a calculation left behind, to tell at the next one what changed since. */
export interface Seen extends Frame {
  /** By sheet id. */
  readonly sheets: ReadonlyMap<string, SeenSheet>;
}
/** By the cell's key; only what there is. */
interface SeenSheet {
  readonly values: Map<number, Scalar>;
  readonly formulas: Map<number, string>;
}

const newSeenSheet = (): SeenSheet => ({ values: new Map(), formulas: new Map() });

/** The workbook's cells as they are now. */
export function remember(book: Book): Seen {
  const sheets = new Map(
    book.sheets.map((sheet) => {
      const seen = newSeenSheet();
      eachContent(sheet, (cell, key) => note(seen, key, cell));
      return [sheet.id, seen] as const;
    }),
  );
  return { ...frameOf(book), sheets };
}

/** What was seen, brought up to date for these cells, which must be all that differ; used up by it. */
export function rememberAgain(book: Book, { sheets, ...frame }: Seen, cells: readonly ChangedCell[]): Seen {
  const now = new Map(book.sheets.map(({ id }) => [id, sheets.get(id) ?? newSeenSheet()]));
  for (const { sheet, row, column } of cells) {
    const seen = now.get(sheet.id);
    if (seen !== undefined) note(seen, row * COLUMN_LIMIT + column, sheet.cells.get(row)?.get(column));
  }
  return { ...frame, sheets: now };
}

function note({ values, formulas }: SeenSheet, key: number, cell: Cell | undefined): void {
  const { value, formula } = cell ?? NO_CONTENT;
  if (value === null) values.delete(key);
  else values.set(key, value);
  if (formula === null) formulas.delete(key);
  else formulas.set(key, formula);
}

/** Cells in the areas, or null: anywhere, that differ from what was seen. */
export function changesSince(
  book: Book,
  { sheets }: Seen,
  areas: readonly SheetArea[] | null,
): readonly ChangedCell[] {
  const wholes = areas === null ? book.sheets : areas.filter(isLarge).map(({ sheet }) => sheet);
  const small = areas?.filter(({ sheet }) => !wholes.includes(sheet)) ?? [];
  const before = (sheet: Sheet): SeenSheet => sheets.get(sheet.id) ?? newSeenSheet();
  return [
    ...[...new Set(wholes)].flatMap((sheet) => changedCells(sheet, before(sheet))),
    ...small.flatMap(({ sheet, area }) => changedWithin(sheet, before(sheet), area)),
  ];
}

/** Going through so many cells one by one takes longer than through all there are. */
const isLarge = ({ area }: SheetArea): boolean => cellCount(area) > 10_000;

function changedWithin(sheet: Sheet, { values, formulas }: SeenSheet, area: Area): readonly ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const key = row * COLUMN_LIMIT + column;
      const { value, formula } = sheet.cells.get(row)?.get(column) ?? NO_CONTENT;
      if (formula !== (formulas.get(key) ?? null) || !sameValue(value, values.get(key) ?? null))
        changed.push({ sheet, row, column });
    }
  return changed;
}

const NO_CONTENT = { value: null, formula: null } as const;

/** True where the cell holds a formula or held one when this was seen. */
export function concernsFormula({ sheets }: Seen, { sheet, row, column }: ChangedCell): boolean {
  const now = sheet.cells.get(row)?.get(column)?.formula ?? null;
  return now !== null || sheets.get(sheet.id)?.formulas.has(row * COLUMN_LIMIT + column) === true;
}

function changedCells(sheet: Sheet, { values, formulas }: SeenSheet): readonly ChangedCell[] {
  const changed: ChangedCell[] = [];
  const add = (key: number): unknown =>
    changed.push({ sheet, row: Math.floor(key / COLUMN_LIMIT), column: key % COLUMN_LIMIT });
  let valuesFound = 0;
  let formulasFound = 0;
  eachContent(sheet, (cell, key) => {
    const value = values.get(key) ?? null;
    const formula = formulas.get(key) ?? null;
    if (value !== null) valuesFound += 1;
    if (formula !== null) formulasFound += 1;
    if (formula !== cell.formula || !sameValue(value, cell.value)) add(key);
  });
  if (valuesFound < values.size || formulasFound < formulas.size)
    for (const key of new Set([...values.keys(), ...formulas.keys()]))
      if (!hasContentAt(sheet, key)) add(key);
  return changed;
}

function eachContent(sheet: Sheet, visit: (cell: Cell, key: number) => void): void {
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells)
      if (cell.value !== null || cell.formula !== null) visit(cell, row * COLUMN_LIMIT + column);
}

function hasContentAt(sheet: Sheet, key: number): boolean {
  const cell = sheet.cells.get(Math.floor(key / COLUMN_LIMIT))?.get(key % COLUMN_LIMIT);
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}

function sameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.error === b?.error;
  return Object.is(a, b);
}

/** The frame as it is now: takes a look at every row that has a format. */
export const frameOf = (book: Book): Frame => ({ meaning: meaningOf(book), hidden: hiddenRowsOf(book) });

function meaningOf(book: Book): string {
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
    ]),
    book.names.map(({ name, formula, sheetId }) => [name, formula, sheetId]),
  ]);
}

function hiddenRowsOf(book: Book): string {
  return JSON.stringify(
    book.sheets.map(({ id, rows }) => [id, [...rows].filter(([, row]) => row.hidden).map(([row]) => row)]),
  );
}
