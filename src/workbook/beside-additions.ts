import type { BlockSpec, ChartSpec, SheetSpec } from "../core/sheets/declare";
import { chartMark } from "../core/sheets/layout";
import type { OurParts } from "./find-tables";
import type { Surroundings } from "./look-around";
import { originOf, type Origin } from "./origins";

/** Key figures and charts that a sheet of the workbook has not got yet. */
export interface NewBeside {
  /** Where the spec's first cell would be for the blocks to be beside the table as it is now. */
  readonly origin: Origin;
  readonly blocks: readonly BlockSpec[];
  readonly charts: readonly ChartSpec[];
  /** In points, of their columns by index in the spec. */
  readonly widths: readonly (readonly [column: number, width: number])[];
}

/** Blocks whose marks are not there, and the charts over them; what has its mark was there, and is left to people. */
export function newBeside(
  around: Surroundings,
  parts: OurParts,
  specs: readonly SheetSpec[],
): readonly NewBeside[] {
  const isNew = (mark: string | undefined): boolean =>
    mark !== undefined && !around.names.has(mark.toLowerCase());
  return specs.flatMap((spec) => {
    const blocks = spec.blocks.filter(({ mark }) => isNew(mark));
    const charts = (spec.charts ?? []).filter(({ key }) => isNew(chartMark(key)));
    const origin = originOf(spec.key, around, parts);
    if (blocks.length === 0 || origin === null) return [];
    const first = Math.min(...blocks.map(({ left }) => left));
    const widths = [...spec.widths].filter(([column]) => column >= first);
    return [{ origin: besideOwnColumns(spec, origin, parts), blocks, charts, widths }];
  });
}

/** People add columns to the table. */
function besideOwnColumns({ tables }: SheetSpec, origin: Origin, parts: OurParts): Origin {
  const more = tables.flatMap(({ key, left, columns }) => {
    const table = parts.tables.get(key);
    if (table === undefined || table.sheet !== origin.sheet) return [];
    return table.header.left + table.headers.length - (origin.left + left + columns.length);
  });
  return { ...origin, left: origin.left + Math.max(0, ...more) };
}
