import { fieldOf, type Catalogue, type Field } from "../core/sheets/declare";

import { numberFormatOf } from "../core/sheets/layout";
import { inExcel, type Batch } from "./batch";
import { NOTHING_BEFORE, type AreaBefore } from "./before";
import { entryOf, entryOfCell, TEXT_FORMAT, type Entry } from "./entries";
import { findParts, type OurParts } from "./find-tables";
import { checkWritable } from "./guard";
import { lookAround } from "./look-around";
import type { Place } from "./places";
import { readPlaces } from "./read-blocks";
import { transact, type Planned } from "./transaction";
import { writeEntries, writeFormats } from "./write-cells";

/** One cell of one of our tables that is to hold something else. The cell is found by its table, column and row, whatever they are called by now. */
export interface CellChange {
  readonly table: string;
  readonly field: string;
  /** 0-based in the table. */
  readonly rowIndex: number;
  readonly before: string | number;
  readonly after: string | number;
  /** What the cell is given with its value; its own one stays when left out, unless it would make a text of a number or date. */
  readonly numberFormat?: string;
}

export interface ChangeReport<Change> {
  readonly changed: readonly Change[];
  /** Their cells held something else by now, or a formula; they are as they were. */
  readonly skipped: readonly Change[];
  /** What brings back the cells that were changed. */
  readonly reverse: readonly CellChange[];
}

/** Changes the cells that still hold what they held, and no formula. All of them or none. */
export async function changeCells<Change extends CellChange>(
  catalogue: Catalogue,
  changes: readonly Change[],
): Promise<ChangeReport<Change>> {
  return transact(
    (context) => planChanges(context, catalogue, changes),
    () => undefined,
  );
}

/** The changes that `changeCells` would make, were it asked now. */
export async function changesPossible<Change extends CellChange>(
  catalogue: Catalogue,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  if (changes.length === 0) return [];
  return inExcel(async (context) => {
    const parts = findParts(await lookAround(context), catalogue);
    return (await cellsToChange(context, changes, parts)).map(({ change }) => change);
  });
}

async function planChanges<Change extends CellChange>(
  context: Excel.RequestContext,
  catalogue: Catalogue,
  changes: readonly Change[],
): Promise<Planned<ChangeReport<Change>>> {
  const around = await lookAround(context);
  const cells = await cellsToChange(context, changes, findParts(around, catalogue));
  checkWritable(
    around,
    cells.map(({ place }) => place.sheet),
  );
  const changed = new Set(cells.map(({ change }) => change));
  const runs = runsOf(cells);
  return {
    before: cells.length === 0 ? null : { ...NOTHING_BEFORE, areas: runs.map(areaBefore) },
    write: async (batch) => {
      for (const run of runs) await writeRun(batch, run);
    },
    result: {
      changed: changes.filter((change) => changed.has(change)),
      skipped: changes.filter((change) => !changed.has(change)),
      reverse: cells.map(reversed),
    },
    done: null,
  };
}

/** A cell that can be changed, as it is. */
interface CellToChange<Change extends CellChange = CellChange> extends Located<Change> {
  readonly entry: Entry;
  readonly format: string;
  readonly formatAfter: string;
}

interface Located<Change> {
  readonly change: Change;
  readonly place: Place;
  readonly field: Field;
}

async function cellsToChange<Change extends CellChange>(
  context: Excel.RequestContext,
  changes: readonly Change[],
  parts: OurParts,
): Promise<readonly CellToChange<Change>[]> {
  const columns = inColumns(changes, parts);
  const read = await readPlaces(context, columns.map(spanOf), ["formulas", "values", "numberFormat"]);
  return columns.flatMap((column, index) => {
    const { formulas = [], values = [], numberFormat = [] } = read[index] ?? {};
    const { top } = spanOf(column);
    return column.flatMap(({ change, place, field }) => {
      const row = place.top - top;
      const formula = formulas[row]?.[0];
      const value = values[row]?.[0];
      const format = String(numberFormat[row]?.[0]);
      if (value !== change.before || formula !== value) return [];
      const entry = entryOfCell(formula, value, format);
      return [{ change, place, field, entry, format, formatAfter: formatFor(change, field, format) }];
    });
  });
}

/** Where the cells are now, column by column and from top to bottom; changes whose cell is gone are left out. */
function inColumns<Change extends CellChange>(
  changes: readonly Change[],
  { tables }: OurParts,
): readonly (readonly Located<Change>[])[] {
  const columns = new Map<string, Located<Change>[]>();
  for (const change of changes) {
    const table = tables.get(change.table);
    const column = table?.columns.get(change.field);
    if (table === undefined || column === undefined || change.rowIndex >= table.usedRows) continue;
    const { sheet, top, left } = table.body;
    const field = fieldOf(table.table, change.field);
    const place = { sheet, top: top + change.rowIndex, left: left + column, rows: 1, columns: 1 };
    const key = `${change.table} ${change.field}`;
    const others = columns.get(key);
    if (others === undefined) columns.set(key, [{ change, place, field }]);
    else others.push({ change, place, field });
  }
  return [...columns.values()].map((located) => located.sort((a, b) => a.place.top - b.place.top));
}

function spanOf(column: readonly Located<unknown>[]): Place {
  const first = column[0]?.place;
  const last = column.at(-1)?.place;
  if (first === undefined || last === undefined) throw new RangeError("invalid column: no cells");
  return { ...first, rows: last.top - first.top + 1 };
}

/** In a cell of text format a number would become a text, and in one of none a date a bare number. */
function formatFor({ after, numberFormat }: CellChange, own: Field, present: string): string {
  if (numberFormat !== undefined) return numberFormat;
  if (typeof after === "string") return present;
  const isUnfit = present === TEXT_FORMAT || (own.type === "date" && present === "General");
  return isUnfit ? numberFormatOf(own, false) : present;
}

/** Cells of one column that follow each other. */
type Run = readonly CellToChange[];

function runsOf(cells: readonly CellToChange[]): readonly Run[] {
  const runs: CellToChange[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1)?.place;
    const { sheet, top, left } = cell.place;
    if (last?.sheet === sheet && last.left === left && last.top === top - 1) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function areaBefore(run: Run): AreaBefore {
  return {
    place: spanOf(run),
    entries: run.map(({ entry }) => [entry]),
    numberFormats: isDressedAnew(run) ? run.map(({ format }) => [format]) : null,
  };
}

async function writeRun(batch: Batch, run: Run): Promise<void> {
  const place = spanOf(run);
  if (isDressedAnew(run))
    await writeFormats(
      batch,
      place,
      run.map(({ formatAfter }) => [formatAfter]),
    );
  await writeEntries(
    batch,
    place,
    run.map(({ change, formatAfter }) => [entryOf(change.after, formatAfter)]),
  );
}

const isDressedAnew = (run: Run): boolean => run.some(({ format, formatAfter }) => format !== formatAfter);

function reversed({ change, format }: CellToChange): CellChange {
  const { table, field, rowIndex, before, after } = change;
  return { table, field, rowIndex, before: after, after: before, numberFormat: format };
}
