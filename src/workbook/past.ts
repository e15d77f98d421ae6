import type { AreaBefore } from "./before";
import type { Entry } from "./entries";
import type { Properties } from "./properties";

/**
 * The results as they were before something wrote to them, told by tables, columns and sheets, not by cells: people rename, sort and
 * move them in between. Plain data.
 */
export interface Past {
  readonly names: NamesThen;
  readonly tables: readonly TablePast[];
  readonly blocks: readonly BlockPast[];
  readonly charts: ChartsPast;
  readonly properties: Properties;
}

/** What sheets, tables and columns were called: formulas speak of them by name. */
export interface NamesThen {
  readonly sheets: readonly (readonly [key: string, name: string])[];
  readonly tables: readonly TableNames[];
}
export interface TableNames {
  readonly key: string;
  readonly name: string;
  readonly columns: readonly (readonly [key: string, title: string])[];
}

export interface TablePast {
  readonly key: string;
  /** Of the body. */
  readonly rows: number;
  readonly columns: readonly ColumnPast[];
}
export interface ColumnPast {
  /** Key of the field; null for a column that people added, known by its title. */
  readonly field: string | null;
  readonly title: string;
  /** The row of the body with the first entry; a run leaves the columns of people alone, but for rows that fall away. */
  readonly first: number;
  readonly entries: readonly Entry[];
  /** From the first row of the body on, also below it; null: they were left alone. One for all when they are equal. */
  readonly numberFormats: string | readonly string[] | null;
}

/** Cells of a sheet outside tables; `place` counts from the sheet's origin, its sheet is left empty. */
export interface BlockPast extends AreaBefore {
  readonly sheet: string;
}

export interface ChartsPast {
  /** The record of what was drawn; null: nothing was. */
  readonly record: string | null;
  /** Names of those of its charts that were there. */
  readonly present: readonly string[];
  /** Their data, and what else stood where data were written to. */
  readonly data: readonly BlockPast[];
}

/**
 * What was there before the oldest of `pasts`, which come newest first: whatever several of them wrote to was last known to the oldest.
 * Cells that overlap otherwise come in an order in which the last one counts.
 */
export function mergedPast(pasts: readonly Past[]): Past | null {
  const oldest = pasts.at(-1);
  if (oldest === undefined) return null;
  return {
    names: oldest.names,
    tables: mergedTables(pasts.map(({ tables }) => tables)),
    blocks: mergedBlocks(pasts.map(({ blocks }) => blocks)),
    charts: { ...oldest.charts, data: mergedBlocks(pasts.map(({ charts }) => charts.data)) },
    properties: Object.assign({}, ...pasts.map(({ properties }) => properties)) as Properties,
  };
}

/** Each place once, as the oldest knows it; places that overlap in the order in which the last one counts. */
function mergedBlocks(pasts: readonly (readonly BlockPast[])[]): readonly BlockPast[] {
  const byPlace = new Map<string, BlockPast>();
  for (const block of pasts.flat()) {
    const key = JSON.stringify([block.sheet, block.place]);
    byPlace.delete(key);
    byPlace.set(key, block);
  }
  return [...byPlace.values()];
}

/** By key: size and fields as the oldest knows them; cells of people's own columns in the order in which the last one counts. */
function mergedTables(pasts: readonly (readonly TablePast[])[]): readonly TablePast[] {
  const byKey = new Map<string, readonly TablePast[]>();
  for (const table of pasts.flat()) byKey.set(table.key, [...(byKey.get(table.key) ?? []), table]);
  return [...byKey].map(([key, tables]) => {
    const columns = tables.flatMap((table) => table.columns);
    const fields = new Map<string, ColumnPast>();
    for (const column of columns) {
      const { field, numberFormats } = column;
      if (field === null) continue;
      fields.set(field, {
        ...column,
        numberFormats: numberFormats ?? fields.get(field)?.numberFormats ?? null,
      });
    }
    const own = columns.filter(({ field }) => field === null);
    return { key, rows: tables.at(-1)?.rows ?? 1, columns: [...fields.values(), ...own] };
  });
}
